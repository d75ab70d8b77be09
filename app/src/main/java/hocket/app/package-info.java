/** The program: the command line, and what starts the other modules. */
@NullMarked
package hocket.app;

import org.jspecify.annotations.NullMarked;
