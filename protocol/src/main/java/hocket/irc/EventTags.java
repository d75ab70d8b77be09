package hocket.irc;

import static java.nio.charset.StandardCharsets.UTF_8;

import hocket.core.ClientTags;
import hocket.door.Stamp;
import java.util.Set;

/** The tags of the lines that tell of events, as far as a set of capabilities shows them. */
final class EventTags {
    private final boolean showsTime;
    private final boolean showsAll;

    EventTags(Set<Capability> capabilities) {
        this.showsTime = capabilities.contains(Capability.SERVER_TIME);
        this.showsAll = capabilities.contains(Capability.MESSAGE_TAGS);
    }

    /** The tag with which a line of its own tells a session when an event happened. */
    static String time(Stamp stamp, IrcSession session) {
        return text(new EventTags(session.capabilities()).time(stamp, new LineBytes()));
    }

    /** The tags, as {@link IrcSession#send(IrcLine, String)} takes them. */
    static String text(LineBytes tags) {
        String text = new String(tags.toBytes(), UTF_8);
        return text.isEmpty() ? "" : text + " ";
    }

    /**
     * When it happened (IRCv3 server-time). What is transient has no time of its own: its stamp
     * bears that of the entry before it, which may be hours old.
     */
    LineBytes time(Stamp stamp, LineBytes out) {
        if (showsTime && !stamp.isTransient()) {
            ServerTime.put(stamp.instant(), out.tag("time="));
        }
        return out;
    }

    /** When, and the name of the event (IRCv3 message-ids) unless it is transient. */
    LineBytes named(Stamp stamp, LineBytes out) {
        time(stamp, out);
        if (showsAll && !stamp.isTransient()) {
            out.tag("msgid=").put(stamp.id().toString());
        }
        return out;
    }

    /** That a program sent it (IRCv3 bot mode). */
    LineBytes bot(boolean bot, LineBytes out) {
        if (showsAll && bot) {
            out.tag("bot");
        }
        return out;
    }

    /** What its sender's program added. To come last (IRCv3 message-tags). */
    LineBytes client(ClientTags tags, LineBytes out) {
        if (showsAll && !tags.isEmpty()) {
            out.tag(tags.value());
        }
        return out;
    }
}
