/** The seeded simulation. */
module hocket.simulator {
    requires hocket.hub;
    requires static org.jspecify;
}
