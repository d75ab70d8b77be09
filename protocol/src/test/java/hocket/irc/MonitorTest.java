package hocket.irc;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.DeskCommand;
import hocket.core.HostName;
import hocket.core.Nick;
import hocket.core.OperatorCommand;
import hocket.core.Remark;
import hocket.core.Username;
import hocket.door.Loss;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Being told when others come and go (IRCv3 monitor). */
final class MonitorTest {
    private final IrcScene scene = IrcScene.open();

    @Test
    void saysAtOnceWhoIsThere() {
        scene.user("bob");
        IrcClient alice = scene.user("alice");
        alice.sends("MONITOR + BOB,carol,a!b,,bob");
        assertThat(alice.reads())
                .containsExactly(
                        ":irc.example 730 alice :bob!bob@2.test", ":irc.example 731 alice :carol");
    }

    @Test
    void saysWhenSomebodyComesTakesAnotherNickAndGoes() {
        IrcClient alice = scene.user("alice");
        alice.sends("MONITOR + bob,robert").reads();
        IrcClient bob = scene.user("bob");
        assertThat(alice.reads()).containsExactly(":irc.example 730 alice :bob!bob@3.test");
        bob.sends("NICK Bob", "NICK Robert");
        assertThat(alice.reads())
                .containsExactly(
                        ":irc.example 731 alice :Bob", ":irc.example 730 alice :Robert!bob@3.test");
        bob.sends("QUIT");
        assertThat(alice.reads()).containsExactly(":irc.example 731 alice :Robert");
    }

    @Test
    void saysNothingOfWhomItWatchesNoMore() {
        IrcClient alice = scene.user("alice");
        alice.sends("MONITOR + bob,carol,dave", "MONITOR - BOB,x", "MONITOR L").reads("731");
        scene.user("bob");
        assertThat(alice.reads()).isEmpty();
        alice.sends("MONITOR C");
        scene.user("carol");
        assertThat(alice.reads()).isEmpty();
    }

    @Test
    void listsWhomItWatchesAndHowTheyAre() {
        IrcClient alice = scene.user("alice");
        scene.user("bob");
        alice.sends("MONITOR + bob,Carol").reads();
        alice.sends("MONITOR L", "MONITOR S");
        assertThat(alice.reads())
                .containsExactly(
                        ":irc.example 732 alice :bob,Carol",
                        ":irc.example 733 alice :End of MONITOR list",
                        ":irc.example 730 alice :bob!bob@3.test",
                        ":irc.example 731 alice :Carol");
    }

    @Test
    void listsNothingWithAnEndAlone() {
        IrcClient alice = scene.user("alice");
        alice.sends("MONITOR L", "MONITOR S");
        assertThat(alice.reads()).containsExactly(":irc.example 733 alice :End of MONITOR list");
    }

    @Test
    void watchesNoMoreThanTheLimit() {
        IrcClient alice = scene.user("alice");
        int most = scene.network().settings().limits().monitored();
        for (int from = 0; from < most - 1; from += 20) {
            alice.sends("MONITOR + " + nicks(from, Math.min(from + 20, most - 1)));
        }
        alice.reads();
        alice.sends("MONITOR + n1,last,X,Y");
        assertThat(alice.reads())
                .containsExactly(
                        ":irc.example 731 alice :last",
                        ":irc.example 734 alice 100 X,Y :Monitor list is full");
    }

    private static String nicks(int from, int to) {
        return IntStream.range(from, to).mapToObj(n -> "n" + n).collect(Collectors.joining(","));
    }

    @Test
    void isLackingAWordWithoutOneThatIsKnown() {
        IrcClient alice = scene.user("alice");
        alice.sends("MONITOR", "MONITOR x");
        assertThat(alice.reads())
                .containsOnly(":irc.example 461 alice MONITOR :Not enough parameters")
                .hasSize(2);
    }

    @Test
    void tellsOfTheDesksHostAndGuestsToo() {
        IrcClient alice = scene.user("alice");
        alice.sends("MONITOR + user1,user2").reads();
        scene.withHost("user1");
        assertThat(alice.reads()).containsExactly(":irc.example 730 alice :user1!host@desk");
        alice.sends("PRIVMSG user1 :hello");
        alice.reads();
        scene.host(new DeskCommand.CloseDesk());
        assertThat(alice.reads("731")).containsExactly(":irc.example 731 alice :user1");
    }

    @Test
    void tellsOfWhatBecomesOfThoseOneSharesNoChannelWith() {
        IrcClient alice =
                scene.user("alice", "extended-monitor", "away-notify", "setname", "chghost");
        IrcClient bob = scene.user("bob");
        alice.sends("MONITOR + bob").reads();
        bob.sends("AWAY :tea", "AWAY", "SETNAME :Robert");
        bob.submit(new OperatorCommand.BecomeOperator(new Remark("root")));
        bob.submit(
                new OperatorCommand.ChangeHost(
                        new Nick("bob"), new Username("b"), new HostName("b.example")));
        scene.commit();
        assertThat(alice.reads())
                .containsExactly(
                        ":bob!bob@3.test AWAY :tea",
                        ":bob!bob@3.test AWAY",
                        ":bob!bob@3.test SETNAME :Robert",
                        ":bob!bob@3.test CHGHOST b b.example");
    }

    @Test
    void tellsOfNoMoreThanWasAskedFor() {
        IrcClient alice = scene.user("alice", "away-notify", "setname");
        IrcClient carol = scene.user("carol", "extended-monitor", "setname");
        IrcClient bob = scene.user("bob");
        alice.sends("MONITOR + bob").reads();
        carol.sends("MONITOR + bob").reads();
        bob.sends("AWAY :tea", "SETNAME :Robert");
        assertThat(alice.reads()).isEmpty();
        assertThat(carol.reads()).containsExactly(":bob!bob@4.test SETNAME :Robert");
    }

    @Test
    void tellsNothingTwiceToWhoSharesAChannel() {
        IrcClient alice = scene.user("alice", "extended-monitor", "away-notify");
        IrcClient bob = scene.user("bob");
        alice.sends("JOIN #a", "MONITOR + bob");
        bob.sends("JOIN #a");
        alice.reads();
        bob.sends("AWAY :tea");
        assertThat(alice.reads()).containsExactly(":bob!bob@3.test AWAY :tea");
    }

    @Test
    void forgetsWhoIsGone() {
        IrcClient alice = scene.user("alice");
        alice.sends("MONITOR + bob,carol");
        assertThat(scene.network().watches().isEmpty()).isFalse();
        alice.loses(Loss.BROKEN);
        assertThat(scene.network().watches().isEmpty()).isTrue();
        IrcClient dave = scene.user("dave");
        dave.sends("MONITOR + bob", "MONITOR - bob");
        assertThat(scene.network().watches().isEmpty()).isTrue();
    }
}
