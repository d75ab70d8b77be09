/** The plain line protocol, framed and unframed. */
@NullMarked
package hocket.line;

import org.jspecify.annotations.NullMarked;
