package hocket.irc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** AWAY, SETNAME and ACCEPT. */
final class PresenceTest {
    private final IrcScene scene = IrcScene.open();

    @Test
    void isAwayForAReasonAndBackWithoutOne() {
        IrcClient alice = scene.user("alice");
        alice.sends("AWAY :lunch", "AWAY");
        assertThat(alice.reads())
                .containsExactly(
                        ":irc.example 306 alice :You have been marked as being away",
                        ":irc.example 305 alice :You are no longer marked as being away");
    }

    @Test
    void isAwayForAsMuchOfAReasonAsALineCarries() {
        IrcClient alice = scene.user("alice");
        IrcClient bob = scene.user("bob");
        alice.sends("AWAY :" + "é".repeat(240));
        bob.sends("PRIVMSG alice :hi");
        assertThat(bob.reads())
                .containsExactly(":irc.example 301 bob alice :" + "é".repeat(Longest.AWAY / 2));
    }

    @Test
    void hasARealNameThatItMayChange() {
        IrcClient alice = scene.user("alice", "setname");
        alice.sends("SETNAME :Alice Liddell");
        assertThat(alice.reads()).containsExactly(":alice!alice@2.test SETNAME :Alice Liddell");
        assertThat(scene.state().users())
                .extracting(user -> user.realName().value())
                .containsExactly("Alice Liddell");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, Longest.REAL_NAME + 1})
    void hasNoRealNameThatIsEmptyOrTooLong(int length) {
        IrcClient alice = scene.user("alice", "setname");
        alice.sends("SETNAME :" + "x".repeat(length));
        assertThat(alice.reads())
                .containsExactly(
                        ":irc.example FAIL SETNAME INVALID_REALNAME :Realname is not valid");
    }

    @Test
    void acceptsSomeAndListsThem() {
        IrcClient alice = scene.user("alice");
        scene.user("bob");
        scene.user("carol");
        alice.sends("ACCEPT bob,carol", "ACCEPT -bob,*");
        assertThat(alice.reads())
                .containsExactly(
                        ":irc.example 281 alice carol",
                        ":irc.example 282 alice :End of /ACCEPT list");
    }

    @Test
    void acceptsNobodyWhoIsNotThereOrTwice() {
        IrcClient alice = scene.user("alice");
        scene.user("bob");
        alice.sends("ACCEPT a!b,nobody", "ACCEPT bob,bob", "ACCEPT bob", "ACCEPT -alice");
        assertThat(alice.reads())
                .containsExactly(
                        ":irc.example 401 alice a!b :No such nick/channel",
                        ":irc.example 401 alice nobody :No such nick/channel",
                        ":irc.example 457 alice bob :is already on your accept list",
                        ":irc.example 458 alice alice :is not on your accept list");
    }

    @Test
    void isWrittenToByTheAcceptedOnlyIfItSaysSo() {
        IrcClient alice = scene.user("alice");
        IrcClient bob = scene.user("bob");
        alice.submit(
                new hocket.core.UserCommand.ChangeUserMode(hocket.core.UserMode.CALLER_ID, true));
        scene.commit();
        alice.reads();
        bob.sends("PRIVMSG alice :hi");
        assertThat(bob.reads())
                .containsExactly(
                        ":irc.example 716 bob alice :is in +g mode (server-side ignore)",
                        ":irc.example 717 bob alice :has been informed that you messaged them");
        assertThat(alice.reads("718")).hasSize(1);
        alice.sends("ACCEPT bob");
        bob.sends("PRIVMSG alice :hi");
        assertThat(alice.reads()).containsExactly(":bob!bob@3.test PRIVMSG alice :hi");
    }
}
