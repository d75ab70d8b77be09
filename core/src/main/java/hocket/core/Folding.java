package hocket.core;

/** The case mapping of every name: ASCII letters without case ({@code ascii} in IRC's words). */
final class Folding {
    private Folding() {}

    /** The text with its ASCII capitals made small; the same instance if it has none. */
    static String fold(String text) {
        int at = 0;
        while (at < text.length() && !isCapital(text.charAt(at))) {
            at++;
        }
        return at == text.length() ? text : foldFrom(text, at);
    }

    private static String foldFrom(String text, int first) {
        StringBuilder folded = new StringBuilder(text.length()).append(text, 0, first);
        for (int at = first; at < text.length(); at++) {
            folded.append(fold(text.charAt(at)));
        }
        return folded.toString();
    }

    static char fold(char c) {
        return isCapital(c) ? (char) (c + 'a' - 'A') : c;
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
