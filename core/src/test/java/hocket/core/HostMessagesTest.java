package hocket.core;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.Message.Kind;
import hocket.core.Message.Line;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The desk on IRC: whoever writes to the host is a guest under the rules of the turns. */
class HostMessagesTest {
    private final Network network = Network.withDesk("alice", "bob");

    @Test
    void whoWritesToTheHostIsAGuest() {
        assertThat(network.writes("alice", "HOST", "hello").told())
                .containsExactly(
                        "host alice: alice arrived from alice.example",
                        "host alice: alice says hello");
        assertThat(network.writes("alice", "host", "anyone?").told())
                .containsExactly("host alice: alice says anyone?");
        assertThat(network.user("alice").spoke().getEpochSecond()).isEqualTo(network.index());
    }

    @Test
    void theControlWordsAreControlWords() {
        network.writes("alice", "host", "hello");
        assertThat(network.writes("alice", "host", " # ").told())
                .containsExactly("host alice: floor to host");
        assertThat(network.writes("alice", "host", "and").told()).containsExactly("alice: held 1");
        assertThat(network.writes("bob", "host", "exit").told())
                .containsExactly(
                        "host bob: bob arrived from bob.example",
                        "host bob: bob exited",
                        "host bob: floor to host");
    }

    @Test
    void theLinesOfOneMessageAreSaidOneByOne() {
        network.sends("alice", "host", lines("one", "two", "#", "three"));
        assertThat(network.heardBy("alice").subList(1, 5))
                .containsExactly("alice says one", "alice says two", "floor to host", "held 1");
    }

    @Test
    void aLineThatIsRefusedTakesTheRestWithIt() {
        network.sends("alice", "host", lines("Exit", "wait", "please"));
        assertThat(network.heardBy("alice"))
                .containsExactly(
                        "alice arrived from alice.example",
                        "alice exited",
                        "floor to host",
                        "refused EXITED");
    }

    @Test
    void aNoticeOpensNothing() {
        assertThat(network.sends("alice", "host", Message.of(Kind.NOTICE, "hi")).told())
                .containsExactly("alice: refused UNREACHABLE");
        network.writes("alice", "host", "hello");
        assertThat(network.sends("alice", "host", Message.of(Kind.NOTICE, "hi")).told())
                .containsExactly("host alice: alice says hi");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0001VERSION\u0001",
                "\u0001PING 12\u0001",
                "\u0001ACTION\u0001",
                "\u0001ACTION  \u0001",
                "\u0001",
                "",
                "\u0002\u0003",
                "\u000304"
            })
    void whatSaysNothingHasNoEffect(String text) {
        assertThat(network.writes("alice", "host", text).told()).isEmpty();
        assertThat(network.sends("alice", "host", Message.of(Kind.NOTICE, text)).told()).isEmpty();
    }

    @Test
    void tagsForTheHostAreHeardByNobody() {
        assertThat(network.relays("alice", "host").told()).isEmpty();
    }

    @Test
    void aDeskThatIsFullTakesNobodyMore() {
        Network small = Network.withDesk(1, "alice", "bob").writes("alice", "host", "hello");
        assertThat(small.writes("bob", "host", "hello").told())
                .containsExactly("bob: refused DESK_FULL");
    }

    @Test
    void aMemberIsStillThereAfterItsConversationAndMayBeginAnother() {
        network.writes("alice", "host", "Exit");
        assertThat(network.does("host", new DeskCommand.LeaveDesk()).told())
                .containsExactly("host alice: host exited", "host alice: alice CLOSED");
        assertThat(network.writes("bob", "alice", "still there?").told())
                .containsExactly("alice bob: bob to alice: still there?");
        assertThat(network.writes("alice", "host", "again").told())
                .containsExactly(
                        "host alice: alice arrived from alice.example",
                        "host alice: host exited",
                        "host alice: alice says again");
    }

    @Test
    void aGuestWhoTakesAnotherNickHasItInTheConversation() {
        network.writes("alice", "host", "hello");
        assertThat(network.does("alice", new UserCommand.ChangeNick(new Nick("zoe"))).told())
                .containsExactly("alice: alice is zoe", "host alice: guest alice is zoe");
        assertThat(network.writes("alice", "host", "me again").told())
                .containsExactly("host alice: zoe says me again");
    }

    @Test
    void theHostHearsThatAGuestIsGone() {
        network.writes("alice", "host", "hello").writes("bob", "host", "Exit");
        assertThat(network.does("alice", new SessionCommand.Depart()).told())
                .containsExactly(": alice left (Connection closed)", "host: alice LOST");
        assertThat(network.does("bob", new UserCommand.Quit(new Remark("bye"))).told())
                .containsExactly("bob: bob left (bye)", "host: bob CLOSED");
    }

    @Test
    void aMemberMayArriveWithoutAWordUnderItsNick() {
        assertThat(network.does("alice", new DeskCommand.Arrive(new Address("here"))).told())
                .containsExactly("host alice: alice arrived from here");
        assertThat(network.does("alice", new DeskCommand.Withdraw()).told())
                .containsExactly("host alice: alice WITHDRAWN");
        assertThat(network.user("alice").kind()).isEqualTo(User.Kind.MEMBER);
    }

    private static Message lines(String... lines) {
        return new Message(
                Kind.PRIVMSG,
                List.of(lines).stream().map(line -> new Line(line, false)).toList(),
                ClientTags.NONE);
    }
}
