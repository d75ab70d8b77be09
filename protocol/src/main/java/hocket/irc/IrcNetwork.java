package hocket.irc;

import hocket.core.State;
import java.util.function.Supplier;

/**
 * What all IRC doors of a server share: its settings, which may be exchanged while it runs, the
 * state of the core to answer questions from, and the formats in use.
 */
public final class IrcNetwork {
    private final State state;
    private final Formats formats = new Formats();
    private final Census census = new Census();
    private final Supplier<String> rehash;
    private IrcSettings settings;

    /**
     * @param rehash reads the configuration again and says how that went; blocks, so it is never
     *     called on the hub's thread
     */
    public IrcNetwork(IrcSettings settings, State state, Supplier<String> rehash) {
        this.settings = settings;
        this.state = state;
        this.rehash = rehash;
    }

    /** Other settings from now on. To be called on the hub's thread. */
    public void reconfigure(IrcSettings other) {
        settings = other;
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

    Supplier<String> rehash() {
        return rehash;
    }
}
