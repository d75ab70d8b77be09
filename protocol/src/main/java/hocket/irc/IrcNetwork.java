package hocket.irc;

import hocket.core.State;
import hocket.door.Telling;
import hocket.history.History;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * What all IRC doors of a server share: its settings, which may be exchanged while it runs, the
 * state of the core to answer questions from, and the formats in use.
 */
public final class IrcNetwork {
    private final State state;
    private final Formats formats = new Formats();
    private final Census census = new Census();
    private final Watches watches = new Watches();
    private final PasswordChecks passwordChecks = new PasswordChecks();
    private final Means means;
    private IrcSettings settings;

    /**
     * What the doors have at hand besides the state.
     *
     * @param rehash reads the configuration again and says how that went; blocks, so it is never
     *     called on the hub's thread
     * @param clock tells the time to people; nothing is decided by it
     * @param history what was said before; blocks too
     */
    public record Means(Supplier<String> rehash, InstantSource clock, History history) {}

    /** A network with these settings, whose history is that of {@code means}. */
    public IrcNetwork(IrcSettings settings, State state, Means means) {
        this.settings = settings;
        this.state = state;
        this.means = means;
    }

    /** One that keeps no history, where time is told by {@code clock}. */
    public IrcNetwork(
            IrcSettings settings, State state, Supplier<String> rehash, InstantSource clock) {
        this(settings, state, new Means(rehash, clock, History.none()));
    }

    /** Other settings from now on. To be called on the hub's thread. */
    public void reconfigure(IrcSettings other) {
        settings = other;
    }

    /**
     * Takes note of an event, whoever hears it: to be called on the hub's thread for each, when its
     * entry is applied.
     */
    public void observe(Telling telling) {
        watches.observe(telling, state);
    }

    /** What time it is. Nothing is decided by it: it is for people to read. */
    Instant now() {
        return means.clock().instant();
    }

    /** Who watches whom. */
    Watches watches() {
        return watches;
    }

    /** True while a desk is open beside the users and channels. */
    public boolean hasDesk() {
        return state.hasDesk();
    }

    IrcSettings settings() {
        return settings;
    }

    String name() {
        return settings.identity().name().value();
    }

    State state() {
        return state;
    }

    Formats formats() {
        return formats;
    }

    Census census() {
        return census;
    }

    /** From where passwords are being checked now. */
    PasswordChecks passwordChecks() {
        return passwordChecks;
    }

    Supplier<String> rehash() {
        return means.rehash();
    }

    /** What was said before. Blocks, so it is never asked on the hub's thread. */
    History history() {
        return means.history();
    }
}
