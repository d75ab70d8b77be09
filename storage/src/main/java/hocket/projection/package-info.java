/** What follows the log: a core of its own, and whatever is derived from what it decides. */
@NullMarked
package hocket.projection;

import org.jspecify.annotations.NullMarked;
