/** The terminal program: model, message, update and view. Only its edge knows JLine. */
@NullMarked
package hocket.terminal;

import org.jspecify.annotations.NullMarked;
