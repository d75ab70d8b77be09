package hocket.core;

import java.time.Instant;

/** Makes the users whom the desk names itself, its host and its guests. */
final class DeskUser {
    private static final HostName DESK = new HostName("desk");
    private static final HostName UNKNOWN = new HostName("unknown");
    private static final Username HOST = new Username("host");
    private static final Username GUEST = new Username("guest");

    private DeskUser() {}

    /** The host, seen as {@code NICK!host@desk}. */
    static User host(SessionId session, Nick nick, Instant at) {
        Source source = new Source(nick, HOST, DESK);
        return new User(session, User.Kind.HOST, source, description(IpAddress.NONE, "Host", at));
    }

    /** A guest, seen as {@code NICK!guest@ADDRESS} without the port, and invisible. */
    static User guest(SessionId session, Nick nick, DeskCommand.Arrive arrive, Instant at) {
        User guest =
                new User(
                        session,
                        User.Kind.GUEST,
                        new Source(nick, GUEST, hostName(arrive.from())),
                        description(arrive.address(), "Guest", at));
        guest.change(UserMode.INVISIBLE, true);
        return guest;
    }

    private static User.Description description(IpAddress address, String name, Instant at) {
        return new User.Description(address, new Remark(name), at);
    }

    /**
     * What stands before the port, or between brackets; a colon at the start gets a 0 before it.
     */
    static HostName hostName(Address from) {
        String text = from.value();
        int colon = text.indexOf(':');
        if (text.startsWith("[") && text.indexOf(']') > 0) {
            text = text.substring(1, text.indexOf(']'));
        } else if (colon > 0 && colon == text.lastIndexOf(':')) {
            text = text.substring(0, colon);
        }
        return HostName.parse(text.startsWith(":") ? "0" + text : text).orElse(UNKNOWN);
    }
}
