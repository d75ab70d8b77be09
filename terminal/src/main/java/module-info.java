/** The terminal program. */
module hocket.terminal {
    requires hocket.hub;
    requires org.jline.reader;
    requires org.jline.terminal;
    requires static org.jspecify;
}
