package hocket.app;

import hocket.server.Server;

/** What is still to be done when the process is told to end (SIGTERM, SIGINT, SIGHUP). */
final class ShutdownHook implements AutoCloseable {
    private final Thread hook;

    private ShutdownHook(Thread hook) {
        this.hook = hook;
    }

    /** Stops a server in good order, so that every guest is told. */
    static ShutdownHook closing(Server server) {
        return running(server::close);
    }

    /** Does something quick, on a thread of its own. */
    static ShutdownHook running(Runnable last) {
        Thread hook = new Thread(last, "hocket-shutdown");
        Runtime.getRuntime().addShutdownHook(hook);
        return new ShutdownHook(hook);
    }

    /** It has been done by other means: the hook goes. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            return;
        }
    }
}
