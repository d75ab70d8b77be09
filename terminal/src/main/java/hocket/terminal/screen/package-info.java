/**
 * What a console shows and what is typed into it, as values, and the screens that show them. Only
 * {@link hocket.terminal.screen.JLineScreen} and what stands beside it knows JLine.
 */
@NullMarked
package hocket.terminal.screen;

import org.jspecify.annotations.NullMarked;
