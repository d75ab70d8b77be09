package hocket.irc;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.Message;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages of several lines (IRCv3 draft/multiline). */
final class MultilineTest {
    private static final String OPEN = "BATCH +1 draft/multiline bob";

    private final IrcScene scene = IrcScene.open();
    private IrcClient alice = scene.connects();
    private IrcClient bob = scene.connects();

    @BeforeEach
    void two() {
        alice = scene.user("alice", "batch", "message-tags", "draft/multiline");
        bob = scene.user("bob");
    }

    @Test
    void arriveAsOneWhenTheyAreComplete() {
        IrcClient carol = scene.user("carol", "batch", "message-tags", "draft/multiline");
        alice.sends(
                "@+x=y BATCH +1 draft/multiline carol",
                "@batch=1 PRIVMSG carol :hello",
                "@batch=1 PRIVMSG carol :",
                "@batch=1 PRIVMSG CAROL :how is ",
                "@batch=1;draft/multiline-concat PRIVMSG carol :everyone?");
        assertThat(carol.reads()).isEmpty();
        alice.sends("BATCH -1");
        assertThat(carol.reads().stream().map(MultilineTest::withoutId))
                .containsExactly(
                        "@msgid=*;+x=y :alice!alice@4.test BATCH +* draft/multiline carol",
                        "@batch=* :alice!alice@4.test PRIVMSG carol :hello",
                        "@batch=* :alice!alice@4.test PRIVMSG carol :",
                        "@batch=* :alice!alice@4.test PRIVMSG carol :how is ",
                        "@batch=*;draft/multiline-concat :alice!alice@4.test PRIVMSG carol"
                                + " :everyone?",
                        ":alice!alice@4.test BATCH -*");
        assertThat(alice.reads()).isEmpty();
    }

    @Test
    void arriveLineByLineWhereTheyAreNotKnown() {
        alice.sends(
                OPEN,
                "@batch=1 PRIVMSG bob :a",
                "@batch=1 PRIVMSG bob :",
                "@batch=1 PRIVMSG bob :b");
        alice.sends("BATCH -1");
        assertThat(bob.reads())
                .containsExactly(
                        ":alice!alice@4.test PRIVMSG bob :a", ":alice!alice@4.test PRIVMSG bob :b");
    }

    @Test
    void mayBeFollowedByOthers() {
        alice.sends(OPEN, "@batch=1 PRIVMSG bob :a", "BATCH -1");
        alice.sends("BATCH +2 draft/multiline bob", "@batch=2 PRIVMSG bob :b", "BATCH -2");
        assertThat(bob.reads()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@batch=1 NOTICE bob :a | MULTILINE_INVALID :Only PRIVMSG may stand in a multiline batch",
                "@batch=1 JOIN #a | MULTILINE_INVALID :Only PRIVMSG may stand in a multiline batch",
                "@batch=1 PRIVMSG carol :a | MULTILINE_INVALID_TARGET bob carol :Not the target of the batch",
                "@batch=1;draft/multiline-concat PRIVMSG bob : | MULTILINE_INVALID :A blank line continues nothing",
                "BATCH -2 | MULTILINE_INVALID :No such batch is open",
                "BATCH +2 draft/multiline bob | MULTILINE_INVALID :Another batch is open",
                "BATCH 1 | MULTILINE_INVALID :Neither the start nor the end of a batch"
            })
    void failWithAReason(String line, String reason) {
        alice.sends(OPEN, line);
        assertThat(alice.reads()).containsExactly(":irc.example FAIL BATCH " + reason);
    }

    @Test
    void areDroppedUpToTheirEndOnceTheyHaveFailed() {
        alice.sends(OPEN, "@batch=1 NOTICE bob :a").reads();
        alice.sends("@batch=1 PRIVMSG bob :b", "BATCH -1", "PRIVMSG bob :c");
        assertThat(alice.reads()).isEmpty();
        assertThat(bob.reads()).containsExactly(":alice!alice@4.test PRIVMSG bob :c");
    }

    @ParameterizedTest
    @CsvSource({
        "BATCH +1 draft/multiline,MULTILINE_INVALID :Not the start of a multiline batch",
        "BATCH +1 netsplit a b,MULTILINE_INVALID :Not the start of a multiline batch",
        "BATCH + draft/multiline bob,MULTILINE_INVALID :Neither the start nor the end of a batch",
        "BATCH -,MULTILINE_INVALID :Neither the start nor the end of a batch"
    })
    void haveAStartThatIsUnderstood(String line, String reason) {
        alice.sends(line);
        assertThat(alice.reads()).containsExactly(":irc.example FAIL BATCH " + reason);
    }

    @Test
    void areForSomebodyWhoCanHaveThatName() {
        alice.sends("BATCH +1 draft/multiline a!b");
        assertThat(alice.reads())
                .containsExactly(":irc.example 401 alice a!b :No such nick/channel");
    }

