package hocket.irc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.Event;
import hocket.core.OperatorCommand;
import hocket.core.Remark;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What clients get wrong, and that no other client notices. */
final class BadInputTest {
    private final IrcScene scene = IrcScene.open();
    private final IrcClient bystander = scene.user("bystander");
    private final IrcClient alice = scene.user("alice");

    @Test
    void saysThatALineWasTooLong() {
        alice.sends("PRIVMSG bystander :" + "x".repeat(600));
        alice.sends("@+a=" + "x".repeat(4100) + " TAGMSG bystander");
        assertThat(alice.reads())
                .containsExactly(
                        ":irc.example 417 alice :Input line was too long",
                        ":irc.example 417 alice :Input line was too long");
        assertThat(bystander.reads()).isEmpty();
    }

    @Test
    void saysThatALineWasNotUtf8ToAnybody() {
        alice.sendsBytes("PRIVMSG bystander :\u00e4\r\n\u00ff\r\n".getBytes(ISO_8859_1));
        String why = " :Message rejected: it is not UTF-8, and only that is spoken here";
        assertThat(alice.reads())
                .containsExactly(
                        ":irc.example FAIL PRIVMSG INVALID_UTF8" + why,
                        ":irc.example FAIL * INVALID_UTF8" + why);
        assertThat(bystander.reads()).isEmpty();
    }

    @Test
    void saysThatACommandIsUnknown() {
        assertThat(alice.sends("nosuch x", ":src ::x", "JO\u0131N #a").reads())
                .containsExactly(
                        ":irc.example 421 alice NOSUCH :Unknown command",
                        ":irc.example 421 alice * :Unknown command",
                        ":irc.example 421 alice JO\u0131N :Unknown command");
    }

    @Test
    void ignoresWhatMeansNothing() {
        assertThat(alice.sends("", " ", ":", "@a", "ERROR :x", "PONG").reads()).isEmpty();
    }

    @Test
    void ignoresWhereAMessageSaysItComesFrom() {
        alice.sends(":bystander!x@y PRIVMSG bystander :hi");
        assertThat(bystander.reads()).containsExactly(":alice!alice@3.test PRIVMSG bystander :hi");
    }

    @Test
    void survivesBinaryNoise() {
        byte[] noise = new byte[64 * 1024];
        new java.util.Random(7).nextBytes(noise);
        IrcClient noisy = scene.connects().sendsBytes(noise);
        assertThat(noisy.sends("", "PING x").reads().getLast())
                .isEqualTo(":irc.example PONG irc.example :x");
        assertThat(bystander.reads()).isEmpty();
    }

    @Test
    void closesOnWhoIsPutOutByAnOperator() {
        bystander.submit(new OperatorCommand.BecomeOperator(new Remark("root")));
        scene.commit();
        bystander.submit(
                new OperatorCommand.Kill(
                        scene.state().user(alice.id()).orElseThrow().nick(), new Remark("spam")));
        scene.commit();
        assertThat(alice.isClosed()).isTrue();
        assertThat(alice.reads())
                .endsWith("ERROR :Closing Link: 3.test (Killed (bystander (spam)))");
        alice.loses(hocket.door.Loss.CLOSED);
        assertThat(alice.commands().getLast()).hasToString("Depart[]");
        assertThat(alice.commands()).hasSize(2);
    }

    @Test
    void neverSaysAnythingForAClientThatHasLeft() {
        alice.sendsBytes("QUIT\r\nPRIVMSG bystander :late\r\nJOIN #a\r\n".getBytes(UTF_8));
        assertThat(alice.commands()).hasSize(2);
        assertThat(scene.events()).noneMatch(Event.Refused.class::isInstance);
        assertThat(bystander.reads()).isEqualTo(List.of());
    }
}
