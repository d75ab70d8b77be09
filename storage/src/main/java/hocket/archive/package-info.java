/** The history in an SQLite file: written by following the log, read by those who ask for it. */
@NullMarked
package hocket.archive;

import org.jspecify.annotations.NullMarked;
