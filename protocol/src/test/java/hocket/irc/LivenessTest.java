package hocket.irc;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.door.Door;
import hocket.door.Loss;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a client shows that it lives, and how it goes. */
final class LivenessTest {
    private static final Duration PING_AFTER = IrcScene.settings().limits().pingAfter();
    private static final Duration TIMEOUT = IrcScene.settings().limits().pingTimeout();

    private final IrcScene scene = IrcScene.open();
    private final IrcClient alice = scene.user("alice");

    @Test
    void asksWhoIsSilentAndGivesUpOnWhoStaysSo() {
        scene.after(PING_AFTER.minusMillis(1));
        assertThat(alice.reads()).isEmpty();
        scene.after(Duration.ofMillis(1));
        assertThat(alice.reads()).containsExactly("PING :irc.example");
        scene.after(TIMEOUT.minusMillis(1));
        assertThat(alice.isClosed()).isFalse();
        scene.after(Duration.ofMillis(1));
        assertThat(alice.isClosed()).isTrue();
        assertThat(alice.reads())
                .containsExactly("ERROR :Closing Link: 2.test (Ping timeout: 150 seconds)");
        assertThat(alice.commands().getLast())
                .hasToString("Quit[reason=Ping timeout: 150 seconds]");
    }

    @Test
    void keepsWhoAnswersForAsLongAsItLikes() {
        for (int day = 0; day < 100; day++) {
            scene.after(PING_AFTER);
            assertThat(alice.reads()).containsExactly("PING :irc.example");
            alice.sends("PONG :irc.example");
        }
        assertThat(alice.isClosed()).isFalse();
    }

    @Test
    void takesAnythingForASignOfLife() {
        scene.after(PING_AFTER);
        alice.sends("PRIV").reads();
        scene.after(PING_AFTER.minusMillis(1));
        assertThat(alice.isClosed()).isFalse();
        assertThat(alice.reads()).isEmpty();
    }

    @Test
    void waitsForNothingOnceItHasClosed() {
        alice.sends("QUIT");
        assertThat(alice.deadline()).isEqualTo(Door.NEVER);
    }

    @Test
    void answersAPing() {
        assertThat(alice.sends("PING", "PING :", "PING a", "PING :a b", "PING a b").reads())
                .containsExactly(
                        ":irc.example 409 alice :No origin specified",
                        ":irc.example 409 alice :No origin specified",
                        ":irc.example PONG irc.example :a",
                        ":irc.example PONG irc.example :a b",
                        ":irc.example PONG irc.example :a");
    }

    @Test
    void answersAMillionPings() {
        String batch = "PING x\r\n".repeat(1000);
        for (int round = 0; round < 1000; round++) {
            alice.sendsBytes(batch.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            assertThat(alice.reads()).hasSize(1000);
        }
        assertThat(alice.isClosed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"QUIT, Client Quit", "QUIT :, Client Quit", "QUIT :so long, Quit: so long"})
    void saysWhyItCloses(String line, String reason) {
        assertThat(alice.sends(line, "PING x").reads())
                .containsExactly("ERROR :Closing Link: 2.test (" + reason + ")");
        assertThat(alice.isClosed()).isTrue();
        assertThat(scene.state().user(alice.id())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CLOSED, Connection closed",
        "BROKEN, Connection reset",
        "SENDQ_EXCEEDED, SendQ exceeded",
        "SHED, SendQ exceeded",
        "STALLED, Write timeout"
    })
    void leavesWithTheReasonOfItsLoss(Loss loss, String reason) {
        alice.loses(loss).loses(loss);
        assertThat(alice.commands().stream().skip(1).map(Object::toString))
                .containsExactly("Quit[reason=" + reason + "]", "Depart[]");
        assertThat(scene.state().users()).isEmpty();
    }

    @Test
    void leavesWhenItClosesItsSide() {
        alice.endsInput();
        assertThat(alice.reads())
                .containsExactly("ERROR :Closing Link: 2.test (Connection closed)");
        assertThat(alice.commands().stream().skip(1).map(Object::toString))
                .containsExactly("Quit[reason=Connection closed]", "Depart[]");
    }

    @Test
    void saysThatTheServerStops() {
        assertThat(alice.stops().reads())
                .containsExactly("ERROR :Closing Link: 2.test (Server shutting down)");
        alice.loses(Loss.CLOSED);
        assertThat(alice.commands().stream().skip(1).map(Object::toString))
                .containsExactly("Quit[reason=Server shutting down]", "Depart[]");
    }

    @Test
    void saysThatItWasTooMuch() {
        assertThat(alice.floods().reads())
                .containsExactly("ERROR :Closing Link: 2.test (Excess Flood)");
        assertThat(alice.isClosed()).isTrue();
    }

    @Test
    void survivesWhoNeverSaysAnything() {
        scene.connects().loses(Loss.CLOSED);
        scene.connects().endsInput();
        assertThat(scene.state().users()).hasSize(1);
    }
}
