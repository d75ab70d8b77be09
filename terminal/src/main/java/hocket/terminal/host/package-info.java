/**
 * The host's console: what it knows of the desk, what its lines mean, and its two programs, one for
 * a terminal and one for scripts. All of it is pure.
 */
@NullMarked
package hocket.terminal.host;

import org.jspecify.annotations.NullMarked;
