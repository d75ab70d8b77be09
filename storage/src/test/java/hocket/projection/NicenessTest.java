package hocket.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

final class NicenessTest {
    /** Of the fields in /proc/PID/stat that follow the name in parentheses. */
    private static final int NICE = 16;

    @Test
    @EnabledOnOs(OS.LINUX)
    void isTheCallingThreadsAlone() throws ExecutionException, InterruptedException {
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            int before = nice();
            Niceness.set(before);
            int set = other.submit(NicenessTest::setAndRead).get();
            assertThat(set).isEqualTo(Math.min(19, before + 3));
            assertThat(nice()).isEqualTo(before);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static int setAndRead() throws IOException {
        Niceness.set(Math.min(19, nice() + 3));
        return nice();
    }

    private static int nice() throws IOException {
        String stat = Files.readString(Path.of("/proc/thread-self/stat"));
        String afterName = stat.substring(stat.lastIndexOf(')') + 2);
        return Integer.parseInt(List.of(afterName.split(" ")).get(NICE));
    }
}
