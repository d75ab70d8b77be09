package hocket.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text is cut between code points, by its size in UTF-8. */
class CutTest {
    @ParameterizedTest
    @CsvSource({
        "abc,3,abc",
        "abcd,3,abc",
        "aéé,4,aé",
        "€€,5,€",
        "a🙂b,4,a",
        "a🙂b,5,a🙂",
        "🙂,3,''"
    })
    void keepsWhatFits(String text, int most, String first) {
        assertThat(Cut.first(text, most)).isEqualTo(first);
    }

    @Test
    void cutsIntoPiecesThatMakeTheWhole() {
        assertThat(Cut.pieces("aé€🙂b", 4)).containsExactly("aé", "€", "🙂", "b");
        assertThat(Cut.pieces("", 4)).isEmpty();
    }
}
