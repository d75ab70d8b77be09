package hocket.terminal.screen;

import hocket.core.PlainText;

/** A piece of a line in one tone. Nothing in it can drive a terminal. */
public record Span(Tone tone, String text) {
    public Span {
        if (!PlainText.isPlain(text)) {
            throw new IllegalArgumentException("not plain text");
        }
    }
}
