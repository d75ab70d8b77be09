package hocket.core;

/** Finds {@code #} and {@code Exit} in a line, and the backslashes that make them text again. */
enum ControlWord {
    OVER,
    EXIT,
    NONE;

    /** Which control word the line is, but for spaces and tabs around it. */
    static ControlWord of(String line) {
        int start = firstVisible(line);
        return word(line, start, afterLastVisible(line, start));
    }

    /** Takes one backslash off if only backslashes and a control word are there. */
    static String unescape(String line) {
        int start = firstVisible(line);
        return isEscaped(line, start) ? line.substring(0, start) + line.substring(start + 1) : line;
    }

    /** Puts one backslash before a control word or before backslashes and a control word. */
    static String escape(String text) {
        int start = firstVisible(text);
        return of(text) != NONE || isEscaped(text, start)
                ? text.substring(0, start) + "\\" + text.substring(start)
                : text;
    }

    private static boolean isEscaped(String line, int start) {
        int word = start;
        while (word < line.length() && line.charAt(word) == '\\') {
            word++;
        }
        return word > start && word(line, word, afterLastVisible(line, word)) != NONE;
    }

    private static ControlWord word(String line, int start, int end) {
        int length = end - start;
        if (length == 1 && line.charAt(start) == '#') {
            return OVER;
        }
        boolean exit =
                length == 4
                        && isLetter(line.charAt(start), 'e')
                        && isLetter(line.charAt(start + 1), 'x')
                        && isLetter(line.charAt(start + 2), 'i')
                        && isLetter(line.charAt(start + 3), 't');
        return exit ? EXIT : NONE;
    }

    /** ASCII case only: a locale's lower case would let other letters in. */
    private static boolean isLetter(char c, char lower) {
        return c == lower || c == lower - 'a' + 'A';
    }

    private static int firstVisible(String line) {
        int start = 0;
        while (start < line.length() && isBlank(line.charAt(start))) {
            start++;
        }
        return start;
    }

    private static int afterLastVisible(String line, int start) {
        int end = line.length();
        while (end > start && isBlank(line.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
