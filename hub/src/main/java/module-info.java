/** The hub: the one thread's world, and the port of the ordered log. */
module hocket.hub {
    requires transitive hocket.protocol;
    requires static org.jspecify;
}
