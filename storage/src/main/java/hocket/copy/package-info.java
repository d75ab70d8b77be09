/**
 * All that a data directory holds, as one: whether it is whole, and copies of it.
 *
 * <p>{@link hocket.copy.Verification} looks at a directory and changes nothing; {@link
 * hocket.copy.Backup} makes a copy of one that a server may be writing.
 */
@NullMarked
package hocket.copy;

import org.jspecify.annotations.NullMarked;
