/** The program. */
module hocket.app {
    requires hocket.server;
    requires hocket.terminal;
    requires info.picocli;
    requires static org.jspecify;

    opens hocket.app to
            info.picocli;
}
