package hocket.simulator;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hocket.core.ChannelCommand;
import hocket.core.ChannelEvent;
import hocket.core.ChannelName;
import hocket.core.Command;
import hocket.core.Core;
import hocket.core.Entry;
import hocket.core.Event;
import hocket.core.HostName;
import hocket.core.IpAddress;
import hocket.core.Message;
import hocket.core.MessageCommand;
import hocket.core.MessageEvent;
import hocket.core.Nick;
import hocket.core.Origin;
import hocket.core.Rank;
import hocket.core.Recipient;
import hocket.core.Rejection;
import hocket.core.Remark;
import hocket.core.SessionCommand;
import hocket.core.SessionId;
import hocket.core.Source;
import hocket.core.UserCommand;
import hocket.core.UserEvent;
import hocket.core.Username;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The checkers of what the core decides: a real core decides, and they are told something else. */
final class RuleCheckerTest {
    private static final SessionId ANN = new SessionId(0, 1, 1);
    private static final SessionId BOB = new SessionId(0, 1, 2);
    private static final ChannelName ROOM = new ChannelName("#room");

    private final Core core = new Core();
    private final RuledUsers users = new RuledUsers();
    private final ChannelRuleCheck channels = new ChannelRuleCheck(users, core);
    private final NickCheck nicks = new NickCheck(users, core);
    private final StateCheck states = new StateCheck(core);
    private long index;

    @BeforeEach
    void annFoundsAChannel() {
        tellTruly(entry(ANN, register("ann")));
        tellTruly(entry(BOB, register("bob")));
        tellTruly(entry(ANN, new ChannelCommand.Join(ROOM, Remark.NONE)));
    }

    @Test
    void seesAMessageHeardByWhoIsNoMember() {
        Entry entry = entry(ANN, say(new Recipient.ToChannel(ROOM, Rank.NONE)));
        MessageEvent.Sent sent = (MessageEvent.Sent) core.apply(entry).getFirst();
        Event leaked = heardBy(List.of(ANN, BOB), sent);

        assertThatThrownBy(() -> channels.decided(entry, List.of(leaked)))
                .isInstanceOf(Violation.class)
                .hasMessageContaining("should hear");
    }

    @Test
    void seesARefusalWithoutReason() {
        Entry entry = entry(BOB, new ChannelCommand.Join(ROOM, Remark.NONE));
        Event refused = new Event.Refused(List.of(BOB), Rejection.INVITE_ONLY, entry.command());

        assertThatThrownBy(() -> channels.decided(entry, List.of(refused)))
                .isInstanceOf(Violation.class)
                .hasMessageContaining("should be granted");
    }

    @Test
    void seesAKickThatNobodyMayMake() {
        tellTruly(entry(BOB, new ChannelCommand.Join(ROOM, Remark.NONE)));
        Entry entry = entry(BOB, new ChannelCommand.Kick(ROOM, new Nick("ann"), Remark.NONE));
        Event kicked =
                new ChannelEvent.Kicked(
                        List.of(ANN, BOB), ROOM, source("bob"), new Nick("ann"), Remark.NONE);

        assertThatThrownBy(() -> channels.decided(entry, List.of(kicked)))
                .isInstanceOf(Violation.class)
                .hasMessageContaining("should be refused");
    }

    @Test
    void seesAMemberWhoIsNotTold() {
        Entry entry = entry(BOB, new ChannelCommand.Join(ROOM, Remark.NONE));
        core.apply(entry);

        assertThatThrownBy(
                        () -> channels.decided(entry(ANN, new SessionCommand.Depart()), List.of()))
                .isInstanceOf(Violation.class)
                .hasMessageContaining("should not be so in #room");
    }

    @Test
    void seesTwoOfOneNick() {
        Event second = new UserEvent.Registered(List.of(BOB), source("ANN"), Remark.NONE);

        assertThatThrownBy(() -> nicks.decided(entry(BOB, register("ANN")), List.of(second)))
                .isInstanceOf(Violation.class)
                .hasMessageContaining("two are called ANN");
    }

    @Test
    void seesANickRefusedThatIsFree() {
        Entry entry = entry(BOB, new UserCommand.ChangeNick(new Nick("free")));
        Event refused = new Event.Refused(List.of(BOB), Rejection.NICK_IN_USE, entry.command());

        assertThatThrownBy(() -> nicks.decided(entry, List.of(refused)))
                .isInstanceOf(Violation.class)
                .hasMessageContaining("free is refused, and nobody's");
    }

    @Test
    void seesWhoHasDepartedAndStays() {
        assertThatThrownBy(() -> states.decided(entry(ANN, new SessionCommand.Depart()), List.of()))
                .isInstanceOf(Violation.class)
                .hasMessageContaining("has departed");
    }

    @Test
    void seesADirectMessageHeardByAThird() {
        Entry entry = entry(ANN, say(new Recipient.ToUser(new Nick("bob"))));
        MessageEvent.Sent sent = (MessageEvent.Sent) core.apply(entry).getFirst();
        Event leaked = heardBy(List.of(ANN, BOB, new SessionId(0, 1, 3)), sent);

        assertThatThrownBy(() -> states.decided(entry, List.of(leaked)))
                .isInstanceOf(Violation.class)
                .hasMessageContaining("not between two");
    }

    private void tellTruly(Entry entry) {
        List<Event> events = core.apply(entry);
        channels.decided(entry, events);
        nicks.decided(entry, events);
        states.decided(entry, events);
    }

    private Entry entry(SessionId session, Command command) {
        index++;
        return new Entry(index, Instant.EPOCH, session, index, command);
    }

    private static Event heardBy(List<SessionId> audience, MessageEvent.Sent sent) {
        return new MessageEvent.Sent(
                audience, sent.who(), sent.by(), sent.to(), sent.message(), sent.bot());
    }

    private static Command say(Recipient to) {
        return new MessageCommand.Send(to, Message.of(Message.Kind.PRIVMSG, "hello"));
    }

    private static Command register(String nick) {
        Source source = source(nick);
        return new UserCommand.Register(
                source.nick(),
                source.username(),
                new Origin(source.host(), IpAddress.NONE),
                Remark.NONE);
    }

    private static Source source(String nick) {
        return new Source(new Nick(nick), new Username("u"), new HostName("host.example"));
    }
}
