package hocket.app.config;

import java.util.List;
import java.util.Optional;

/**
 * All that a configuration file says, or that the command line says in its place; immutable.
 *
 * @param values of the keys that stand once
 * @param operators of the keys in each {@code [[operator]]}
 * @param motd the message of the day, line by line; from a file, if the configuration names one
 */
public record Configuration(Values values, List<Values> operators, List<String> motd) {
    /** What an empty file says: every key has its default. */
    public static final Configuration USUAL = new Configuration(Values.NONE, List.of(), List.of());

    public Configuration {
        operators = List.copyOf(operators);
        motd = List.copyOf(motd);
    }

    /** The same, but for one key. */
    public <T> Configuration with(Key<T> key, T value) {
        return new Configuration(values.with(key, value), operators, motd);
    }

    /**
     * What is in force when the file says something newer: all of that but what needs a restart.
     */
    public Configuration takingOver(Configuration newer) {
        Values taken = newer.values;
        for (Key<?> key : Keys.onRestart()) {
            taken = taken.withSame(key, values);
        }
        return new Configuration(taken, newer.operators, newer.motd);
    }

    /** The value of a key that has a default. */
    public <T> T get(Key<T> key) {
        return values.get(key);
    }

    /** The value of a key, if it has one. */
    public <T> Optional<T> find(Key<T> key) {
        return values.find(key);
    }

    /** What somebody gave the key, its default aside. */
    public <T> Optional<T> given(Key<T> key) {
        return values.given(key);
    }
}
