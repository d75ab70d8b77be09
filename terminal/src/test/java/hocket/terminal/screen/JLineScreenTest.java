package hocket.terminal.screen;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jline.utils.ScreenTerminal;
import org.jline.utils.ScreenTerminal.VirtualTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The screen on a terminal that JLine emulates. */
class JLineScreenTest {
    private static final View TO_2 = view("to 2> ", new Aim(2, 1));
    private static final View TO_3 = view("to 3> ", new Aim(3, 1));

    private final Queue<Input> inputs = new ConcurrentLinkedQueue<>();
    private VirtualTerminal terminal;
    private JLineScreen screen;

    @BeforeEach
    void opens() throws IOException {
        terminal = ScreenTerminal.withTerminal("test", "xterm-256color", 60, 12);
        screen = JLineScreen.on(terminal.terminal(), true, TO_2);
        screen.open(inputs::add);
        await().until(() -> shown().contains("to 2>"));
    }

    @AfterEach
    void closes() {
        screen.close();
    }

    @Test
    void printsAboveTheLineThatIsBeingTyped() throws IOException {
        types("half a li");
        await().until(() -> shown().contains("to 2> half a li"));
        screen.print(Line.empty().text("from somebody"));
        types("ne");

        await().until(() -> shown().contains("from somebody\nto 2> half a line"));
    }

    @Test
    void handsOverTheLineWithTheAimOfItsFirstKeystroke() throws IOException {
        types("h");
        await().until(() -> shown().contains("to 2> h"));
        screen.show(TO_3);
        types("i\r");

        await().until(() -> !inputs.isEmpty());
        assertThat(inputs).containsExactly(new Input.Entered("hi", new Aim(2, 1)));
        await().until(() -> shown().contains("to 3>"));
    }

    @Test
    void givesTextBackIntoTheLine() throws IOException {
        screen.giveBack("again");
        await().until(() -> shown().contains("to 2> again"));
        types("!\r");

        await().until(() -> !inputs.isEmpty());
        assertThat(inputs).containsExactly(new Input.Entered("again!", new Aim(2, 1)));
    }

    @Test
    void takesAPastedBlockAsOneInput() throws IOException {
        types("\u001b[200~one\rtwo\u001b[201~");
        await().until(() -> shown().contains("two"));
        types("\r");

        await().until(() -> !inputs.isEmpty());
        assertThat(inputs).containsExactly(new Input.Entered("one\ntwo", new Aim(2, 1)));
    }

    @Test
    void completesCommandsAndNames() throws IOException {
        types("/cl\tus\t\r");

        await().until(() -> !inputs.isEmpty());
        assertThat(inputs.remove()).isEqualTo(new Input.Entered("/close user2 ", new Aim(2, 1)));
    }

    @Test
    void editsWideCharactersAndEmoji() throws IOException {
        types("a\u65e5\u672c\ud83d\ude00z");
        types("\u0002\u0002\u007fX\r");

        await().until(() -> !inputs.isEmpty());
        assertThat(inputs.remove())
                .isEqualTo(new Input.Entered("a\u65e5X\ud83d\ude00z", new Aim(2, 1)));
    }

    @Test
    void tellsCtrlDFromText() throws IOException {
        types("\u0004");

        await().until(() -> !inputs.isEmpty());
        assertThat(inputs.remove()).isEqualTo(new Input.Ended());
    }

    @Test
    void keepsAStatusLineAboveTheLineThatIsBeingTyped() throws IOException {
        screen.show(view("to 2> ", new Aim(2, 1), "who waits"));
        types("hello");
        screen.print(Line.empty().text("something new"));

        await().until(() -> shown().equals("something new\nwho waits\nto 2> hello"));
        screen.close();
        assertThat(shown()).isEqualTo("something new");
    }

    @ParameterizedTest
    @MethodSource("hocket.terminal.screen.Hostile#lines")
    void showsOnlyWhatCanBeSeenOfAHostileLine(String hostile, String visible) {
        screen.print(Line.empty().text("<" + hostile));
        screen.print(Line.empty().text("the next line"));

        await().until(() -> shown().contains("the next line"));
        assertThat(shown()).startsWith(("<" + visible).stripTrailing() + "\nthe next line\nto 2>");
    }

    private void types(String keys) throws IOException {
        terminal.terminal().processInputBytes(keys.getBytes(UTF_8));
    }

    /** The rows without what is blank at their right and below the last. */
    private String shown() {
        Stream<String> rows = terminal.screen().toString().lines().map(String::stripTrailing);
        return rows.collect(Collectors.joining("\n")).strip();
    }

    private static View view(String prompt, Aim aim) {
        return view(prompt, aim, "");
    }

    private static View view(String prompt, Aim aim, String status) {
        View.Completion close = new View.Completion("/close", "end", List.of("user2"));
        return new View(new Prompt(Line.note(prompt), aim), Line.note(status), "", List.of(close));
    }
}
