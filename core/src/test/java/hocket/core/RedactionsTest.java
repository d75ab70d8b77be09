package hocket.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Taking messages back: who may, for how long, and who hears of it. */
class RedactionsTest {
    private final Network network = Network.of("alice", "bob", "carol").joins("#a", "alice", "bob");

    @Test
    void whoSentAMessageTakesItBackOnce() {
        MessageId message = said("bob", "#a");
        assertThat(takesBack("bob", "#A", message))
                .containsExactly("alice bob: bob takes back " + message.index() + " to #a");
        assertThat(takesBack("bob", "#a", message)).containsExactly("bob: refused NO_SUCH_MESSAGE");
    }

    @Test
    void aChannelsOperatorTakesBackWhatOthersSaid() {
        MessageId message = said("bob", "#a");
        assertThat(takesBack("alice", "#a", message))
                .containsExactly("alice bob: alice takes back " + message.index() + " to #a");
    }

    @Test
    void otherMembersMayNot() {
        MessageId message = said("alice", "#a");
        assertThat(takesBack("bob", "#a", message))
                .containsExactly("bob: refused NOT_YOUR_MESSAGE");
    }

    @Test
    void whoCouldNotHearAMessageDoesNotLearnThatItIsThere() {
        MessageId message = said("alice", "#a");
        assertThat(takesBack("carol", "#a", message)).containsExactly("carol: refused CANNOT_SEND");
        network.does(
                "alice",
                new ChannelCommand.ChangeModes(
                        new ChannelName("#a"),
                        List.of(new ModeChange.Flag(ChannelFlag.NO_EXTERNAL, false))));
        assertThat(takesBack("carol", "#a", message))
                .containsExactly("carol: refused NO_SUCH_MESSAGE");
        assertThat(takesBack("carol", "bob", said("alice", "bob")))
                .containsExactly("carol: refused NO_SUCH_MESSAGE");
    }

    @Test
    void aMessageIsLookedForWhereItWasSaid() {
        network.joins("#b", "alice", "bob");
        MessageId message = said("bob", "#a");
        assertThat(takesBack("bob", "#b", message)).containsExactly("bob: refused NO_SUCH_MESSAGE");
        assertThat(takesBack("bob", "alice", message))
                .containsExactly("bob: refused NO_SUCH_MESSAGE");
        assertThat(takesBack("bob", "nobody", message))
                .containsExactly("bob: refused NO_SUCH_NICK");
        assertThat(takesBack("bob", "#none", message))
                .containsExactly("bob: refused NO_SUCH_CHANNEL");
    }

    @Test
    void aMessageToSomeRanksIsTakenBackFromThese() {
        Recipient operators = new Recipient.ToChannel(new ChannelName("#a"), Rank.OPERATOR);
        network.does(
                "alice",
                new MessageCommand.Send(operators, Message.of(Message.Kind.PRIVMSG, "secret")));
        MessageId message = network.lastMessage();
        assertThat(takesBack("alice", "#a", message))
                .containsExactly("alice: refused NO_SUCH_MESSAGE");
        assertThat(
                        network.does(
                                        "alice",
                                        new MessageCommand.Redact(operators, message, Remark.NONE))
                                .told())
                .containsExactly("alice: alice takes back " + message.index() + " to #a");
    }

    @Test
    void aMessageToAUserIsTakenBackByItsSenderAlone() {
        MessageId message = said("alice", "bob");
        assertThat(takesBack("bob", "alice", message))
                .containsExactly("bob: refused NOT_YOUR_MESSAGE");
        network.does("bob", new UserCommand.ChangeNick(new Nick("robert")));
        assertThat(takesBack("alice", "robert", message))
                .containsExactly("alice bob: alice takes back " + message.index() + " to robert");
    }

    @Test
    void aNoteToOneselfIsTakenBackFromOneself() {
        MessageId message = said("alice", "alice");
        assertThat(takesBack("alice", "alice", message))
                .containsExactly("alice: alice takes back " + message.index() + " to alice");
    }

    @Test
    void whoTakesTheNickOfTheSenderMayNot() {
        MessageId message = said("alice", "bob");
        network.does("alice", new SessionCommand.Depart());
        network.does("carol", new UserCommand.ChangeNick(new Nick("alice")));
        assertThat(takesBack("carol", "bob", message))
                .containsExactly("carol: refused NO_SUCH_MESSAGE");
    }

    @Test
    void theLastOfAChannelAndOfAUserAreRemembered() {
        MessageId inChannel = said("bob", "#a");
        MessageId direct = said("bob", "alice");
        for (int n = 1; n < Channel.MOST_SAID; n++) {
            said("alice", "#a");
        }
        for (int n = 1; n < User.MOST_SENT; n++) {
            said("bob", "alice");
        }
        assertThat(takesBack("bob", "#a", inChannel)).hasSize(1).doesNotContain(forgotten());
        assertThat(takesBack("bob", "alice", direct)).hasSize(1).doesNotContain(forgotten());

        MessageId oldest = said("bob", "#a");
        for (int n = 0; n < Channel.MOST_SAID; n++) {
            said("alice", "#a");
        }
        assertThat(takesBack("bob", "#a", oldest)).containsExactly(forgotten());
    }

    private static String forgotten() {
        return "bob: refused NO_SUCH_MESSAGE";
    }

    private MessageId said(String member, String to) {
        network.writes(member, to, "oops");
        return network.lastMessage();
    }

    private List<String> takesBack(String member, String to, MessageId message) {
        return network.does(member, new MessageCommand.Redact(Network.to(to), message, Remark.NONE))
                .told();
    }
}
