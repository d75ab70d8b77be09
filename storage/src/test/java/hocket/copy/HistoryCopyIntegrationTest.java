package hocket.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hocket.archive.HistoryCopy;
import hocket.log.RealDisk;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever has a history copied is not kept from other things for as long as that takes. */
class HistoryCopyIntegrationTest {
    private final Path data;
    private final Path to;

    HistoryCopyIntegrationTest(@TempDir Path directory) {
        data = directory.resolve("data");
        to = directory.resolve("to");
    }

    @BeforeEach
    void fill() throws IOException {
        try (Writing writing = Writing.in(data)) {
            writing.talk(9_000);
        }
    }

    @Test
    void doesSomethingElseNowAndThen() throws IOException {
        int[] times = {0};
        HistoryCopy.make(data, to, RealDisk.create(to), () -> times[0]++);
        assertThat(times[0]).isGreaterThan(2);
    }

    @Test
    void isGivenUpWhenThatFails() throws IOException {
        RealDisk disk = RealDisk.create(to);
        IOException failure = new IOException("meanwhile");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() ->
                        HistoryCopy.make(
                                data,
                                to,
                                disk,
                                () -> {
                                    throw failure;
                                }))
                .isSameAs(failure);
    }
}
