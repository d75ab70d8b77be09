package hocket.app.config;

import java.util.List;
import java.util.Optional;

/**
 * A table of the configuration file.
 *
 * @param repeated true if there may be several, as an array of tables
 */
record Section(String name, boolean repeated, String meaning, List<Key<?>> keys) {
    Section {
        keys = List.copyOf(keys);
    }

    /** As it heads its keys in a file: {@code [listen]}. */
    String heading() {
        return repeated ? "[[" + name + "]]" : "[" + name + "]";
    }

    Optional<Key<?>> key(String named) {
        return keys.stream().filter(key -> key.name().equals(named)).findFirst();
    }
}
