package hocket.archive;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * Scripts that write words without spaces between them, such as Chinese. SQLite would take a whole
 * sentence for one word; so each of its characters is made a word, in what is indexed and in what
 * is searched for, and a word of several is found as these characters one after another.
 */
final class Unspaced {
    private static final Set<UnicodeScript> SCRIPTS =
            EnumSet.of(
                    UnicodeScript.HAN,
                    UnicodeScript.HIRAGANA,
                    UnicodeScript.KATAKANA,
                    UnicodeScript.BOPOMOFO,
                    UnicodeScript.THAI,
                    UnicodeScript.LAO,
                    UnicodeScript.KHMER,
                    UnicodeScript.MYANMAR,
                    UnicodeScript.TIBETAN);

    /** No character below it belongs to one of them. */
    private static final int FIRST = 0x0e00;

    private Unspaced() {}

    /** The text, with a space on both sides of each such character. */
    static String apart(String text) {
        if (text.codePoints().noneMatch(Unspaced::isOne)) {
            return text;
        }
        StringBuilder apart = new StringBuilder(3 * text.length());
        text.codePoints().forEach(c -> append(apart, c));
        return apart.toString();
    }

    private static void append(StringBuilder apart, int c) {
        if (isOne(c)) {
            apart.append(' ').appendCodePoint(c).append(' ');
        } else {
            apart.appendCodePoint(c);
        }
    }

    /** Whether its last character is one. */
    static boolean endsIn(String text) {
        return !text.isEmpty() && isOne(text.codePointBefore(text.length()));
    }

    private static boolean isOne(int c) {
        return c >= FIRST && SCRIPTS.contains(UnicodeScript.of(c));
    }
}
