package hocket.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is different when a configuration is read again. */
class ChangesTest {
    private final Configuration before = read("[listen]\nport = 1\n[limits]\nburst = 5\n");

    @Test
    void nothingNewIsSaidToBeSo() {
        assertThat(sentence(before)).isEqualTo("reloaded, nothing new");
    }

    @Test
    void tellsWhatIsTakenOverFromWhatNeedsARestart() {
        Configuration after = read("[listen]\nport = 2\n[server]\nmotd = 'hi'\nnetwork = 'New'\n");
        assertThat(sentence(after))
                .isEqualTo(
                        "reloaded: server.motd, limits.burst; needs a restart: listen.port,"
                                + " server.network");
    }

    @Test
    void whatNeedsARestartStaysAsItWas() {
        Configuration after = read("[listen]\nport = 2\n[server]\nmotd = 'hi'\n");
        Configuration inForce = before.takingOver(after);
        assertThat(inForce.get(Keys.PORT)).isEqualTo(1);
        assertThat(inForce.motd()).containsExactly("hi");
        assertThat(inForce.given(Keys.BURST)).isEmpty();
        assertThat(Configuration.USUAL.takingOver(after).given(Keys.PORT)).isEmpty();
    }

    @Test
    void seesWhenOnlyAFileBehindItHasChanged() {
        Configuration after =
                new Configuration(before.values(), before.operators(), List.of("new"));
        assertThat(sentence(after)).isEqualTo("reloaded: server.motd_file");
    }

    @Test
    void seesOtherOperators() {
        Configuration after =
                new Configuration(before.values(), List.of(Values.NONE), before.motd());
        assertThat(sentence(after)).isEqualTo("reloaded: operator");
    }

    private String sentence(Configuration after) {
        return Changes.between(before, after).sentence();
    }

    private static Configuration read(String text) {
        return Reader.read(text, Path.of("")).configuration();
    }
}
