/**
 * What every door has in common: how bytes and events reach it, and what it may ask for.
 *
 * <p>A door is sans-I/O: it is handed bytes, events and the time, and calls {@link
 * hocket.door.Actions}. It belongs to the thread of the hub.
 */
@NullMarked
package hocket.door;

import org.jspecify.annotations.NullMarked;
