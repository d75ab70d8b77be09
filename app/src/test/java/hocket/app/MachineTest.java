package hocket.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of the machine. */
class MachineTest {
    @ParameterizedTest
    @CsvSource({
        "chat.example.org, chat.example.org",
        "laptop, hocket.local",
        "'', hocket.local",
        "(none), hocket.local",
        "a b.example.org, hocket.local"
    })
    void itsNameIsTheServersIfItCanBe(String machine, String server) {
        assertThat(Machine.serverName(machine)).hasToString(server);
    }

    @Test
    void readsTheLimitOfOpenFiles() {
        List<String> lines =
                List.of(
                        "Limit                     Soft Limit           Hard Limit           Units",
                        "Max processes             5                    6                    processes",
                        "Max open files            20000                40000                files");
        assertThat(OpenFiles.limit(lines)).hasValue(20_000);
        assertThat(OpenFiles.limit(List.of("Max open files   unlimited  unlimited  files")))
                .isEmpty();
    }

    @Test
    void saysThatThereAreFewerFilesThanConnections() {
        assertThat(OpenFiles.warning(1024, 960)).isEmpty();
        assertThat(OpenFiles.warning(1024, 961))
                .contains(
                        "only 1024 files may be open at once (ulimit -n), too few for"
                                + " listen.connections = 961");
    }
}
