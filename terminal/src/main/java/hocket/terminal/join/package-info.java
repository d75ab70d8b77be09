/**
 * A guest's console: what it knows of its conversation, its two programs, one for a terminal and
 * one for scripts, both pure, and the connection to the server.
 */
@NullMarked
package hocket.terminal.join;

import org.jspecify.annotations.NullMarked;
