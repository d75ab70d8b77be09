/**
 * What was said and done before, as doors ask for it: places, spans, pages. What answers is
 * elsewhere.
 */
@NullMarked
package hocket.history;

import org.jspecify.annotations.NullMarked;
