package hocket.archive;

import java.text.Normalizer;

/**
 * Greek letters without their accents and breathings, and the small sigma at the end of a word as
 * any other: as SQLite takes the letters of other scripts, but not these. So it is made in what is
 * indexed and in what is searched for.
 */
final class Greek {
    private static final int FIRST = 0x0370;
    private static final int LAST = 0x03ff;
    private static final int FIRST_ACCENTED = 0x1f00;
    private static final int LAST_ACCENTED = 0x1fff;
    private static final int FINAL_SIGMA = 0x03c2;
    private static final int SIGMA = 0x03c3;

    private Greek() {}

    static String folded(String text) {
        if (text.codePoints().noneMatch(Greek::isOne)) {
            return text;
        }
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(folded, c));
        return folded.toString();
    }

    private static void append(StringBuilder folded, int c) {
        if (isOne(c)) {
            Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD)
                    .codePoints()
                    .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
                    .map(part -> part == FINAL_SIGMA ? SIGMA : part)
                    .forEach(folded::appendCodePoint);
        } else {
            folded.appendCodePoint(c);
        }
    }

    private static boolean isOne(int c) {
        return (c >= FIRST && c <= LAST) || (c >= FIRST_ACCENTED && c <= LAST_ACCENTED);
    }
}
