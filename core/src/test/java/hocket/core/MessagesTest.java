package hocket.core;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.Message.Kind;
import hocket.core.Message.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What members say to each other and to channels, and who hears it. */
class MessagesTest {
    private final Network network = Network.of("alice", "bob", "carol");

    @Test
    void aMessageToAUserIsHeardByBoth() {
        assertThat(network.writes("alice", "BOB", "hi").told())
                .containsExactly("alice bob: alice to bob: hi");
        assertThat(network.events().getFirst().audience())
                .containsExactly(network.session("bob"), network.session("alice"));
    }

    @Test
    void aMessageToOneselfIsHeardOnce() {
        network.writes("alice", "alice", "note");
        assertThat(network.told()).containsExactly("alice: alice to alice: note");
        assertThat(network.events().getFirst().audience()).hasSize(1);
    }

    @Test
    void nobodyHearsWhatIsForNobody() {
        assertThat(network.writes("alice", "nobody", "hi").told())
                .containsExactly("alice: refused NO_SUCH_NICK");
        assertThat(network.writes("alice", "#none", "hi").told())
                .containsExactly("alice: refused NO_SUCH_CHANNEL");
    }

    @Test
    void aMessageToAChannelIsHeardByItsMembersUnderTheChannelsName() {
        network.joins("#Room", "alice", "bob");
        assertThat(network.writes("alice", "#room", "hi").told())
                .containsExactly("alice bob: alice to #Room: hi");
        assertThat(network.writes("carol", "#room", "hi").told())
                .containsExactly("carol: refused CANNOT_SEND");
    }

    @Test
    void aChannelThatTakesNoCtcpTakesActions() {
        network.joins("#a", "alice");
        network.does(
                "alice",
                new ChannelCommand.ChangeModes(
                        new ChannelName("#a"),
                        List.of(new ModeChange.Flag(ChannelFlag.NO_CTCP, true))));
        assertThat(network.writes("alice", "#a", "\u0001VERSION\u0001").told())
                .containsExactly("alice: refused NO_CTCP");
        assertThat(network.writes("alice", "#a", "\u0001ACTION waves\u0001").told()).hasSize(1);
        assertThat(network.writes("alice", "#a", "\u0001ACTIONS\u0001").told())
                .containsExactly("alice: refused NO_CTCP");
    }

    @Test
    void aMessageOfSeveralLinesIsOne() {
        network.sends("alice", "bob", message(Kind.PRIVMSG, "one", "two"));
        assertThat(network.told()).containsExactly("alice bob: alice to bob: one|two");
    }

    @Test
    void whoWritesToSomebodyAwayIsToldButNotForANotice() {
        network.does("bob", new UserCommand.GoAway(new Remark("lunch")));
        assertThat(network.writes("alice", "bob", "hi").told())
                .containsExactly("alice bob: alice to bob: hi", "alice: bob is away: lunch");
        assertThat(network.sends("alice", "bob", message(Kind.NOTICE, "hi")).told())
                .containsExactly("alice bob: alice to bob: hi");
    }

    @Test
    void whoAcceptsOnlySomeHearsThatAnotherWantsToWriteOnce() {
        network.does("bob", new UserCommand.ChangeUserMode(UserMode.CALLER_ID, true));
        assertThat(network.writes("alice", "bob", "hi").told())
                .containsExactly("alice: refused NOT_ACCEPTED", "bob: alice wants to write");
        assertThat(network.writes("alice", "bob", "hi").told())
                .containsExactly("alice: refused NOT_ACCEPTED");
        assertThat(network.writes("bob", "bob", "hi").told()).hasSize(1);

        network.does("bob", new UserCommand.Accept(new Nick("carol")));
        assertThat(network.writes("alice", "bob", "hi").told()).hasSize(2);
        assertThat(network.writes("carol", "bob", "hi").told())
                .containsExactly("bob carol: carol to bob: hi");
    }

    @Test
    void theLastHundredWhoWantedToWriteAreRemembered() {
        network.does("bob", new UserCommand.ChangeUserMode(UserMode.CALLER_ID, true));
        network.writes("alice", "bob", "hi");
        for (int n = 0; n < Acceptance.MOST; n++) {
            network.comes("caller" + n).writes("caller" + n, "bob", "hi");
        }
        assertThat(network.writes("caller99", "bob", "hi").told()).hasSize(1);
        assertThat(network.writes("alice", "bob", "hi").told()).hasSize(2);
    }

    @Test
    void operatorsOfTheNetworkNeedNotBeAccepted() {
        network.does("bob", new UserCommand.ChangeUserMode(UserMode.CALLER_ID, true));
        assertThat(network.becomesOperator("alice").writes("alice", "bob", "hi").told())
                .containsExactly("alice bob: alice to bob: hi");
    }

    @Test
    void theMessageOfAProgramSaysSo() {
        network.does("alice", new UserCommand.ChangeUserMode(UserMode.BOT, true));
        network.writes("alice", "bob", "beep");
        assertThat(network.events())
                .first()
                .isInstanceOfSatisfying(
                        MessageEvent.Sent.class, sent -> assertThat(sent.bot()).isTrue());
    }

    @Test
    void aGuestOfTheDeskIsOutOfReach() {
        Network desk = Network.withDesk("alice");
        desk.does("stranger", new DeskCommand.Arrive(new Address("x")));
        assertThat(desk.writes("alice", "user2", "hi").told())
                .containsExactly("alice: refused UNREACHABLE");
        assertThat(desk.relays("alice", "user2").told())
                .containsExactly("alice: refused UNREACHABLE");
    }

    @Test
    void onlyWhatAPersonWritesCountsAsSpeaking() {
        network.sends("alice", "bob", message(Kind.NOTICE, "hi"));
        assertThat(network.user("alice").spoke()).isEqualTo(network.user("alice").since());
        network.writes("alice", "nobody", "hi");
        assertThat(network.user("alice").spoke()).isEqualTo(network.user("alice").since());
        network.writes("alice", "bob", "hi");
        assertThat(network.user("alice").spoke().getEpochSecond()).isEqualTo(network.index());
    }

    @Test
    void tagsAreHeardAsMessagesAre() {
        network.joins("#a", "alice", "bob");
        assertThat(network.relays("alice", "bob").told())
                .containsExactly("alice bob: alice to bob +typing=active");
        assertThat(network.relays("alice", "#A").told())
                .containsExactly("alice bob: alice to #a +typing=active");
        assertThat(network.relays("carol", "#a").told())
                .containsExactly("carol: refused CANNOT_SEND");
        assertThat(network.relays("alice", "nobody").told())
                .containsExactly("alice: refused NO_SUCH_NICK");
        assertThat(network.relays("dave", "bob").told())
                .containsExactly("dave: refused NOT_A_USER");
    }

    @Test
    void tagsChangeNothing() {
        network.does("bob", new UserCommand.ChangeUserMode(UserMode.CALLER_ID, true));
        assertThat(network.relays("alice", "bob").told())
                .containsExactly("alice: refused NOT_ACCEPTED");
        assertThat(network.user("alice").spoke()).isEqualTo(network.user("alice").since());
        assertThat(network.writes("alice", "bob", "hi").told()).hasSize(2);
    }

    private static Message message(Kind kind, String... lines) {
        return new Message(
                kind,
                List.of(lines).stream().map(line -> new Line(line, false)).toList(),
                ClientTags.NONE);
    }
}
