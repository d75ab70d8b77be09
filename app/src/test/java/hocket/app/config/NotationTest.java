package hocket.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomlj.Toml;

/** How spans of time, sizes and texts are written. */
class NotationTest {
    @ParameterizedTest
    @CsvSource({"90s, 1m30s", "10m, 10m", "1H, 1h", "24h, 1d", "1d1h1m1s, 1d1h1m1s", "0s, 0s"})
    void aTimeSpanIsWrittenTheShortestWay(String written, String shortest) {
        Duration span = TimeSpan.parse(written).orElseThrow();
        assertThat(TimeSpan.write(span)).isEqualTo(shortest);
        assertThat(TimeSpan.parse(shortest)).contains(span);
    }

    @ParameterizedTest
    @CsvSource({
        "0B, 0, 0B",
        "1023B, 1023, 1023B",
        "1024B, 1024, 1KiB",
        "64KiB, 65536, 64KiB",
        "1536KiB, 1572864, 1536KiB",
        "1024KiB, 1048576, 1MiB",
        "1GiB, 1073741824, 1GiB",
        "20GiB, 21474836480, 20GiB"
    })
    void aSizeIsWrittenInTheLargestUnitThatFits(String written, long bytes, String shortest) {
        assertThat(Size.parse(written)).hasValue(bytes);
        assertThat(Size.write(bytes)).isEqualTo(shortest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "KiB", "1kib", "1 KiB", "-1B", "1.5KiB", "9999999999GiB"})
    void whatIsNoSizeIsNone(String text) {
        assertThat(Size.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "\"\\\t",
                "a\nb",
                "\n\n",
                "\"\"\"\n\"",
                "\u0003red\u0000",
                "é 日本 😀"
            })
    void aTextIsReadAsItWasWritten(String text) {
        assertThat(Toml.parse("a = " + Quoted.of(text)).getString("a")).isEqualTo(text);
        assertThat(Toml.parse("a = " + Quoted.lines(text)).getString("a")).isEqualTo(text);
    }

    @Test
    void onlyATextOfSeveralLinesTakesSeveral() {
        assertThat(Quoted.of("a\nb")).isEqualTo("\"a\\nb\"");
        assertThat(Quoted.lines("a\nb")).isEqualTo("\"\"\"\na\nb\"\"\"");
        assertThat(Quoted.lines("a")).isEqualTo("\"a\"");
    }
}
