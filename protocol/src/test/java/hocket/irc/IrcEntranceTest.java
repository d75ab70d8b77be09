package hocket.irc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hocket.door.Loss;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** An IRC client on the port for every protocol. */
final class IrcEntranceTest {
    private final IrcScene scene = IrcScene.open().withHost("host");

    @Test
    void letsAnIrcClientIn() {
        IrcClient alice = scene.enters().sends("NICK alice", "USER a 0 * :A");
        assertThat(alice.reads("001")).hasSize(1);
        assertThat(alice.sends("PING x").reads())
                .containsExactly(":irc.example PONG irc.example :x");
    }

    @Test
    void letsAClientInThatWasAGuestBefore() {
        IrcClient late = scene.enters();
        scene.after(Duration.ofSeconds(2));
        assertThat(scene.state().users()).hasSize(2);
        late.sends("NICK alice", "USER a 0 * :A");
        assertThat(late.reads()).isNotEmpty().allMatch(line -> line.startsWith(":irc.example "));
        assertThat(scene.state().users()).hasSize(2);
        late.loses(Loss.BROKEN);
        assertThat(scene.state().users()).hasSize(1);
        assertThat(late.commands().stream().map(command -> command.getClass().getSimpleName()))
                .containsExactly("Arrive", "Withdraw", "Register", "Quit", "Depart");
    }

    @Test
    void letsAClientInWhoseAnnouncementIsStillUnderWay() {
        IrcClient late = scene.enters();
        scene.lag().after(Duration.ofSeconds(2));
        late.sendsBytes("NICK alice\r\nUSER a 0 * :A\r\nPING x\r\n".getBytes(UTF_8));
        scene.catchesUp();
        assertThat(late.reads())
                .allMatch(line -> line.startsWith(":irc.example "))
                .anyMatch(line -> line.startsWith(":irc.example 001 alice "))
                .endsWith(":irc.example PONG irc.example :x");
    }

    @Test
    void timesOutWhoDoesNotRegister() {
        IrcClient alice = scene.enters().sends("NICK alice");
        scene.after(IrcScene.settings().limits().registration());
        assertThat(alice.reads())
                .containsExactly("ERROR :Closing Link: 2.test (Registration timeout)");
    }

    @Test
    void saysThatTheServerStops() {
        IrcClient alice = scene.enters().sends("NICK alice");
        assertThat(alice.stops().reads("ERROR")).hasSize(1);
    }
}
