package hocket.app;

import hocket.app.config.Configuration;
import hocket.app.config.Keys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many files, sockets among them, the system lets this process have open. (The JVM has raised
 * it to the hard limit by itself.)
 */
final class OpenFiles {
    /** Files that are no connections: jars, the listener, what the event loop needs. */
    private static final int OTHERS = 64;

    private static final Path LIMITS = Path.of("/proc/self/limits");
    private static final Pattern SOFT_LIMIT = Pattern.compile("Max open files\\s+(\\d+)\\s.*");

    private OpenFiles() {}

    /** What to tell who configured more connections than this process can have. */
    static Optional<String> warning(Configuration configuration) {
        OptionalLong limit = limit();
        return limit.isPresent()
                ? warning(limit.getAsLong(), configuration.get(Keys.CONNECTIONS))
                : Optional.empty();
    }

    static Optional<String> warning(long limit, int connections) {
        return limit >= connections + (long) OTHERS
                ? Optional.empty()
                : Optional.of(
                        "only %d files may be open at once (ulimit -n), too few for %s = %d"
                                .formatted(limit, Keys.CONNECTIONS, connections));
    }

    /** Known on Linux only, and not if there is no limit. */
    private static OptionalLong limit() {
        try {
            return limit(Files.readAllLines(LIMITS));
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    /** The soft limit in the lines of that file. */
    static OptionalLong limit(List<String> lines) {
        return lines.stream()
                .map(SOFT_LIMIT::matcher)
                .filter(Matcher::matches)
                .mapToLong(line -> Long.parseLong(line.group(1)))
                .findFirst();
    }
}
