package hocket.irc;

import hocket.core.ChannelEvent;
import hocket.core.Event;
import hocket.core.MessageEvent;
import hocket.core.OperatorEvent;
import hocket.core.UserEvent;
import hocket.door.Format;
import hocket.door.Stamp;
import java.util.EnumSet;
import java.util.Set;

/**
 * How events look to all IRC sessions with the same capabilities, as far as those show in events: a
 * line of IRC or several, or nothing. What depends on the one who hears it ({@link PersonalEvents})
 * is not encoded here.
 */
final class IrcFormat implements Format {
    /** The capabilities that change how an event looks. */
    static final Set<Capability> VISIBLE =
            Set.copyOf(
                    EnumSet.of(
                            Capability.AWAY_NOTIFY,
                            Capability.BATCH,
                            Capability.CHANNEL_RENAME,
                            Capability.CHGHOST,
                            Capability.EXTENDED_JOIN,
                            Capability.MESSAGE_REDACTION,
                            Capability.MESSAGE_TAGS,
                            Capability.MULTILINE,
                            Capability.SERVER_TIME,
                            Capability.SETNAME));

    private final MessageLines messages;
    private final ChannelLines channels;
    private final UserLines users;
    private final OperatorLines operators;

    IrcFormat(Set<Capability> capabilities) {
        EventTags tags = new EventTags(capabilities);
        this.messages = new MessageLines(capabilities, tags);
        this.channels = new ChannelLines(capabilities, tags);
        this.users = new UserLines(capabilities, tags);
        this.operators = new OperatorLines(tags);
    }

    @Override
    public byte[] encode(Event event, Stamp stamp) {
        LineBytes out = new LineBytes();
        switch (event) {
            case MessageEvent message -> messages.put(message, stamp, out);
            case ChannelEvent inChannel -> channels.put(inChannel, stamp, out);
            case UserEvent ofUser -> users.put(ofUser, stamp, out);
            case OperatorEvent ofOperator -> operators.put(ofOperator, stamp, out);
            case Event.InConversation _,
                    Event.DeskOpened _,
                    Event.DeskClosed _,
                    Event.Refused _,
                    Event.QueueChanged _ -> {}
        }
        return out.toBytes();
    }
}
