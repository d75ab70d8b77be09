package hocket.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Colours go with their digits, and nothing else does. */
class ColoursTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plain 12,3|plain 12,3",
                "\u00034red|red",
                "\u000304red|red",
                "\u0003041|1",
                "\u000304,05red|red",
                "\u000304,5,red|,red",
                "\u000304,red|,red",
                "\u0003,05|,05",
                "\u0003end|end",
                "end\u0003|end",
                "\u00031,|,",
                "\u0004ff0000red|red",
                "\u0004FF0000,00ff00red|red",
                "\u0004ff00 no|ff00 no",
                "\u0004ff0000,00ff0 no|,00ff0 no"
            },
            ignoreLeadingAndTrailingWhitespace = false)
    void coloursAreRemoved(String text, String plain) {
        assertThat(Colours.remove(text)).isEqualTo(plain);
    }
}
