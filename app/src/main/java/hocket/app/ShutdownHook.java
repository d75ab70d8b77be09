package hocket.app;

import hocket.server.Server;

/**
 * Stops a server in good order when the process is told to end (SIGTERM, SIGINT, SIGHUP), so that
 * every guest is told.
 */
final class ShutdownHook implements AutoCloseable {
    private final Thread hook;

    private ShutdownHook(Thread hook) {
        this.hook = hook;
    }

    static ShutdownHook closing(Server server) {
        Thread hook = new Thread(server::close, "hocket-shutdown");
        Runtime.getRuntime().addShutdownHook(hook);
        return new ShutdownHook(hook);
    }

    /** The server is closed by other means: the hook goes. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            return;
        }
    }
}
