package hocket.app;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that a script expects, word for word but for its placeholders: {@code {any}}, {@code
 * {word}}, {@code {number}}, {@code {time}} and {@code {id}}. With a name after its kind a
 * placeholder keeps what stood there the first time, and from then on stands for that.
 */
final class LinePattern {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)(?: (\\w+))?}");
    private static final Map<String, String> KINDS =
            Map.of(
                    "any", ".+",
                    "word", "\\S+",
                    "number", "\\d+",
                    "time", "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{3})?Z",
                    "id", "[0-9a-z]+-[0-9]+");

    private LinePattern() {}

    /** Whether a line is the one expected; if so, names are kept. */
    static boolean matches(String expected, String line, Map<String, String> kept) {
        Matcher matcher = Pattern.compile(regex(expected, kept)).matcher(line);
        if (!matcher.matches()) {
            return false;
        }
        matcher.namedGroups().keySet().forEach(name -> kept.put(name, matcher.group(name)));
        return true;
    }

    /** A line to be sent, with what was kept in place of the names in braces. */
    static String filled(String line, Map<String, String> kept) {
        return Pattern.compile("\\{(\\w+)}")
                .matcher(line)
                .replaceAll(found -> Matcher.quoteReplacement(kept.get(found.group(1))));
    }

    private static String regex(String expected, Map<String, String> kept) {
        StringBuilder regex = new StringBuilder();
        Matcher matcher = PLACEHOLDER.matcher(expected);
        int from = 0;
        while (matcher.find()) {
            regex.append(Pattern.quote(expected.substring(from, matcher.start())));
            regex.append(placeholder(matcher, regex, kept));
            from = matcher.end();
        }
        return regex.append(Pattern.quote(expected.substring(from))).toString();
    }

    private static String placeholder(
            Matcher matcher, CharSequence sofar, Map<String, String> kept) {
        String kind = KINDS.get(matcher.group(1));
        String name = matcher.group(2);
        if (kind == null) {
            throw new IllegalArgumentException("no such placeholder: " + matcher.group());
        }
        if (name == null) {
            return kind;
        }
        String group = "(?<" + name + ">";
        return kept.containsKey(name)
                ? Pattern.quote(kept.get(name))
                : sofar.toString().contains(group) ? "\\k<" + name + ">" : group + kind + ")";
    }
}
