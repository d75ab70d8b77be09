/**
 * The core's state at an index of the log, as data: immutable, comparable, tied to no core and no
 * thread. {@link hocket.core.Core#snapshot} makes a {@link hocket.core.snapshot.Snapshot}, {@link
 * hocket.core.Core#of} makes a core of it that behaves the same for ever.
 */
@NullMarked
package hocket.core.snapshot;

import org.jspecify.annotations.NullMarked;
