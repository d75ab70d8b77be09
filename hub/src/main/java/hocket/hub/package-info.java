/**
 * The hub: where commands go into the log, committed entries come out and are applied, and events
 * leave for the sessions that hear of them.
 *
 * <p>All of it belongs to one thread. It knows no network: a transport calls {@link
 * hocket.hub.Session}, and is called through {@link hocket.hub.Connection}.
 */
@NullMarked
package hocket.hub;

import org.jspecify.annotations.NullMarked;
