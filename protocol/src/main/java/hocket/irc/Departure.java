package hocket.irc;

import hocket.core.Remark;
import hocket.core.SessionCommand;
import hocket.core.UserCommand;
import hocket.door.Stamp;

/**
 * How one client leaves: by its own will, because it has to, or because its connection is gone.
 *
 * <p>It is told ERROR with the reason, at most once, and leaves as a user, at most once. Until all
 * is answered that it asked before, it hears what happens as ever, but for its own leaving; then
 * nothing.
 */
final class Departure {
    private final IrcSession session;
    private long lastOwed = Long.MAX_VALUE;
    private String farewell = "";
    private boolean left;
    private boolean dismissed;

    Departure(IrcSession session) {
        this.session = session;
    }

    /** Says ERROR with the reason, leaves as a user, and closes. */
    void quit(String reason) {
        if (session.isClosing()) {
            return;
        }
        lastOwed = session.lastSubmitted();
        leave(reason);
        end(reason);
    }

    /** Says ERROR with the reason and closes; it leaves as a user when the connection is gone. */
    void end(String reason) {
        if (session.isClosing()) {
            return;
        }
        lastOwed = Math.min(lastOwed, session.lastSubmitted());
        session.beginToClose();
        farewell = reason;
        String words = "Closing Link: " + session.origin().host() + " (" + reason + ")";
        session.send(IrcLine.of("ERROR").last(words));
        session.actions().whenApplied(() -> dismissed = true);
        session.actions().close();
    }

    /** It is no user any more, by somebody else's doing. */
    void putOut(String reason) {
        left = true;
        end(reason);
    }

    /** The connection is gone. To be called once. */
    void gone(String reason) {
        session.beginToClose();
        leave(farewell.isEmpty() ? reason : farewell);
        session.actions().submit(new SessionCommand.Depart());
    }

    /** A client that has not asked to become a user is none. */
    private void leave(String reason) {
        boolean asked = session.isRegistered() || session.isRegistrationUnderWay();
        if (asked && !left) {
            left = true;
            session.actions().submit(new UserCommand.Quit(Remark.ofBeginning(reason)));
        }
    }

    /** True if it is still told of an event: what it has asked before is answered in any case. */
    boolean isOwed(Stamp stamp) {
        return session.isOwn(stamp) ? stamp.sequence() <= lastOwed : !dismissed;
    }
}
