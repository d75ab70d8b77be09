package hocket.irc;

import hocket.core.Command;
import hocket.core.Origin;
import hocket.core.SessionId;
import hocket.core.State;
import hocket.core.User;
import hocket.door.Actions;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * One IRC client as handlers see it: who it is, what it has asked for, and the ways to answer it.
 *
 * <p>Answers keep the order of what the client sent: what is written while commands are under way
 * waits for them. While a labelled command is handled, its answers are gathered and leave together
 * (IRCv3 labeled-response).
 */
final class IrcSession {
    private final IrcNetwork network;
    private final Origin origin;
    private final Actions actions;
    private final EnumSet<Capability> capabilities = EnumSet.noneOf(Capability.class);

    IrcSession(IrcNetwork network, Origin origin, Actions actions) {
        this.network = network;
        this.origin = origin;
        this.actions = actions;
    }

    IrcNetwork network() {
        return network;
    }

    State state() {
        return network.state();
    }

    Origin origin() {
        return origin;
    }

    SessionId id() {
        return actions.session();
    }

    /** The user that it is, as of the last applied entry. */
    Optional<User> user() {
        return state().user(id());
    }

    boolean has(Capability capability) {
        return capabilities.contains(capability);
    }

    /** The nick in its numerics: its own, or {@code *} before it has one. */
    String nick() {
        return user().map(user -> user.nick().value()).orElse("*");
    }

    /** Answers with a numeric: its parameters, then its wording if it has one. */
    void reply(Numeric numeric, Object... parameters) {
        throw new UnsupportedOperationException();
    }

    /** Answers with a line that is already built. */
    void send(IrcLine line) {
        throw new UnsupportedOperationException();
    }

    /**
     * A standard reply (IRCv3 standard-replies): FAIL, or for sessions that have not asked for
     * those, a NOTICE that says the same.
     *
     * @param context what else the code's specification names, each without spaces
     */
    void fail(String command, String code, List<String> context, String description) {
        throw new UnsupportedOperationException();
    }

    /** Asks the core. What comes of it is heard as events. */
    void submit(Command command) {
        throw new UnsupportedOperationException();
    }

    /**
     * Answers a question from the state: at once, or when the session's commands under way are
     * applied. Handlers of questions do all they do in here.
     */
    void answer(Runnable answer) {
        throw new UnsupportedOperationException();
    }

    /** What else the hub can do for the session. */
    Actions actions() {
        return actions;
    }

    /** Says ERROR with the reason, leaves as a user, and closes. */
    void quit(String reason) {
        throw new UnsupportedOperationException();
    }
}
