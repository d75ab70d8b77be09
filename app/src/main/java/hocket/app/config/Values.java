package hocket.app.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The values that keys have been given; immutable. */
public final class Values {
    /** No key has been given a value. */
    static final Values NONE = new Values(Map.of());

    private final Map<Key<?>, Object> given;

    private Values(Map<Key<?>, Object> given) {
        this.given = given;
    }

    /** These values, and another for one key. */
    <T> Values with(Key<T> key, T value) {
        Map<Key<?>, Object> more = new LinkedHashMap<>(given);
        more.put(key, value);
        return new Values(more);
    }

    /** These values, but for one key that is as there: given the same, or nothing. */
    Values withSame(Key<?> key, Values there) {
        Map<Key<?>, Object> same = new LinkedHashMap<>(given);
        same.compute(key, (which, here) -> there.given.get(which));
        return new Values(same);
    }

    /** What the key was given. */
    @SuppressWarnings("unchecked") // "with" took a value of the key's type
    <T> Optional<T> given(Key<T> key) {
        return Optional.ofNullable((T) given.get(key));
    }

    /** What the key was given, or else its default. */
    public <T> Optional<T> find(Key<T> key) {
        return given(key).or(key::usual);
    }

    /** The value of a key that has one in any case. */
    public <T> T get(Key<T> key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException(key + " has no default"));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Values values && values.given.equals(given);
    }

    @Override
    public int hashCode() {
        return given.hashCode();
    }

    @Override
    public String toString() {
        return "values of " + given.keySet();
    }
}
