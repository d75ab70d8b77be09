/** What every door has in common: bytes to commands, events to bytes, no sockets. */
@NullMarked
package hocket.door;

import org.jspecify.annotations.NullMarked;
