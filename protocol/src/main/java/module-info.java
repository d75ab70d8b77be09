/** The doors: bytes to commands, and events to bytes. */
module hocket.protocol {
    requires transitive hocket.core;
    requires static org.jspecify;
}
