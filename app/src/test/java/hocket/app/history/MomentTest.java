package hocket.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times as people write them. */
class MomentTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, 2026-11-21T23:00:00Z, 2026-11-22T22:59:59.999Z",
        "2026-03-29, 2026-03-28T23:00:00Z, 2026-03-29T21:59:59.999Z",
        "2026-11-22T10:15, 2026-11-22T09:15:00Z, 2026-11-22T09:15:59.999Z",
        "2026-11-22 10:15, 2026-11-22T09:15:00Z, 2026-11-22T09:15:59.999Z",
        "2026-11-22T10:15:03, 2026-11-22T09:15:03Z, 2026-11-22T09:15:03.999Z",
        "2026-11-22T10:15:03.5, 2026-11-22T09:15:03.500Z, 2026-11-22T09:15:03.500Z",
        "2026-11-22T10:15:03Z, 2026-11-22T10:15:03Z, 2026-11-22T10:15:03.999Z",
        "2026-11-22 10:15:03-05:00, 2026-11-22T15:15:03Z, 2026-11-22T15:15:03.999Z",
        "2h, 2026-11-22T10:00:00Z, 2026-11-22T10:00:00Z",
    })
    void isAsLongAsItIsVague(String text, Instant first, Instant last) {
        assertThat(Moment.parse(text, BERLIN, NOW)).contains(new Moment(first, last));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "T",
                "yesterday",
                "2026-13-01",
                "2026-02-30",
                "10:15",
                "2026-11-22T25:00",
                "2026-11-22T10:15:03+99:00",
                "99999999999999999999",
                "+999999999-12-31",
                "2026-11-22T10:15\0"
            })
    void isNothingElse(String text) {
        assertThat(Moment.parse(text, BERLIN, NOW)).isEmpty();
    }
}
