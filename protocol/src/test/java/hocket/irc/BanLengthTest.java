package hocket.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How long bans last, as operators write it. */
final class BanLengthTest {
    @ParameterizedTest
    @CsvSource({
        "0,PT0S",
        "90,PT1H30M",
        "1w,P7D",
        "1d2h,P1DT2H",
        "1d2h3m4s,P1DT2H3M4S",
        "30m,PT30M",
        "999999,PT999999M"
    })
    void isANumberOfMinutesOrHasUnits(String text, Duration length) {
        assertThat(BanLength.parse(text)).contains(length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "d", "1x", "1d2", "-1", "1.5", "*@host", "1234567", "1 d", "1D"})
    void isNothingElse(String text) {
        assertThat(BanLength.parse(text)).isEmpty();
    }
}
