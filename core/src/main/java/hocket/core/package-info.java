/**
 * The pure core of Hocket: {@link hocket.core.Core} applies committed {@link hocket.core.Command}s
 * in log order and answers with {@link hocket.core.Event}s.
 *
 * <p>Everything here belongs to whoever applies the log: it is not thread-safe, does no I/O, reads
 * no clock and iterates over no hash order, so that the same log gives the same state and the same
 * events on every machine.
 */
@NullMarked
package hocket.core;

import org.jspecify.annotations.NullMarked;
