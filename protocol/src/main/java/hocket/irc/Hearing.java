package hocket.irc;

import hocket.core.Event;
import hocket.core.MessageEvent;
import hocket.core.OperatorEvent;
import hocket.core.Recipient;
import hocket.core.Rejection;
import hocket.core.UserCommand;
import hocket.core.UserEvent;
import hocket.door.Telling;

/**
 * What the door itself makes of events: its client becomes a user, takes another nick or a mode,
 * hears an echo of what it said, or is put out. All else is for {@link PersonalEvents} and {@link
 * IrcFormat}.
 */
final class Hearing {
    private Hearing() {}

    /** An event of the client's own command; false if nothing has been made of it. */
    static boolean ofItself(Telling telling, IrcSession session) {
        return switch (telling.event()) {
            case UserEvent.Registered registered -> welcome(registered, session);
            case Event.Refused(_, Rejection rejection, UserCommand.Register asked) ->
                    Registering.refused(rejection, asked, session);
            case MessageEvent.Sent sent -> echo(sent.to(), telling, session);
            case MessageEvent.Tagged tagged -> echo(tagged.to(), telling, session);
            case UserEvent.NickChanged changed -> {
                session.renamed(changed.nick());
                yield false;
            }
            case UserEvent.UserModeChanged changed -> {
                session.changed(changed.mode(), changed.on());
                yield false;
            }
            default -> false;
        };
    }

    /** An event that puts the client out; false if nothing has been made of it. */
    static boolean ofItsEnd(Event event, IrcSession session) {
        return switch (event) {
            case UserEvent.Left left when session.isRegistered() && session.user().isEmpty() -> {
                session.departure().putOut(left.reason().value());
                yield true;
            }
            case OperatorEvent.PutOut out -> putOut(out, session);
            default -> false;
        };
    }

    private static boolean welcome(UserEvent.Registered registered, IrcSession session) {
        Registering.done(registered.who(), session);
        return true;
    }

    /** Its own words are shown to who has asked for echoes, and to who wrote to itself. */
    private static boolean echo(Recipient to, Telling telling, IrcSession session) {
        if (session.has(Capability.ECHO_MESSAGE)) {
            session.write(telling.as(session.format()));
        }
        if (isItself(to, session)) {
            session.aside(() -> session.write(telling.as(session.format())));
        }
        return true;
    }

    private static boolean isItself(Recipient to, IrcSession session) {
        return to instanceof Recipient.ToUser(var nick)
                && session.user().filter(user -> user.nick().sameAs(nick)).isPresent();
    }

    /** Who is no user yet hears nothing of its leaving after this. */
    private static boolean putOut(OperatorEvent.PutOut out, IrcSession session) {
        String reason = out.ban().reason().value();
        String because = reason.isEmpty() ? "" : ": " + reason;
        session.reply(Numeric.ERR_YOUREBANNEDCREEP, "You are banned from this server" + because);
        if (!session.isRegistered()) {
            session.departure().putOut(reason.isEmpty() ? "Banned" : "Banned (" + reason + ")");
        }
        return true;
    }
}