    @Test
    void areDroppedToTheirEndAfterAStartThatWasRefused() {
        alice.sends("BATCH +1 draft/multiline a!b").reads();
        alice.sends("@batch=1 PRIVMSG bob :a", "BATCH -1");
        assertThat(alice.reads()).isEmpty();
        alice.sends("@batch=1 PRIVMSG bob :a");
        assertThat(alice.reads())
                .containsExactly(
                        ":irc.example FAIL BATCH MULTILINE_INVALID :No such batch is open");
        assertThat(bob.reads()).isEmpty();
    }

    @Test
    void goOnAfterTheStartOfAnotherWasRefused() {
        alice.sends(OPEN, "BATCH +2 draft/multiline bob").reads();
        alice.sends("@batch=2 PRIVMSG bob :x", "@batch=1 PRIVMSG bob :y", "BATCH -2", "BATCH -1");
        assertThat(alice.reads()).isEmpty();
        assertThat(bob.reads()).containsExactly(":alice!alice@4.test PRIVMSG bob :y");
    }

    @Test
    void haveSomethingToRead() {
        alice.sends(OPEN, "BATCH -1");
        alice.sends(OPEN, "@batch=1 PRIVMSG bob :", "@batch=1 PRIVMSG bob :", "BATCH -1");
        String nothing = ":irc.example FAIL BATCH MULTILINE_INVALID :Nothing to read in the batch";
        assertThat(alice.reads()).containsExactly(nothing, nothing);
        assertThat(bob.reads()).isEmpty();
    }

    @Test
    void haveNoMoreLinesThanTheLimit() {
        alice.sends(OPEN);
        for (int line = 0; line < Message.MOST_LINES; line++) {
            alice.sends("@batch=1 PRIVMSG bob :x");
        }
        assertThat(alice.reads()).isEmpty();
        alice.sends("@batch=1 PRIVMSG bob :x");
        assertThat(alice.reads())
                .containsExactly(":irc.example FAIL BATCH MULTILINE_MAX_LINES 100 :Too many lines");
        alice.sends("BATCH -1");
        assertThat(bob.reads()).isEmpty();
    }

    @Test
    void haveNoMoreBytesThanTheLimitLineBreaksCounted() {
        String text = "x".repeat(399);
        alice.sends(OPEN);
        for (int line = 0; line < 40; line++) {
            alice.sends("@batch=1 PRIVMSG bob :" + text);
        }
        alice.sends("@batch=1 PRIVMSG bob :" + "x".repeat(384));
        assertThat(alice.reads()).isEmpty();
        alice.sends("@batch=1;draft/multiline-concat PRIVMSG bob :x");
        assertThat(alice.reads())
                .containsExactly(
                        ":irc.example FAIL BATCH MULTILINE_MAX_BYTES 16384 :Too much text");
    }

    @Test
    void areGivenUpWhenTheyStayOpenForTooLong() {
        alice.sends(OPEN, "@batch=1 PRIVMSG bob :a");
        scene.after(Multiline.LONGEST.minus(Duration.ofMillis(1)));
        assertThat(alice.reads()).isEmpty();
        scene.after(Duration.ofMillis(1));
        assertThat(alice.reads())
                .containsExactly(":irc.example FAIL BATCH TIMEOUT 1 :Batch left open for too long");
        alice.sends("@batch=1 PRIVMSG bob :b");
        assertThat(bob.reads()).isEmpty();
        alice.sends("BATCH -1");
        assertThat(alice.reads()).isEmpty();
    }

    @Test
    void answerTheLabelOfTheirStart() {
        IrcClient carol =
                scene.user(
                        "carol",
                        "batch",
                        "message-tags",
                        "draft/multiline",
                        "echo-message",
                        "labeled-response");
        carol.sends("@label=7 BATCH +1 draft/multiline bob", "@batch=1 PRIVMSG bob :a");
        carol.sends("@batch=1 PRIVMSG bob :b");
        assertThat(carol.reads()).isEmpty();
        carol.sends("BATCH -1");
        assertThat(carol.reads())
                .first()
                .asString()
                .startsWith("@label=7;msgid=")
                .contains("BATCH +")
                .endsWith("draft/multiline bob");
    }

    @Test
    void answerTheLabelOfTheirStartWithWhatIsWrong() {
        IrcClient carol = scene.user("carol", "batch", "draft/multiline", "labeled-response");
        carol.sends("@label=7 BATCH +1 draft/multiline bob", "@batch=1 NOTICE bob :a", "BATCH -1");
        assertThat(carol.reads())
                .containsExactly(
                        "@label=7 :irc.example FAIL BATCH MULTILINE_INVALID"
                                + " :Only PRIVMSG may stand in a multiline batch");
    }

    @Test
    void areUnknownToWhoHasNotAskedForThem() {
        bob.sends("BATCH +1 draft/multiline alice", "@batch=1 PRIVMSG alice :a");
        assertThat(bob.reads()).containsExactly(":irc.example 421 bob BATCH :Unknown command");
        assertThat(alice.reads()).hasSize(1);
    }

    private static String withoutId(String line) {
        return line.replaceAll("(msgid=|batch=|BATCH [+-])[0-9a-v]+-[0-9a-v]+", "$1*");
    }
}
