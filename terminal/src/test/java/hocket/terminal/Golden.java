package hocket.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files under {@code src/test/resources/golden} that say what a console shows. To write them anew,
 * and read the difference before it is committed: {@code ./mvnw test -pl terminal -am
 * -Dhocket.golden=write}.
 */
public final class Golden {
    private static final Path DIRECTORY = Path.of("src/test/resources/golden");

    private Golden() {}

    /** The file of that name says exactly this. */
    public static void assertShows(String name, String actual) {
        Path file = DIRECTORY.resolve(name + ".txt");
        try {
            if (System.getProperty("hocket.golden", "").equals("write")) {
                Files.createDirectories(DIRECTORY);
                Files.writeString(file, actual);
            }
            assertThat(actual).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
