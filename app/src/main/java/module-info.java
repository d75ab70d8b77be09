/** The program. */
module hocket.app {
    requires hocket.server;
    requires hocket.storage;
    requires hocket.terminal;
    requires info.picocli;
    requires org.bouncycastle.provider;
    requires org.tomlj;
    requires tools.jackson.core;
    requires static org.jspecify;

    opens hocket.app to
            info.picocli;
}
