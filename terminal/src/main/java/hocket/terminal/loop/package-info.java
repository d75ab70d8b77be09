/**
 * What runs a console: messages come into one queue, one thread updates the model with each of
 * them, shows the view, and carries the effects out.
 */
@NullMarked
package hocket.terminal.loop;

import org.jspecify.annotations.NullMarked;
