package hocket.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines to control words and back. */
class UtteranceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"#", "Exit", "\\#", "\\\\Exit", " # ", "\\ #", "hello", "  \\eXIt\t", "*"})
    void everyTextComesBackAsItWas(String text) {
        assertThat(Utterance.parse(Utterance.escape(text)))
                .contains(new Utterance.Say(new Text(text)));
    }

    @ParameterizedTest
    @CsvSource({"#, \\#", "Exit, \\Exit", "\\#, \\\\#", "#topic, #topic", "\\\\, \\\\"})
    void oneBackslashIsPutBeforeWhatWouldReadAsAControlWord(String text, String escaped) {
        assertThat(Utterance.escape(text)).isEqualTo(escaped);
    }

    @Test
    void anEscapeGoesInFrontOfTheWordAndNotOfTheBlanks() {
        assertThat(Utterance.escape(" # ")).isEqualTo(" \\# ");
    }

    @Test
    void aLineOfControlsAloneIsEmpty() {
        assertThat(Utterance.parse("\u0007\u001b[2J")).isEmpty();
    }

    @Test
    void aPastedControlWordIsText() {
        assertThat(Utterance.literal("#")).contains(new Utterance.Say(new Text("#")));
    }
}
