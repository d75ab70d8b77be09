package hocket.irc;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The formats in use: one for each set of capabilities that changes how events look. */
final class Formats {
    private final Map<Set<Capability>, IrcFormat> known = new HashMap<>();

    /** The one format for sessions that have these capabilities. */
    IrcFormat of(Set<Capability> capabilities) {
        EnumSet<Capability> visible = EnumSet.copyOf(IrcFormat.VISIBLE);
        visible.retainAll(capabilities);
        return known.computeIfAbsent(visible, IrcFormat::new);
    }
}
