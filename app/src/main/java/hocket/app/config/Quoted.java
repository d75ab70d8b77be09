package hocket.app.config;

/** A text as TOML 1.0 writes it: in quotation marks, with what is special escaped. */
final class Quoted {
    private Quoted() {}

    /** The text as a basic string, on one line. */
    static String of(String text) {
        return "\"" + escaped(text).replace("\n", "\\n") + "\"";
    }

    /** The text as a basic string; one of several lines as a multi-line string. */
    static String lines(String text) {
        return text.contains("\n") ? "\"\"\"\n" + escaped(text) + "\"\"\"" : of(text);
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> append(c, escaped));
        return escaped.toString();
    }

    private static void append(int c, StringBuilder escaped) {
        switch (c) {
            case '"' -> escaped.append("\\\"");
            case '\\' -> escaped.append("\\\\");
            case '\n' -> escaped.append('\n');
            default -> {
                if (Character.isISOControl(c)) {
                    escaped.append("\\u%04x".formatted(c));
                } else {
                    escaped.appendCodePoint(c);
                }
            }
        }
    }
}
