package hocket.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where things are kept when nobody says where. */
class DataDirectoryTest {
    private static final Path HOME = Path.of("/home/ada");

    @Test
    void isWhereTheEnvironmentSays() {
        assertThat(DataDirectory.usual(Map.of("XDG_DATA_HOME", "/srv/data"), HOME))
                .isEqualTo(Path.of("/srv/data/hocket"));
    }

    @Test
    void theHomeIsWhatTheEnvironmentSays() {
        Path onRecord = Path.of("/root");
        assertThat(Home.directory(Map.of("HOME", "/home/ada"), onRecord)).isEqualTo(HOME);
        assertThat(Home.directory(Map.of(), onRecord)).isEqualTo(onRecord);
        assertThat(Home.directory(Map.of("HOME", ""), onRecord)).isEqualTo(onRecord);
        assertThat(Home.directory(Map.of("HOME", "ada"), onRecord)).isEqualTo(onRecord);
    }

    @Test
    void isInTheUsersHomeOtherwise() {
        Path usual = Path.of("/home/ada/.local/share/hocket");
        assertThat(DataDirectory.usual(Map.of(), HOME)).isEqualTo(usual);
        assertThat(DataDirectory.usual(Map.of("XDG_DATA_HOME", ""), HOME)).isEqualTo(usual);
        assertThat(DataDirectory.usual(Map.of("XDG_DATA_HOME", "data"), HOME)).isEqualTo(usual);
    }
}
