package hocket.archive;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The words by which the values of an enum are kept: its names, in small letters. The golden rows
 * in the tests notice when a name changes; then the old one has to be read still.
 */
final class Words<E extends Enum<E>> {
    private final Map<E, String> words;
    private final Map<String, E> values = new LinkedHashMap<>();

    private Words(Class<E> type) {
        words = new EnumMap<>(type);
        for (E value : type.getEnumConstants()) {
            String word = value.name().toLowerCase(Locale.ROOT).replace('_', '-');
            words.put(value, word);
            values.put(word, value);
        }
    }

    static <E extends Enum<E>> Words<E> of(Class<E> type) {
        return new Words<>(type);
    }

    String word(E value) {
        String word = words.get(value);
        if (word == null) {
            throw new IllegalArgumentException("no word for " + value);
        }
        return word;
    }

    /**
     * @throws IllegalArgumentException if it is the word of none
     */
    E value(String word) {
        E value = values.get(word);
        if (value == null) {
            throw new IllegalArgumentException("unknown word: " + word);
        }
        return value;
    }
}
