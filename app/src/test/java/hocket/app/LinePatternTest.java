package hocket.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LinePatternTest {
    private final Map<String, String> kept = new HashMap<>();

    @ParameterizedTest
    @CsvSource({
        "a (b) [c] *, a (b) [c] *, true",
        "abc, abcd, false",
        "up {number} s, up 17 s, true",
        "up {number} s, up many s, false",
        "at {time}, at 2026-01-02T03:04:05.678Z, true",
        "at {time}, at noon, false",
        "v {word} end, v 1.2-3 end, true",
    })
    void isWordForWordButForItsPlaceholders(String expected, String line, boolean matches) {
        assertThat(LinePattern.matches(expected, line, kept)).isEqualTo(matches);
    }

    @Test
    void aNamedPlaceholderStandsForWhatItFirstWas() {
        assertThat(LinePattern.matches("+{id a} -{id a}", "+x-1 -x-2", kept)).isFalse();
        assertThat(LinePattern.matches("+{id a} -{id a}", "+x-1 -x-1", kept)).isTrue();
        assertThat(LinePattern.matches("{id a}", "x-1", kept)).isTrue();
        assertThat(LinePattern.matches("{id a}", "x-2", kept)).isFalse();
        assertThat(LinePattern.filled("REDACT #a {a}", kept)).isEqualTo("REDACT #a x-1");
    }
}
