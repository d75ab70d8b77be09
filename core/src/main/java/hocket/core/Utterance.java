package hocket.core;

import java.util.Optional;

/**
 * What a side does with the floor: says a line, hands over, or declares itself done.
 *
 * <p>{@link #parse} and {@link #escape} are the one place where lines become control words and
 * back, for every door.
 */
public sealed interface Utterance {

    /** A line of text. */
    record Say(Text text) implements Utterance {}

    /** Hands the floor over ({@code #}). */
    record Over() implements Utterance {}

    /** Declares the speaker done ({@code Exit}). */
    record Exit() implements Utterance {}

    /** The line that hands over. */
    String OVER_WORD = "#";

    /** The line that declares the speaker done. */
    String EXIT_WORD = "Exit";

    /**
     * Reads one line as a person sent it. Whatever could drive a terminal is removed first. A line
     * that is {@code #} or {@code exit} (any ASCII case), but for spaces and tabs around it, is a
     * control word; with backslashes before the word it is text, one backslash less; all else is
     * text as it stands.
     *
     * @return nothing for a line that is empty or has nothing plain in it
     */
    static Optional<Utterance> parse(String line) {
        String plain = PlainText.of(line);
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (ControlWord.of(plain)) {
                    case OVER -> new Over();
                    case EXIT -> new Exit();
                    case NONE -> new Say(new Text(ControlWord.unescape(plain)));
                });
    }

    /** Reads one line as nothing but text, as in a pasted block. */
    static Optional<Utterance> literal(String line) {
        String plain = PlainText.of(line);
        return plain.isEmpty() ? Optional.empty() : Optional.of(new Say(new Text(plain)));
    }

    /** The text, with one more backslash if it would read as a control word. */
    static String escape(String text) {
        return ControlWord.escape(text);
    }

    /** The line that {@link #parse} reads back as this. */
    default String line() {
        return switch (this) {
            case Say(Text text) -> escape(text.value());
            case Over() -> OVER_WORD;
            case Exit() -> EXIT_WORD;
        };
    }

    /** Its size in bytes of UTF-8, as it counts against the limit of held lines. */
    default int bytes() {
        return this instanceof Say(Text text) ? text.bytes() : EXIT_WORD.length();
    }
}
