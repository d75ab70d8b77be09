package hocket.terminal.join;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.Text;
import hocket.core.Utterance;
import hocket.line.LineClient;
import hocket.terminal.Golden;
import hocket.terminal.loop.Effect;
import hocket.terminal.loop.Msg;
import hocket.terminal.loop.Step;
import hocket.terminal.screen.Aim;
import hocket.terminal.screen.Input;
import hocket.terminal.screen.View;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A guest's console on a terminal. */
class ConsoleGuestTest {
    private final List<String> log = new ArrayList<>();
    private ConsoleGuest guest = new ConsoleGuest("example.org", true, new GuestView(true, false));
    private ConsoleGuest.Model model = guest.start().model();

    @Test
    void showsAConversation() {
        shows();
        hears("* you are user2, talking to user1; a line # hands over, Exit ends");
        types("hello");
        types("#");
        hears("* you are number 1 in line");
        shows();
        types("one more thing");
        hears("* held 1");
        hears("hi");
        hears("\\* starred");
        hears("#");
        shows();
        types("//who");
        hears("* the host has taken the floor");
        shows();
        hears("Exit");
        shows();
        types("Exit");
        shows();
        hears("* closed: both sides have said Exit");
        gone();

        Golden.assertShows("guest-conversation", String.join("\n", log) + "\n");
    }

    @Test
    void keepsWhatItCannotSend() {
        types("/foo");
        types("x".repeat(8193));
        types("Exit");
        types("too late");

        assertThat(log).contains("given back: /foo", "given back: too late");
        assertThat(log.stream().filter(line -> line.startsWith("sent")))
                .containsExactly("sent Exit");
    }

    @Test
    void saysAPastedBlockAsText() {
        types("a\n#\n\nExit");

        assertThat(log.stream().filter(line -> line.startsWith("sent")))
                .containsExactly("sent a", "sent \\#", "sent \\Exit");
        assertThat(model.seat().hasTurn()).isTrue();
    }

    @Test
    void saysExitOnCtrlDOnce() {
        update(new Msg.Typed<>(new Input.Ended()));
        update(new Msg.Typed<>(new Input.Ended()));

        assertThat(log.stream().filter("sent Exit"::equals)).hasSize(1);
    }

    @Test
    void endsOnASecondCtrlC() {
        update(new Msg.Typed<>(new Input.Interrupted(false)));
        assertThat(log).noneMatch(line -> line.startsWith("ended"));

        update(new Msg.Typed<>(new Input.Interrupted(false)));
        assertThat(log).endsWith("ended with 130");
    }

    @Test
    void leavesWithAnExitOnQuit() {
        types("/quit");

        assertThat(log).containsExactly("sent Exit", "ended with 0");
    }

    @Test
    void failsWhenTheConnectionEndsInTheMiddle() {
        hears("hi");
        gone();

        assertThat(log)
                .endsWith(
                        "| connection to example.org lost: closed by the other side",
                        "ended with 1");
    }

    @Test
    void takesTurnsMessageByMessageWithAnUnframedHost() {
        guest = new ConsoleGuest("example.org", false, new GuestView(false, false));
        model = guest.start().model();
        types("hello");
        types("hello?");
        update(new Msg.Heard<>(new FromHost.Replied(List.of(new Text("hi")))));
        types("#");

        assertThat(log)
                .contains("given back: hello?", "| user1: hi")
                .endsWith("| you hand over to user1", "Connection closed", "ended with 0");
    }

    private void hears(String line) {
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        new LineClient()
                .receive(bytes, received -> update(new Msg.Heard<>(new FromHost.Line(received))));
    }

    private void gone() {
        update(new Msg.Heard<>(new FromHost.Gone()));
    }

    private void types(String text) {
        update(new Msg.Typed<>(new Input.Entered(text, Aim.NOBODY)));
    }

    private void shows() {
        View view = guest.view(model);
        log.add("  [" + view.prompt().line().plain() + "] [" + view.status().plain() + "]");
    }

    private void update(Msg<FromHost> msg) {
        Step<ConsoleGuest.Model, Utterance> step = guest.update(model, msg);
        model = step.model();
        step.effects().forEach(effect -> log.add(wording(effect)));
    }

    private static String wording(Effect<Utterance> effect) {
        return switch (effect) {
            case Effect.Ask<Utterance>(Utterance what) -> "sent " + what.line();
            case Effect.Report<Utterance>(String line) -> line;
            case Effect.Print<Utterance> print -> "| " + print.line().plain();
            case Effect.GiveBack<Utterance>(String text) -> "given back: " + text;
            case Effect.Ring<Utterance>() -> "(bell)";
            case Effect.ReadOn<Utterance>() -> "read on";
            case Effect.End<Utterance>(int status) -> "ended with " + status;
        };
    }
}
