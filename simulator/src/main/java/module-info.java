/** The seeded simulation. */
module hocket.simulator {
    requires hocket.hub;
    requires hocket.storage;
    requires java.logging;
    requires static org.jspecify;
}
