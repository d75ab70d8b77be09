package hocket.terminal.screen;

import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/**
 * The colours of lines: each name has its own, always the same, readable on dark and on light
 * ground. Without colour, tones show as nothing at all.
 */
final class Palette {
    /** From the 256 colours of xterm: of middle brightness, and well apart from each other. */
    private static final int[] NAMES = {31, 130, 97, 64, 160, 30, 132, 61, 100, 29, 127, 166};

    private final boolean colour;

    Palette(boolean colour) {
        this.colour = colour;
    }

    AttributedString paint(Line line) {
        AttributedStringBuilder painted = new AttributedStringBuilder();
        for (Span span : line.spans()) {
            painted.append(span.text(), style(span));
        }
        return painted.toAttributedString();
    }

    private AttributedStyle style(Span span) {
        if (!colour) {
            return AttributedStyle.DEFAULT;
        }
        return switch (span.tone()) {
            case TEXT -> AttributedStyle.DEFAULT;
            case NAME -> AttributedStyle.BOLD.foreground(colourOf(span.text()));
            case NOTE -> AttributedStyle.DEFAULT.faint();
            case ALERT -> AttributedStyle.BOLD;
        };
    }

    /**
     * String's hash is the same in every run, as its specification says how it is computed; and
     * names that differ in their last digit alone, as {@code user2} and {@code user3} do, differ.
     */
    static int colourOf(String name) {
        return NAMES[Math.floorMod(name.hashCode(), NAMES.length)];
    }
}
