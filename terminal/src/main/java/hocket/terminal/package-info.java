/**
 * The entry points of the terminal program: {@link hocket.terminal.HostProgram} and {@link
 * hocket.terminal.JoinProgram}. Everything of the process (streams, colour, clock) is handed in.
 */
@NullMarked
package hocket.terminal;

import org.jspecify.annotations.NullMarked;
