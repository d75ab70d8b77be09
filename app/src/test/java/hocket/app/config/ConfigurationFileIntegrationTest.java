package hocket.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Configurations in files. */
class ConfigurationFileIntegrationTest {
    @TempDir private Path directory = Path.of("");

    @Test
    void isLookedForWhereConfigurationsAre() throws IOException {
        Path home = Files.createDirectories(directory.resolve("home"));
        Path set = Files.createDirectories(directory.resolve("set"));
        assertThat(ConfigurationFile.ofUser(Map.of(), home)).isEmpty();
        Path inHome = touch(home.resolve(".config/hocket/hocket.toml"));
        Path inSet = touch(set.resolve("hocket/hocket.toml"));
        assertThat(ConfigurationFile.ofUser(Map.of(), home))
                .contains(new ConfigurationFile(inHome));
        assertThat(ConfigurationFile.ofUser(Map.of("XDG_CONFIG_HOME", ""), home))
                .contains(new ConfigurationFile(inHome));
        assertThat(ConfigurationFile.ofUser(Map.of("XDG_CONFIG_HOME", set.toString()), home))
                .contains(new ConfigurationFile(inSet));
    }

    @Test
    void aByteOrderMarkIsNoMistake() throws Exception {
        assertThat(file("\ufeff[listen]\nport = 5\n").read().get(Keys.PORT)).isEqualTo(5);
    }

    @Test
    void namesTheFileTheLineAndTheColumn() throws IOException {
        ConfigurationFile file = file("[listen]\n  port = 'x'\n  colour = 1\n");
        assertThatThrownBy(file::read)
                .isInstanceOf(BadConfigurationException.class)
                .hasMessage(
                        file.path()
                                + ":2:3: listen.port must be a whole number from 0 to 65535, not"
                                + " \"x\"\n"
                                + file.path()
                                + ":3:3: unknown key listen.colour");
    }

    @Test
    void saysWhereItIsNotUtf8() throws IOException {
        Path path = directory.resolve("hocket.toml");
        Files.write(path, "# a\n# \u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(new ConfigurationFile(path)::read).hasMessage(path + ":2:3: not UTF-8");
    }

    @Test
    void saysThatItIsNotThere() {
        Path path = directory.resolve("nowhere.toml");
        assertThatThrownBy(new ConfigurationFile(path)::read)
                .isInstanceOf(BadConfigurationException.class)
                .hasMessage(path + ": there is no such file");
    }

    @Test
    void theMessageOfTheDayMayBeInAFileBesideIt() throws Exception {
        Files.writeString(directory.resolve("motd.txt"), "One\r\n\ntwo\n");
        assertThat(file("[server]\nmotd_file = 'motd.txt'\n").read().motd())
                .containsExactly("One", "", "two");
    }

    @Test
    void saysThatTheMessageOfTheDayIsNotThere() throws IOException {
        ConfigurationFile file = file("[server]\nmotd_file = 'motd.txt'\n");
        assertThatThrownBy(file::read)
                .hasMessage(
                        file.path()
                                + ":2:1: the message of the day cannot be read: there is no file "
                                + directory.resolve("motd.txt"));
        Files.write(directory.resolve("motd.txt"), new byte[] {(byte) 0xff});
        assertThatThrownBy(file::read)
                .hasMessageEndingWith("read: " + directory.resolve("motd.txt") + " is not UTF-8");
    }

    private ConfigurationFile file(String text) throws IOException {
        return new ConfigurationFile(Files.writeString(directory.resolve("hocket.toml"), text));
    }

    private static Path touch(Path file) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        return Files.createFile(file);
    }
}
