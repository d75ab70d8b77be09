package hocket.terminal.screen;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Lines that try to drive a terminal, and what may be seen of them. */
final class Hostile {
    private Hostile() {}

    static Stream<Arguments> lines() {
        return Stream.of(
                Arguments.of("red \u001b[31mtext\u001b[0m", "red text"),
                Arguments.of("clear \u001b[2J\u001b[Hscreen", "clear screen"),
                Arguments.of("up\u001b[5A and \u001b[10;10Haway", "up and away"),
                Arguments.of("title \u001b]0;owned\u0007set", "title set"),
                Arguments.of("title \u001b]2;owned\u001b\\set", "title set"),
                Arguments.of("link \u001b]8;;http://x\u001b\\here\u001b]8;;\u001b\\", "link here"),
                Arguments.of("paste \u001b]52;c;cm0gLXJmIC8=\u0007board", "paste board"),
                Arguments.of("device \u001bP$q\"p\u001b\\control", "device control"),
                Arguments.of("private \u001b^pm\u001b\\ and \u001b_apc\u001b\\", "private  and "),
                Arguments.of("string \u001bXsos\u001b\\done", "string done"),
                Arguments.of("C1 \u009b31mcolour \u009d0;t\u009ctitle", "C1 colour title"),
                Arguments.of("ask \u001b[c\u001b[6n\u0005who", "ask who"),
                Arguments.of("bell\u0007 back\b\b\b\bspace", "bell backspace"),
                Arguments.of("return\rover", "returnover"),
                Arguments.of("feed\nvertical\u000bform\u000cdone", "feedverticalformdone"),
                Arguments.of("shift\u000e\u000f del\u007f nul\u0000", "shift del nul"),
                Arguments.of("charset \u001b(0lqk\u001b)B", "charset lqk"),
                Arguments.of("reset \u001bc all", "reset  all"),
                Arguments.of("cut off \u001b[31", "cut off "),
                Arguments.of("cut off \u001b", "cut off "),
                Arguments.of("alternate \u001b[?1049h\u001b[?25lscreen", "alternate screen"),
                Arguments.of("bidi \u202eesrever\u202c \u2066x\u2069", "bidi esrever x"),
                Arguments.of("separators\u2028\u2029", "separators"),
                Arguments.of("tab\tstop", "tab    stop"),
                Arguments.of("lone \ud83d surrogate", "lone  surrogate"));
    }
}
