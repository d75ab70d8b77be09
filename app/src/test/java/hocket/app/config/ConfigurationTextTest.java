package hocket.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.app.password.Argon2id;
import hocket.core.Nick;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The configuration as a file that explains itself. */
class ConfigurationTextTest {
    private static final Path HERE = Path.of("");

    @Test
    void readAgainItIsTheSame() {
        Configuration changed =
                read(
                        "[server]\nmotd = \"a \\\"b\\\"\\n c\\n\"\n[desk]\nname = 'Ada'\nidle = '90s'\n");
        assertThat(changed.get(Keys.HOST_NAME)).isEqualTo(new Nick("Ada"));
        Configuration again = read(text(changed));
        Keys.single().forEach(key -> assertThat(again.find(key)).isEqualTo(changed.find(key)));
        assertThat(again.motd()).containsExactly("a \"b\"", " c");
    }

    @Test
    void hasEveryKeyOnceAndFitsAnyScreen() {
        List<String> lines = text(Configuration.USUAL).lines().toList();
        for (Section section : Keys.sections()) {
            assertThat(lines).containsAnyOf(section.heading(), "# " + section.heading());
        }
        String names =
                lines.stream().filter(line -> line.contains(" = ")).collect(Collectors.joining());
        Keys.sections().stream()
                .flatMap(section -> section.keys().stream())
                .forEach(key -> assertThat(names).contains(key.name() + " = "));
        assertThat(lines).allMatch(line -> line.length() <= 80);
    }

    @Test
    void everyExampleIsOneOfItsKeysValues() {
        String uncommented =
                text(Configuration.USUAL)
                        .lines()
                        .filter(line -> !line.contains("\"...\"") && !line.contains("motd_file ="))
                        .map(line -> line.matches("# (\\[|\\w+ = ).*") ? line.substring(2) : line)
                        .collect(Collectors.joining("\n"));
        assertThat(Reader.read(uncommented, HERE).problems())
                .extracting(Problem::what)
                .containsExactly("operator.password is missing");
    }

    @Test
    void secretsAreNotShown() {
        String hash = Argon2id.hash("open sesame").toString();
        Configuration secret =
                read(
                        "[server]\npassword = 'let me in'\n[[operator]]\nname = 'ada'\npassword = '"
                                + hash
                                + "'\n");
        assertThat(text(secret))
                .contains("# password = \"(set)\"\n")
                .contains("name = \"ada\"\n")
                .doesNotContain("let me in")
                .doesNotContain(hash);
    }

    private static String text(Configuration configuration) {
        return String.join("\n", ConfigurationText.of(configuration)) + "\n";
    }

    private static Configuration read(String text) {
        Reading reading = Reader.read(text, HERE);
        assertThat(reading.problems()).isEmpty();
        return reading.configuration();
    }
}
