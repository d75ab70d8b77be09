package hocket.app.config;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One key of the configuration file: its place, its values, its default and its meaning. Compared
 * by identity.
 */
public final class Key<T> {
    private final String path;
    private final Kind<T> kind;
    private final @Nullable T usual;
    private final String example;
    private final String meaning;
    private final Handling handling;

    /** What is special about a key. */
    private enum Handling {
        ORDINARY,
        SECRET,
        ON_RESTART
    }

    private Key(Key<T> other, Handling handling) {
        this.path = other.path;
        this.kind = other.kind;
        this.usual = other.usual;
        this.example = other.example;
        this.meaning = other.meaning;
        this.handling = handling;
    }

    private Key(String path, Kind<T> kind, @Nullable T usual, String example, String meaning) {
        this.path = path;
        this.kind = kind;
        this.usual = usual;
        this.example = example;
        this.meaning = meaning;
        this.handling = Handling.ORDINARY;
    }

    /** A key that has a value in any case. */
    static <T> Key<T> of(String path, Kind<T> kind, T usual, String meaning) {
        return new Key<>(path, kind, usual, kind.writer().apply(usual), meaning);
    }

    /**
     * A key without a default; its meaning says what is done without a value.
     *
     * @param example a value, as TOML
     */
    static <T> Key<T> without(String path, Kind<T> kind, String example, String meaning) {
        return new Key<>(path, kind, null, example, meaning);
    }

    /** The same key, whose value nobody is shown. */
    Key<T> asSecret() {
        return new Key<>(this, Handling.SECRET);
    }

    /** The same key, of which a running server sees no change. */
    Key<T> onRestart() {
        return new Key<>(this, Handling.ON_RESTART);
    }

    /** Section and name: {@code listen.port}. */
    public String path() {
        return path;
    }

    String name() {
        return path.substring(path.indexOf('.') + 1);
    }

    /** The value that a text stands for; nothing if it stands for none. */
    public Optional<T> parse(String text) {
        return kind.reader().apply(text);
    }

    Kind<T> kind() {
        return kind;
    }

    /** The value that it has when the file does not give one. */
    public Optional<T> usual() {
        return Optional.ofNullable(usual);
    }

    /** A value as TOML: the default, or one that shows what could be. */
    String example() {
        return example;
    }

    /** One or more sentences. */
    String meaning() {
        return meaning;
    }

    boolean isSecret() {
        return handling == Handling.SECRET;
    }

    /** True if a change takes effect with the next start only. */
    public boolean needsRestart() {
        return handling == Handling.ON_RESTART;
    }

    @Override
    public String toString() {
        return path;
    }
}
