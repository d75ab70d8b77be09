package hocket.irc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Taking messages back (IRCv3 draft/message-redaction). */
final class RedactionsTest {
    private static final String[] ALL = {"message-tags", "echo-message", "draft/message-redaction"};

    private final IrcScene scene = IrcScene.open();

    @Test
    void areHeardByWhoHeardTheMessageAndCanBeTold() {
        IrcClient alice = scene.user("alice", ALL);
        IrcClient bob = scene.user("bob", ALL);
        IrcClient carol = scene.user("carol");
        String id = says(alice, "bob");
        bob.reads();
        alice.sends("REDACT bob " + id + " :oops");
        String line = ":alice!alice@2.test REDACT bob " + id + " :oops";
        assertThat(bob.reads()).singleElement().asString().endsWith(line);
        assertThat(alice.reads()).singleElement().asString().endsWith(line);
        String other = says(alice, "carol");
        carol.reads();
        alice.sends("REDACT carol " + other);
        assertThat(carol.reads()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "REDACT bob nonsense,FAIL REDACT UNKNOWN_MSGID bob nonsense"
                + " :No such message is known any more",
        "REDACT a!b x,FAIL REDACT INVALID_TARGET a!b :You cannot take messages back from there",
        "REDACT bob,461 alice REDACT :Not enough parameters"
    })
    void areRefusedWithAReason(String line, String answer) {
        IrcClient alice = scene.user("alice", ALL);
        scene.user("bob");
        alice.sends(line);
        assertThat(alice.reads()).containsExactly(":irc.example " + answer);
    }

    @Test
    void areRefusedToOthers() {
        IrcClient alice = scene.user("alice", ALL);
        IrcClient bob = scene.user("bob", ALL);
        String id = says(alice, "bob");
        bob.reads();
        bob.sends("REDACT alice " + id);
        assertThat(bob.reads())
                .singleElement()
                .asString()
                .startsWith(":irc.example FAIL REDACT REDACT_FORBIDDEN alice " + id + " :");
        assertThat(alice.reads()).isEmpty();
    }

    @Test
    void areUnknownToWhoHasNotAskedForThem() {
        IrcClient alice = scene.user("alice");
        alice.sends("REDACT bob 0000000000001-0");
        assertThat(alice.reads()).containsExactly(":irc.example 421 alice REDACT :Unknown command");
    }

    /** Says something and returns the name that the message got. */
    private static String says(IrcClient alice, String to) {
        alice.sends("PRIVMSG " + to + " :hello");
        String echo = alice.reads().getLast();
        return echo.substring("@msgid=".length(), echo.indexOf(' '));
    }
}
