package hocket.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** When there is colour. */
class ColourChoiceTest {
    private static final Map<String, String> NO_COLOR = Map.of("NO_COLOR", "1");

    @Test
    void dependsOnTheTerminalAndTheEnvironment() {
        assertThat(ColourChoice.AUTO.decide(true, Map.of())).isTrue();
        assertThat(ColourChoice.AUTO.decide(false, Map.of())).isFalse();
        assertThat(ColourChoice.AUTO.decide(true, NO_COLOR)).isFalse();
        assertThat(ColourChoice.AUTO.decide(true, Map.of("NO_COLOR", ""))).isTrue();
    }

    @Test
    void isWhatWasAskedForOtherwise() {
        assertThat(ColourChoice.ALWAYS.decide(false, NO_COLOR)).isTrue();
        assertThat(ColourChoice.NEVER.decide(true, Map.of())).isFalse();
    }
}
