/** The transport: sockets, door detection and limits. Only this package knows Netty. */
@NullMarked
package hocket.server;

import org.jspecify.annotations.NullMarked;
