package hocket.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A file in the making, when the process that makes it is told to end. */
@Timeout(120)
class SinkIntegrationTest {
    @TempDir Path directory;

    /** Writes half a file, says so, and waits for an end that does not come by itself. */
    static final class HalfAnExport {
        private HalfAnExport() {}

        public static void main(String[] args) throws IOException, InterruptedException {
            try (Sink sink = Sink.file(Path.of(args[0]), false)) {
                sink.line("half");
                System.out.println("begun");
                Thread.currentThread().join();
            }
        }
    }

    @Test
    void leavesNothingWhenItIsInterrupted() throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                HalfAnExport.class.getName(),
                                directory.resolve("export.txt").toString())
                        .redirectErrorStream(true)
                        .start();
        assertThat(process.inputReader().readLine()).isEqualTo("begun");
        assertThat(directory).isNotEmptyDirectory();
        process.toHandle().destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(directory).isEmptyDirectory();
    }
}
