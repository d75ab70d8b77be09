/** The hub: the one thread that owns the core, the sessions and the outboxes. */
@NullMarked
package hocket.hub;

import org.jspecify.annotations.NullMarked;
