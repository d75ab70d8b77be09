package hocket.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The marks that tell one text from every other: {@code <17>}. Each text that can carry one has its
 * own, so that a checker recognises it wherever it turns up.
 */
final class Tokens {
    private static final Pattern TOKEN = Pattern.compile("<(\\d+)>");

    private int last;

    /** A mark that has not been given out before. */
    String next() {
        last++;
        return "<" + last + ">";
    }

    /** The numbers of the marks in a text, in order. */
    static List<Integer> in(String text) {
        List<Integer> found = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            found.add(Integer.valueOf(matcher.group(1)));
        }
        return found;
    }
}
