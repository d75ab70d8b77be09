package hocket.irc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.SessionCommand;
import hocket.core.UserCommand;
import hocket.door.Loss;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RegisteringTest {
    private static final Duration TIMEOUT = IrcScene.settings().limits().registration();

    private final IrcScene scene = IrcScene.open();

    @Test
    void welcomesWhoHasSaidNickAndUser() {
        IrcClient alice = scene.connects().sends("NICK alice", "USER al 0 * :Alice A");
        assertThat(alice.reads())
                .startsWith(
                        ":irc.example 001 alice :Welcome to the Example IRC Network"
                                + " alice!al@2.test",
                        ":irc.example 002 alice :Your host is irc.example, running version"
                                + " hocket-1",
                        ":irc.example 003 alice :This server was started Fri Jan 02 2026 at"
                                + " 03:04:05 UTC",
                        ":irc.example 004 alice irc.example hocket-1 Bgiow"
                                + " CIUabefhiklmnoqstuv Iabefhkloqv")
                .endsWith(":irc.example 422 alice :MOTD file is missing");
        assertThat(scene.state().user(alice.id()).orElseThrow().realName()).hasToString("Alice A");
    }

    @Test
    void takesUserBeforeNick() {
        assertThat(scene.connects().sends("USER al 0 * :A", "NICK alice").reads("001")).hasSize(1);
    }

    @Test
    void registersOnce() {
        IrcClient alice = scene.connects().sends("NICK alice", "USER al 0 * :A", "NICK alice");
        assertThat(alice.commands()).filteredOn(UserCommand.Register.class::isInstance).hasSize(1);
    }

    @Test
    void showsTheMessageOfTheDay() {
        IrcScene withMotd =
                IrcScene.open(settings -> RegisteringTest.motd(settings, "Hi", "there"));
        assertThat(withMotd.connects().sends("NICK a", "USER a 0 * :A").reads())
                .endsWith(
                        ":irc.example 375 a :- irc.example Message of the day -",
                        ":irc.example 372 a :- Hi",
                        ":irc.example 372 a :- there",
                        ":irc.example 376 a :End of /MOTD command");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"JOIN #a", "PRIVMSG alice :hi", "WHO *", "AWAY :x", "ISUPPORT", "NOSUCH"})
    void refusesWhatOnlyUsersMay(String line) {
        assertThat(scene.connects().sends(line).reads())
                .containsExactly(":irc.example 451 * :You have not registered");
    }

    @Test
    void refusesToRegisterAgain() {
        IrcClient alice = scene.user("alice").sends("USER a 0 * :A", "PASS x");
        assertThat(alice.reads())
                .containsExactly(
                        ":irc.example 462 alice :You may not reregister",
                        ":irc.example 462 alice :You may not reregister");
    }

    @Test
    void takesUserOnce() {
        IrcClient alice = scene.connects().sends("USER a 0 * :A", "USER b 0 * :B");
        assertThat(alice.reads()).containsExactly(":irc.example 462 * :You may not reregister");
        alice.sends("NICK alice");
        assertThat(scene.state().user(alice.id()).orElseThrow().source())
                .hasToString("alice!a@2.test");
    }

    @Test
    void answersWhatIsMissing() {
        assertThat(
                        scene.connects()
                                .sends("NICK", "NICK :", "USER a 0 *", "USER : 0 * :A", "PASS")
                                .reads())
                .containsExactly(
                        ":irc.example 431 * :No nickname given",
                        ":irc.example 431 * :No nickname given",
                        ":irc.example 461 * USER :Not enough parameters",
                        ":irc.example 461 * USER :Not enough parameters",
                        ":irc.example 461 * PASS :Not enough parameters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1alice",
                "-alice",
                "al.ice",
                "al!ice",
                "#alice",
                "al\u200bice",
                "al\u202eice",
                "al\u00a0ice",
                "aaaaaaaaaabbbbbbbbbbccccccccccd"
            })
    void refusesNicksThatAreNoneOrDeceive(String nick) {
        assertThat(scene.connects().sends("NICK " + nick).reads())
                .containsExactly(":irc.example 432 * " + nick + " :Erroneous nickname");
    }

    @Test
    void tellsAtOnceThatANickIsTaken() {
        scene.user("alice");
        IrcClient late = scene.connects().sends("NICK ALICE");
        assertThat(late.reads())
                .containsExactly(":irc.example 433 * ALICE :Nickname is already in use");
        late.sends("USER b 0 * :B", "NICK bob");
        assertThat(late.reads("001")).hasSize(1);
    }

    @Test
    void asksForAnotherNickWhenSomebodyWasFaster() {
        scene.lag();
        IrcClient first = scene.connects().sends("NICK alice", "USER a 0 * :A");
        IrcClient second = scene.connects().sends("NICK alice", "USER b 0 * :B");
        scene.catchesUp();
        assertThat(first.reads("001")).hasSize(1);
        assertThat(second.reads())
                .containsExactly(":irc.example 433 * alice :Nickname is already in use");
        assertThat(second.sends("NICK bob").reads("001")).hasSize(1);
    }

    @Test
    void handlesWhatComesBeforeTheAnswerAfterIt() {
        scene.lag();
        IrcClient alice =
                scene.connects()
                        .sends("NICK alice", "USER a 0 * :A", "NICK bob", "PING x", "MOTD", "QUIT");
        assertThat(alice.reads()).isEmpty();
        scene.catchesUp();
        assertThat(alice.reads().stream().map(RegisteringTest::afterSource))
                .startsWith("001 alice :Welcome to the Example IRC Network alice!a@2.test")
                .containsSubsequence(
                        "NICK bob",
                        "PONG irc.example :x",
                        "422 bob :MOTD file is missing",
                        "ERROR :Closing Link: 2.test (Client Quit)");
    }

    @Test
    void triesTheNextNickThatWasSentAhead() {
        scene.user("alice");
        scene.lag();
        IrcClient other = scene.connects().sends("NICK carol", "USER c 0 * :C");
        IrcClient late = scene.connects().sends("NICK carol", "USER b 0 * :B", "NICK bob");
        scene.catchesUp();
        assertThat(other.reads("001")).hasSize(1);
        assertThat(late.reads())
                .startsWith(":irc.example 433 * carol :Nickname is already in use")
                .anyMatch(line -> line.startsWith(":irc.example 001 bob "));
    }

    @Test
    void leavesWhatIsSentAheadUnreadUntilItIsAUser() {
        scene.lag();
        IrcClient ahead = scene.connects();
        ahead.sends("NICK alice", "USER a 0 * :A")
                .sendsBytes("PING x\r\n".repeat(3000).getBytes(UTF_8));
        assertThat(ahead.door().isWaiting()).isTrue();

        scene.catchesUp();

        assertThat(ahead.isClosed()).isFalse();
        assertThat(ahead.door().isWaiting()).isFalse();
        assertThat(ahead.reads("PONG")).hasSize(3000);
    }

    @Test
    void wantsTheServersPassword() {
        IrcScene closed = IrcScene.open(settings -> password(settings, "secret"));
        IrcClient right = closed.connects().sends("PASS secret", "NICK a", "USER a 0 * :A");
        assertThat(right.reads("001")).hasSize(1);
        for (String pass : List.of("PASS wrong", "PASS :", "PING x")) {
            IrcClient wrong = closed.connects().sends(pass, "NICK b", "USER b 0 * :B");
            assertThat(wrong.reads("464"))
                    .containsExactly(":irc.example 464 * :Password incorrect");
            assertThat(wrong.isClosed()).isTrue();
            assertThat(wrong.commands()).isEmpty();
        }
    }

    @Test
    void givesUpOnWhoDoesNotRegisterInTime() {
        IrcClient silent = scene.connects().sends("NICK alice");
        IrcClient negotiating = scene.connects().sends("CAP LS 302", "NICK bob", "USER b 0 * :B");
        negotiating.reads();
        scene.after(TIMEOUT.minusMillis(1));
        assertThat(silent.isClosed()).isFalse();
        scene.after(Duration.ofMillis(1));
        assertThat(silent.reads())
                .containsExactly("ERROR :Closing Link: 2.test (Registration timeout)");
        assertThat(negotiating.reads())
                .containsExactly("ERROR :Closing Link: 3.test (Registration timeout)");
        assertThat(silent.isClosed() && negotiating.isClosed()).isTrue();
        assertThat(negotiating.commands()).isEmpty();
    }

    @Test
    void departsOnceWhoeverItWas() {
        IrcClient nobody = scene.connects().sends("NICK x").loses(Loss.BROKEN);
        assertThat(nobody.commands()).containsExactly(new SessionCommand.Depart());
        IrcClient alice = scene.user("alice").sends("QUIT :bye").loses(Loss.CLOSED);
        assertThat(alice.commands().stream().skip(1).map(Object::toString))
                .containsExactly("Quit[reason=Quit: bye]", "Depart[]");
    }

    @Test
    void isAwayFromTheStart() {
        IrcClient alice =
                scene.connects().sends("CAP REQ draft/pre-away", "AWAY :out", "NICK alice");
        alice.sends("USER a 0 * :A", "CAP END");
        assertThat(alice.reads("306"))
                .startsWith(":irc.example 306 * :You have been marked as being away");
        assertThat(scene.state().user(alice.id()).orElseThrow().away().orElseThrow())
                .hasToString("out");
    }

    private static String afterSource(String line) {
        return line.startsWith(":") ? line.substring(line.indexOf(' ') + 1) : line;
    }

    private static IrcSettings motd(IrcSettings settings, String... lines) {
        return new IrcSettings(
                settings.identity(),
                List.of(lines),
                settings.admin(),
                settings.password(),
                settings.operators(),
                settings.passwords(),
                settings.limits());
    }

    private static IrcSettings password(IrcSettings settings, String password) {
        return new IrcSettings(
                settings.identity(),
                settings.motd(),
                settings.admin(),
                password,
                settings.operators(),
                settings.passwords(),
                settings.limits());
    }
}
