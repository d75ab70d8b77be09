/**
 * The plain line protocol, framed and unframed: {@link hocket.line.LineDoor} for the server, {@link
 * hocket.line.LineClient} and {@link hocket.line.UnframedClient} for guests. No I/O and no clock;
 * {@code docs/protocol.md} is the protocol as a client's author reads it.
 */
@NullMarked
package hocket.line;

import org.jspecify.annotations.NullMarked;
