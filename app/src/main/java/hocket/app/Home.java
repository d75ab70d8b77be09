package hocket.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The user's directory: what {@code HOME} says, as everywhere else. Java's own answer is what the
 * system has on record.
 */
final class Home {
    private Home() {}

    static Path directory() {
        return directory(System.getenv(), Path.of(System.getProperty("user.home")));
    }

    static Path directory(Map<String, String> environment, Path onRecord) {
        return Optional.ofNullable(environment.get("HOME"))
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElse(onRecord);
    }
}
