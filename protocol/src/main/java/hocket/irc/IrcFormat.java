package hocket.irc;

import hocket.core.Event;
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

    private final Set<Capability> capabilities;

    IrcFormat(Set<Capability> capabilities) {
        this.capabilities = capabilities;
    }

    @Override
    public byte[] encode(Event event, Stamp stamp) {
        throw new UnsupportedOperationException();
    }
}
