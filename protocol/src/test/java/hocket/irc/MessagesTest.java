package hocket.irc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** PRIVMSG, NOTICE and TAGMSG, as those who send and those who hear them see it. */
final class MessagesTest {
    private final IrcScene scene = IrcScene.open();

    @Test
    void goToAUser() {
        IrcClient alice = scene.user("alice");
        IrcClient bob = scene.user("bob");
        alice.sends("PRIVMSG BOB :hello there");
        assertThat(bob.reads()).containsExactly(":alice!alice@2.test PRIVMSG bob :hello there");
        assertThat(alice.reads()).isEmpty();
    }

    @Test
    void goToAChannel() {
        IrcClient alice = scene.user("alice");
        IrcClient bob = scene.user("bob");
        both(alice, bob);
        alice.sends("NOTICE #a :hi");
        assertThat(bob.reads()).containsExactly(":alice!alice@2.test NOTICE #a :hi");
        assertThat(alice.reads()).isEmpty();
    }

    @Test
    void comeBackToWhoAskedForEchoes() {
        IrcClient alice = scene.user("alice", "echo-message");
        scene.user("bob");
        alice.sends("PRIVMSG bob :hi");
        assertThat(alice.reads()).containsExactly(":alice!alice@2.test PRIVMSG bob :hi");
    }

    @Test
    void goToThoseOfARankWithAPrefix() {
        IrcClient alice = scene.user("alice");
        IrcClient bob = scene.user("bob");
        both(alice, bob);
        bob.sends("PRIVMSG @#a :help");
        assertThat(alice.reads()).containsExactly(":bob!bob@3.test PRIVMSG @#a :help");
        alice.sends("PRIVMSG @#a :not for you");
        assertThat(bob.reads()).isEmpty();
    }

    @Test
    void goToSeveralAndOnceToEach() {
        IrcClient alice = scene.user("alice");
        IrcClient bob = scene.user("bob");
        IrcClient carol = scene.user("carol");
        alice.sends("PRIVMSG bob,carol,bob :hi");
        assertThat(bob.reads()).containsExactly(":alice!alice@2.test PRIVMSG bob :hi");
        assertThat(carol.reads()).containsExactly(":alice!alice@2.test PRIVMSG carol :hi");
    }

    @Test
    void goToNobodyWithTooManyNamed() {
        IrcClient alice = scene.user("alice");
        IrcClient bob = scene.user("bob");
        alice.sends("PRIVMSG bob,b,c,d,e :hi");
        assertThat(alice.reads()).containsExactly(":irc.example 407 alice e :Too many targets");
        assertThat(bob.reads()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PRIVMSG,411 alice :No recipient given (PRIVMSG)",
        "PRIVMSG bob,412 alice :No text to send",
        "PRIVMSG bob :,412 alice :No text to send",
        "PRIVMSG nobody :hi,401 alice nobody :No such nick/channel",
        "PRIVMSG a!b@c :hi,401 alice a!b@c :No such nick/channel",
        "PRIVMSG :a b,412 alice :No text to send",
        "PRIVMSG #none :hi,403 alice #none :No such channel",
        "PRIVMSG #x:y :hi,403 alice #x:y :No such channel",
        "PRIVMSG @# :hi,403 alice @# :No such channel",
        "TAGMSG,461 alice TAGMSG :Not enough parameters",
        "TAGMSG bob,421 alice TAGMSG :Unknown command"
    })
    void areRefusedWithAReason(String line, String answer) {
        IrcClient alice = scene.user("alice");
        scene.user("bob");
        alice.sends(line);
        assertThat(alice.reads()).containsExactly(":irc.example " + answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NOTICE",
                "NOTICE bob",
                "NOTICE nobody :hi",
                "NOTICE #none :hi",
                "NOTICE a,b,c,d,e :hi",
                "NOTICE * :hi"
            })
    void areNeverAnsweredIfTheyAreNotices(String line) {
        IrcClient alice = scene.user("alice");
        alice.sends(line);
        assertThat(alice.reads()).isEmpty();
    }

