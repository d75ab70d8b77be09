package hocket.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hocket.terminal.ServerAddress;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

/** What people write as arguments, and what it means. */
class ArgumentsTest {
    private final ServerAddressConverter addresses = new ServerAddressConverter();
    private final DurationConverter durations = new DurationConverter();

    @ParameterizedTest
    @CsvSource({
        "example.org, example.org, 12345",
        "192.168.1.5:4000, 192.168.1.5, 4000",
        "[::1]:4000, ::1, 4000",
        "[fe80::1%eth0], fe80::1%eth0, 12345",
        "::1, ::1, 12345",
    })
    void readsWhereToJoin(String text, String host, int port) {
        assertThat(addresses.convert(text)).isEqualTo(new ServerAddress(host, port));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                ":4000",
                "host:",
                "host:abc",
                "host:0",
                "host:65536",
                "host:-1",
                "host:٣",
                "[::1",
                "[::1]4000",
                "[]:4000",
                "http://host",
                "a b"
            })
    void refusesWhatIsNowhereToJoin(String text) {
        assertThatThrownBy(() -> addresses.convert(text))
                .isInstanceOf(TypeConversionException.class)
                .message()
                .startsWith("'");
    }

    @ParameterizedTest
    @CsvSource({"10m, PT10M", "90s, PT1M30S", "1h30m, PT1H30M", "2D, PT48H", "1d1h1m1s, PT25H1M1S"})
    void readsATimeSpan(String text, Duration duration) {
        assertThat(durations.convert(text)).isEqualTo(duration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "0s", "m", "-5m", "10 m", "5m10h", "99999999999s", "PT10M"})
    void refusesWhatIsNoTimeSpan(String text) {
        assertThatThrownBy(() -> durations.convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining("10m");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536", "abc", "", "99999999999999999999", "1.5", "٣"})
    void refusesWhatIsNoPort(String text) {
        assertThatThrownBy(() -> new PortConverter().convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining("not a port number");
    }
}
