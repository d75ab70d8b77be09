package hocket.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The distance of two words. */
class SpellingTest {
    @ParameterizedTest
    @CsvSource({
        "'', '', 0",
        "/to, /to, 0",
        "/to, /tp, 1",
        "/who, /wo, 1",
        "/quit, /qiut, 2",
        "a, xyz, 3"
    })
    void countsTheLettersThatDiffer(String one, String other, int distance) {
        assertThat(Spelling.distance(one, other)).isEqualTo(distance);
        assertThat(Spelling.distance(other, one)).isEqualTo(distance);
    }
}
