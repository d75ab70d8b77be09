package hocket.terminal.screen;

import hocket.core.PlainText;
import java.util.ArrayList;
import java.util.List;

/**
 * One line to show, in pieces. Whatever is added to it loses, on the way in, what could drive a
 * terminal or turn the direction of the text around it; a TAB becomes spaces.
 */
public record Line(List<Span> spans) {
    private static final Line EMPTY = new Line(List.of());
    private static final String TAB = "    ";

    public Line {
        spans = List.copyOf(spans);
    }

    /** A line without anything. */
    public static Line empty() {
        return EMPTY;
    }

    /** A line that the program says of itself. */
    public static Line note(String text) {
        return EMPTY.with(Tone.NOTE, text);
    }

    /** A line that needs attention. */
    public static Line alert(String text) {
        return EMPTY.with(Tone.ALERT, text);
    }

    /** This line and then some text. */
    public Line text(String text) {
        return with(Tone.TEXT, text);
    }

    /** This line and then a name. */
    public Line name(Object name) {
        return with(Tone.NAME, name.toString());
    }

    /** This line and then a piece in some tone. */
    public Line with(Tone tone, String text) {
        String visible = visible(text);
        if (visible.isEmpty()) {
            return this;
        }
        List<Span> all = new ArrayList<>(spans);
        all.add(new Span(tone, visible));
        return new Line(all);
    }

    /** What it says, without tones. */
    public String plain() {
        StringBuilder plain = new StringBuilder();
        spans.forEach(span -> plain.append(span.text()));
        return plain.toString();
    }

    private static String visible(String text) {
        return PlainText.of(text).replace("\t", TAB);
    }
}
