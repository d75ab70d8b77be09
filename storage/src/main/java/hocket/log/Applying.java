package hocket.log;

import hocket.core.Core;
import hocket.core.Entry;
import hocket.core.Event;
import java.util.List;

/**
 * How an entry is applied to a core: {@link Core#apply}. A seam for the tests of what happens when
 * that fails, for no entry is known on which it does.
 */
@FunctionalInterface
interface Applying {
    List<Event> apply(Core core, Entry entry);
}
