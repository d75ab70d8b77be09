package hocket.app.config;

import java.util.List;

/**
 * A key as a manual lists it.
 *
 * @param term its path
 * @param text what it means, its default, and what it must be
 */
public record KeyEntry(String term, String text) {

    /** All keys, in the order in which they are written. */
    public static List<KeyEntry> all() {
        return Keys.sections().stream()
                .flatMap(section -> section.keys().stream())
                .map(KeyEntry::of)
                .toList();
    }

    private static KeyEntry of(Key<?> key) {
        String usual = key.usual().isPresent() ? " Default: " + key.example() + "." : "";
        return new KeyEntry(
                key.path(), key.meaning() + " Must be " + key.kind().words() + "." + usual);
    }
}
