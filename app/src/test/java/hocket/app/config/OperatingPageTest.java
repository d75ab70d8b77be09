package hocket.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The page for people who run a server has the keys as they are; {@code -Dhocket.golden=write}
 * writes them there.
 */
class OperatingPageTest {
    private static final Path PAGE = Path.of("../docs/operating.md");
    private static final String BEGIN = "<!-- keys: begin -->\n";
    private static final String END = "<!-- keys: end -->\n";

    @Test
    void hasEveryKeyAsItIs() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        assertThat(begin).isBetween(BEGIN.length(), end);
        if (System.getProperty("hocket.golden", "").equals("write")) {
            Files.writeString(
                    PAGE, page.substring(0, begin) + KeyTable.markdown() + page.substring(end));
        }
        assertThat(Files.readString(PAGE)).contains(BEGIN + KeyTable.markdown() + END);
    }
}
