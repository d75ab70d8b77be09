package hocket.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code HOST[:PORT]}. */
class ServerAddressTest {
    @ParameterizedTest
    @CsvSource({
        "localhost, localhost, 12345, localhost",
        "192.168.1.5:12345, 192.168.1.5, 12345, 192.168.1.5",
        "example.org:80, example.org, 80, example.org:80",
        "::1, ::1, 12345, ::1",
        "[::1], ::1, 12345, ::1",
        "[fe80::1%eth0]:7, fe80::1%eth0, 7, [fe80::1%eth0]:7",
    })
    void readsAHostAndAPort(String text, String host, int port, String again) {
        assertThat(ServerAddress.parse(text)).contains(new ServerAddress(host, port));
        assertThat(new ServerAddress(host, port)).hasToString(again);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":1",
                "a:",
                "a:0",
                "a:65536",
                "a:1x",
                "a:-1",
                "a b",
                "[::1",
                "[]",
                "a:999999"
            })
    void refusesWhatIsNone(String text) {
        assertThat(ServerAddress.parse(text)).isEmpty();
    }
}