    @Test
    void passClientToClientProtocolOn() {
        IrcClient alice = scene.user("alice");
        IrcClient bob = scene.user("bob");
        alice.sends("PRIVMSG bob :\u0001VERSION\u0001");
        assertThat(bob.reads())
                .containsExactly(":alice!alice@2.test PRIVMSG bob :\u0001VERSION\u0001");
    }

    @Test
    void areAnsweredByWhoIsAway() {
        IrcClient alice = scene.user("alice");
        IrcClient bob = scene.user("bob");
        bob.sends("AWAY :out to lunch");
        alice.sends("PRIVMSG bob :hi", "NOTICE bob :hi");
        assertThat(alice.reads()).containsExactly(":irc.example 301 alice bob :out to lunch");
    }

    @Test
    void carryClientOnlyTagsToThoseWhoAskedForThem() {
        IrcClient alice = scene.user("alice", "message-tags");
        IrcClient bob = scene.user("bob", "message-tags");
        IrcClient carol = scene.user("carol");
        alice.sends("@+draft/reply=a\\sb;time=now;+x PRIVMSG bob,carol :hi");
        assertThat(bob.reads())
                .singleElement()
                .asString()
                .matches(
                        "@msgid=[0-9a-v-]+;\\+draft/reply=a\\\\sb;\\+x"
                                + " :alice!alice@2.test PRIVMSG bob :hi");
        assertThat(carol.reads()).containsExactly(":alice!alice@2.test PRIVMSG carol :hi");
    }

    @Test
    void carryNoTagsOfWhoHasNotAskedForTags() {
        IrcClient alice = scene.user("alice");
        IrcClient bob = scene.user("bob", "message-tags");
        alice.sends("@+x=y PRIVMSG bob :hi");
        assertThat(bob.reads()).singleElement().asString().doesNotContain("+x");
    }

    @Test
    void carryNoTagsThatTheGrammarDoesNotKnow() {
        IrcClient alice = scene.user("alice", "message-tags");
        IrcClient bob = scene.user("bob", "message-tags");

        alice.sends("@+a\\b=c;+ok=1;+/x TAGMSG bob", "@+a\\b=c TAGMSG bob");

        assertThat(bob.reads()).containsExactly("@+ok=1 :alice!alice@2.test TAGMSG bob");
    }

    @Test
    void mayBeTagsAlone() {
        IrcClient alice = scene.user("alice", "message-tags");
        IrcClient bob = scene.user("bob", "message-tags");
        IrcClient carol = scene.user("carol");
        alice.sends("@+typing=active TAGMSG bob,carol");
        assertThat(bob.reads()).containsExactly("@+typing=active :alice!alice@2.test TAGMSG bob");
        assertThat(carol.reads()).isEmpty();
        assertThat(alice.reads()).isEmpty();
    }

    @Test
    void bearNoTimeIfTheyAreTagsAlone() {
        IrcClient ann = scene.user("ann", "message-tags");
        IrcClient bob = scene.user("bob", "message-tags", "server-time");

        ann.sends("@+typing=active TAGMSG bob");

        assertThat(bob.reads()).containsExactly("@+typing=active :ann!ann@2.test TAGMSG bob");
    }

    @Test
    void areNothingWithoutTagsThatPass() {
        IrcClient alice = scene.user("alice", "message-tags");
        IrcClient bob = scene.user("bob", "message-tags");
        alice.sends("@unknown=1 TAGMSG bob", "TAGMSG nobody");
        assertThat(bob.reads()).isEmpty();
        assertThat(alice.reads()).isEmpty();
    }

    @Test
    void stayBehindWhatWasSentBefore() {
        IrcClient alice = scene.user("alice", "message-tags");
        IrcClient bob = scene.user("bob", "message-tags");
        scene.lag();
        alice.sends("PRIVMSG bob :one", "@+typing=active TAGMSG bob");
        assertThat(bob.reads()).isEmpty();
        scene.catchesUp();
        assertThat(bob.reads()).hasSize(2).last().asString().contains("TAGMSG");
    }

    private static void both(IrcClient alice, IrcClient bob) {
        alice.sends("JOIN #a");
        bob.sends("JOIN #a");
        alice.reads();
        bob.reads();
    }
}
