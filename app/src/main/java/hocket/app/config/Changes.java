package hocket.app.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How one configuration differs from another.
 *
 * @param atOnce what a running server takes over, by its keys
 * @param later what needs a restart
 */
public record Changes(List<String> atOnce, List<String> later) {
    public Changes {
        atOnce = List.copyOf(atOnce);
        later = List.copyOf(later);
    }

    /** What is different in the newer one. */
    public static Changes between(Configuration older, Configuration newer) {
        List<Key<?>> changed =
                Keys.single().filter(key -> !older.find(key).equals(newer.find(key))).toList();
        List<String> atOnce = new ArrayList<>(paths(changed, false));
        if (!older.motd().equals(newer.motd()) && atOnce.stream().noneMatch(Changes::isMotd)) {
            atOnce.add(Keys.MOTD_FILE.path());
        }
        if (!Objects.equals(older.operators(), newer.operators())) {
            atOnce.add(Keys.OPERATOR.name());
        }
        return new Changes(atOnce, paths(changed, true));
    }

    /** Both, in a line. */
    public String sentence() {
        String done =
                atOnce.isEmpty()
                        ? "reloaded, nothing new"
                        : "reloaded: " + String.join(", ", atOnce);
        return later.isEmpty() ? done : done + "; needs a restart: " + String.join(", ", later);
    }

    private static List<String> paths(List<Key<?>> keys, boolean restart) {
        return keys.stream().filter(key -> key.needsRestart() == restart).map(Key::path).toList();
    }

    private static boolean isMotd(String path) {
        return path.equals(Keys.MOTD.path()) || path.equals(Keys.MOTD_FILE.path());
    }
}
