/**
 * The pure core: what a command does to the shared state, and who hears of it. It depends on {@code
 * java.base} alone and knows no clock, thread, socket or randomness.
 */
module hocket.core {
    requires static transitive org.jspecify;

    exports hocket.core;
    exports hocket.core.snapshot;
}
