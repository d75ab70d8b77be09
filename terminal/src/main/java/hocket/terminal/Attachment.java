package hocket.terminal;

import hocket.hub.LocalSession;
import java.util.function.Consumer;

/** How the host's console gets to its hub. */
@FunctionalInterface
public interface Attachment {

    /** Attaches a new session, whose messages go to {@code listener}; called once, first of all. */
    LocalSession attach(Consumer<LocalSession.Message> listener);
}
