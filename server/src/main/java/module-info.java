/** The transport: sockets, door detection and limits. */
module hocket.server {
    requires transitive hocket.hub;
    requires io.netty.buffer;
    requires io.netty.common;
    requires io.netty.handler;
    requires io.netty.transport;
    requires io.netty.transport.classes.epoll;
    requires io.netty.transport.classes.io_uring;
    requires java.logging;
    requires static org.jspecify;

    exports hocket.server;
}
