/**
 * The ordered log in files: commands as bytes, in checksummed batches, in segments of a directory.
 *
 * <p>{@link hocket.log.FileLog} writes it, {@link hocket.log.LogReader} reads it, and both see
 * files only through {@link hocket.log.Disk}. {@code docs/log-format.md} describes the bytes.
 */
@NullMarked
package hocket.log;

import org.jspecify.annotations.NullMarked;
