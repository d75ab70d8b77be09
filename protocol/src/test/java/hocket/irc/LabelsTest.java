package hocket.irc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** IRCv3 labeled-response over whole sessions. */
final class LabelsTest {
    private final IrcScene scene = IrcScene.open();
    private final IrcClient alice = scene.user("alice", "labeled-response", "batch");

    @Test
    void labelsAnAnswerOfOneLine() {
        assertThat(alice.sends("@label=1 PING x").reads())
                .containsExactly("@label=1 :irc.example PONG irc.example :x");
        assertThat(alice.sends("@label=2 NOSUCH").reads())
                .containsExactly("@label=2 :irc.example 421 alice NOSUCH :Unknown command");
    }

    @Test
    void acknowledgesWhatNeedsNoAnswer() {
        assertThat(alice.sends("@label=1 PONG x").reads())
                .containsExactly("@label=1 :irc.example ACK");
    }

    @Test
    void batchesAnAnswerOfSeveralLines() {
        assertThat(alice.sends("@label=1 TIME", "@label=2 LINKS").reads())
                .containsExactly(
                        "@label=1 :irc.example 391 alice irc.example :Fri Jan 02 2026 at 03:04:05"
                                + " UTC",
                        "@label=2 :irc.example BATCH +L2 labeled-response",
                        "@batch=L2 :irc.example 364 alice irc.example irc.example :0 A server for"
                                + " tests",
                        "@batch=L2 :irc.example 365 alice * :End of /LINKS list",
                        ":irc.example BATCH -L2");
    }

    @Test
    void labelsTheEventsOfItsOwnCommand() {
        List<String> lines = alice.sends("@label=1 AWAY :out").reads();
        assertThat(lines)
                .containsExactly(
                        "@label=1 :irc.example 306 alice :You have been marked as being away");
    }

    @Test
    void waitsForWhatTheCommandLeadsTo() {
        scene.lag();
        alice.sends("@label=1 AWAY :out", "@label=2 PING x", "PING y");
        assertThat(alice.reads()).isEmpty();
        scene.catchesUp();
        assertThat(alice.reads())
                .containsExactly(
                        "@label=1 :irc.example 306 alice :You have been marked as being away",
                        "@label=2 :irc.example PONG irc.example :x",
                        ":irc.example PONG irc.example :y");
    }

    @Test
    void leavesEventsOfOthersOutOfAnAnswer() {
        IrcClient bob = scene.user("bob");
        scene.lag();
        alice.sends("@label=1 AWAY :out");
        bob.sends("PRIVMSG alice :hi");
        alice.sends("@label=2 AWAY");
        scene.catchesUp();
        assertThat(alice.reads())
                .containsExactly(
                        "@label=1 :irc.example 306 alice :You have been marked as being away",
                        ":bob!bob@3.test PRIVMSG alice :hi",
                        "@label=2 :irc.example 305 alice :You are no longer marked as being away");
    }

    @Test
    void labelsTheEchoAndNotTheMessageToItself() {
        IrcClient carol = scene.user("carol", "labeled-response", "batch", "echo-message");
        assertThat(carol.sends("@label=1 PRIVMSG carol :me").reads())
                .containsExactlyInAnyOrder(
                        "@label=1 :carol!carol@3.test PRIVMSG carol :me",
                        ":carol!carol@3.test PRIVMSG carol :me");
        assertThat(alice.sends("@label=1 PRIVMSG alice :me").reads())
                .containsExactlyInAnyOrder(
                        "@label=1 :irc.example ACK", ":alice!alice@2.test PRIVMSG alice :me");
    }

    @Test
    void acknowledgesAMessageWithoutEcho() {
        scene.user("bob");
        assertThat(alice.sends("@label=1 PRIVMSG bob :hi").reads())
                .containsExactly("@label=1 :irc.example ACK");
    }

    @Test
    void labelsTheLastWords() {
        assertThat(alice.sends("@label=1 QUIT").reads())
                .containsExactly("@label=1 ERROR :Closing Link: 2.test (Client Quit)");
        assertThat(alice.isClosed()).isTrue();
    }

    @Test
    void answersWhatWasAskedBeforeItLeft() {
        scene.lag();
        alice.sends("@label=1 AWAY :out", "QUIT");
        scene.catchesUp();
        assertThat(alice.reads())
                .containsExactly(
                        "@label=1 :irc.example 306 alice :You have been marked as being away",
                        "ERROR :Closing Link: 2.test (Client Quit)");
    }

    /** An answer without a word would say that it was done. */
    @Test
    void saysWhatIsRefusedOfWhoIsPutOutMeanwhile() {
        IrcClient bob = scene.user("bob");
        Operators.make(bob, scene);
        scene.lag();
        bob.sends("KILL alice :enough");
        alice.sends("@label=1 PRIVMSG bob :hi", "PRIVMSG bob :again", "@label=2 JOIN #x");
        scene.catchesUp();
        assertThat(alice.reads("451"))
                .containsExactly(
                        "@label=1 :irc.example 451 alice :You have not registered",
                        ":irc.example 451 alice :You have not registered",
                        "@label=2 :irc.example 451 alice :You have not registered");
        assertThat(bob.reads("PRIVMSG")).isEmpty();
    }

    @Test
    void keepsTheBatchThatTheAnswerIs() {
        IrcClient bob = scene.user("bob", "labeled-response", "batch", "draft/extended-isupport");
        List<String> lines = bob.sends("@label=1 ISUPPORT").reads();
        assertThat(lines.getFirst())
                .matches("@label=1 :irc\\.example BATCH \\+\\w+ draft/isupport");
        assertThat(lines.subList(1, lines.size() - 1))
                .allMatch(line -> line.matches("@batch=\\w+ :irc\\.example 005 bob .*"));
        assertThat(lines.getLast()).matches(":irc\\.example BATCH -\\w+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"@label PING x", "@label= PING x"})
    void ignoresAnEmptyLabel(String line) {
        assertThat(alice.sends(line).reads()).containsExactly(":irc.example PONG irc.example :x");
    }

    @Test
    void takesLabelsUpTo64Bytes() {
        String longest = "\u20ac".repeat(21) + "x";
        assertThat(alice.sends("@label=" + longest + " PING x").reads())
                .containsExactly("@label=" + longest + " :irc.example PONG irc.example :x");
        assertThat(alice.sends("@label=" + longest + "y PING x").reads())
                .containsExactly(":irc.example PONG irc.example :x");
    }

    @Test
    void labelsTheRefusalOfALineThatCannotBeRead() {
        alice.sends("@label=1 PING :" + "x".repeat(600));
        alice.sendsBytes("@label=2 PING \u00e4\r\n".getBytes(ISO_8859_1));

        assertThat(alice.reads())
                .containsExactly(
                        "@label=1 :irc.example 417 alice :Input line was too long",
                        "@label=2 :irc.example FAIL PING INVALID_UTF8 :Message rejected: it is not"
                                + " UTF-8, and only that is spoken here");
    }

    @Test
    void labelsNothingForWhoHasNotAskedForBatches() {
        IrcClient bob = scene.user("bob", "labeled-response");
        assertThat(bob.sends("@label=1 PING x").reads())
                .containsExactly(":irc.example PONG irc.example :x");
    }
}
