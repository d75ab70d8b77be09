package hocket.archive;

import hocket.core.Address;
import hocket.core.ChannelEvent;
import hocket.core.ChannelFlag;
import hocket.core.ChannelName;
import hocket.core.ClientTags;
import hocket.core.ConversationId;
import hocket.core.Event;
import hocket.core.HostName;
import hocket.core.Mask;
import hocket.core.MaskList;
import hocket.core.Message;
import hocket.core.MessageEvent;
import hocket.core.MessageId;
import hocket.core.ModeChange;
import hocket.core.Nick;
import hocket.core.Parties;
import hocket.core.Rank;
import hocket.core.Recipient;
import hocket.core.Remark;
import hocket.core.SessionId;
import hocket.core.Side;
import hocket.core.Source;
import hocket.core.Text;
import hocket.core.UserEvent;
import hocket.core.Username;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Events of every kind that the history keeps, by the names that they have in the golden file. */
final class SampleEvents {
    static final SessionId SESSION = new SessionId(0, 3, 70_000);

    private static final Nick ADA = new Nick("Ada");
    private static final Nick BJORN = new Nick("Björn");
    private static final Source WHO =
            new Source(BJORN, new Username("~bjorn"), new HostName("2001:db8::1"));
    private static final ChannelName ROOM = new ChannelName("#rööm");
    private static final Remark WHY = new Remark("because \u0002bold\u0002 🎵 \"so\"");
    private static final ConversationId TALK = new ConversationId(4_294_967_296L);
    private static final Parties PARTIES = new Parties(TALK, BJORN, ADA);
    private static final MessageId MESSAGE = new MessageId(70_000, 3);

    private final Map<String, Event> all = new LinkedHashMap<>();

    private SampleEvents() {
        messages();
        channel();
        modes();
        desk();
    }

    static Map<String, Event> all() {
        return new SampleEvents().all;
    }

    static Event named(String name) {
        return Objects.requireNonNull(all().get(name), name);
    }

    /** What {@link EventRows#read} is told besides the row. */
    static String where(Event event) {
        return switch (event) {
            case Event.InConversation talk -> Long.toString(talk.parties().id().value());
            case MessageEvent.Sent(_, _, _, Recipient.ToUser _, _, _) -> "";
            case MessageEvent.Redacted(_, _, Recipient.ToUser _, _, _) -> "";
            case ChannelEvent.Renamed renamed -> renamed.to().value();
            default -> ROOM.value();
        };
    }

    private void add(String name, Event event) {
        if (all.put(name, event) != null) {
            throw new IllegalStateException("two samples called " + name);
        }
    }

    private void messages() {
        Recipient toRoom = new Recipient.ToChannel(ROOM, Rank.NONE);
        Recipient toOps = new Recipient.ToChannel(ROOM, Rank.OPERATOR);
        Recipient toAda = new Recipient.ToUser(ADA);
        add("sent", sent(toRoom, Message.of(Message.Kind.PRIVMSG, "Grüß \"dich\" 🎵"), false));
        add("sent.notice", sent(toOps, Message.of(Message.Kind.NOTICE, ""), false));
        add("sent.bot", sent(toRoom, Message.of(Message.Kind.NOTICE, "beep"), true));
        add("sent.direct", sent(toAda, Message.of(Message.Kind.PRIVMSG, "psst"), false));
        List<Message.Line> lines =
                List.of(
                        new Message.Line("", false),
                        new Message.Line("one", false),
                        new Message.Line("and a half", true),
                        new Message.Line("", false));
        Message several =
                new Message(Message.Kind.PRIVMSG, lines, new ClientTags("+draft/reply=a\\sb"));
        add("sent.lines", sent(toRoom, several, false));
        add("redacted", new MessageEvent.Redacted(List.of(), WHO, toOps, MESSAGE, WHY));
        add("redacted.direct", new MessageEvent.Redacted(List.of(), WHO, toAda, MESSAGE, WHY));
    }

    private static Event sent(Recipient to, Message message, boolean bot) {
        return new MessageEvent.Sent(List.of(), WHO, SESSION, to, message, bot);
    }

    private void channel() {
        add("joined", new ChannelEvent.Joined(List.of(), ROOM, WHO, WHY, false));
        add("joined.founded", new ChannelEvent.Joined(List.of(), ROOM, WHO, Remark.NONE, true));
        add("parted", new ChannelEvent.Parted(List.of(), ROOM, WHO, WHY));
        add("kicked", new ChannelEvent.Kicked(List.of(), ROOM, WHO, ADA, WHY));
        add("topic", new ChannelEvent.TopicChanged(List.of(), ROOM, WHO, WHY));
        add("topic.cleared", new ChannelEvent.TopicChanged(List.of(), ROOM, WHO, Remark.NONE));
        ChannelName other = new ChannelName("#other");
        add("renamed", new ChannelEvent.Renamed(List.of(), ROOM, WHO, other, WHY));
        add("nick", new UserEvent.NickChanged(List.of(), WHO, ADA, List.of(ROOM)));
        add("left", new UserEvent.Left(List.of(), WHO, WHY, List.of(ROOM)));
    }

    private void modes() {
        Mask mask = new Mask("*!*@host.example");
        for (ChannelFlag flag : ChannelFlag.values()) {
            mode(flag.name(), new ModeChange.Flag(flag, flag.name().length() > 8));
        }
        for (MaskList list : MaskList.values()) {
            mode(list.name(), new ModeChange.AddMask(list, mask));
        }
        Arrays.stream(Rank.values())
                .filter(rank -> rank != Rank.NONE)
                .forEach(rank -> mode(rank.name(), new ModeChange.Ranked(rank, ADA, true)));
        mode("no mask", new ModeChange.RemoveMask(MaskList.BAN, mask));
        mode("no rank", new ModeChange.Ranked(Rank.VOICE, ADA, false));
        mode("key", new ModeChange.SetKey(new Remark("sesame")));
        mode("no key", new ModeChange.ClearKey());
        mode("limit", new ModeChange.SetLimit(300));
        mode("no limit", new ModeChange.ClearLimit());
        mode("forward", new ModeChange.SetForward(new ChannelName("#other")));
        mode("two", new ModeChange.ClearForward(), new ModeChange.ClearKey());
    }

    private void mode(String name, ModeChange... changes) {
        add("mode." + name, new ChannelEvent.ModesChanged(List.of(), ROOM, WHO, List.of(changes)));
    }

    private void desk() {
        add("arrived", new Event.GuestArrived(List.of(), PARTIES, new Address("[::1]:51234")));
        add("renamed guest", new Event.GuestRenamed(List.of(), PARTIES, new Nick("user2")));
        Text text = new Text("Grüß dich");
        add("said", new Event.Said(List.of(), PARTIES, Side.HOST, 7, text, false));
        add("said.late", new Event.Said(List.of(), PARTIES, Side.GUEST, 1, text, true));
        for (Event.Cause cause : Event.Cause.values()) {
            add(
                    "floor." + cause,
                    new Event.FloorPassed(List.of(), PARTIES, Side.HOST, 8, cause, 3));
        }
        add("kept", new Event.FloorKept(List.of(), PARTIES, Side.HOST, 9));
        add("exited", new Event.Exited(List.of(), PARTIES, Side.GUEST));
        for (Event.End end : Event.End.values()) {
            add("ended." + end, new Event.Ended(List.of(), PARTIES, end));
        }
    }
}
