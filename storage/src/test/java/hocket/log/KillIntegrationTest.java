package hocket.log;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.Entry;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a process was told to be committed outlives its SIGKILL, again and again. */
class KillIntegrationTest {
    private static final int KILLS = 4;

    @TempDir Path directory;

    @ParameterizedTest
    @EnumSource(Durability.class)
    void acknowledgedEntriesOutliveTheProcess(Durability durability)
            throws IOException, InterruptedException {
        Random dice = new Random();
        long before = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            long acknowledged = writeAndKill(durability, 1 + dice.nextInt(100));
            assertThat(acknowledged).isGreaterThan(before);
            List<Entry> kept = LogRun.read(RealDisk.at(directory));
            assertThat(kept).hasSizeGreaterThanOrEqualTo((int) acknowledged);
            assertIsWhatWasWritten(kept);
            before = acknowledged;
        }
    }

    private static void assertIsWhatWasWritten(List<Entry> kept) {
        for (int at = 0; at < kept.size(); at++) {
            assertThat(kept.get(at).sequence()).isEqualTo(at + 1);
            assertThat(kept.get(at).command()).isEqualTo(LogRun.say("number " + (at + 1)));
        }
        assertThat(kept).isSortedAccordingTo(Comparator.comparingLong(Entry::index));
    }

    /** The last number that the process says, when it is killed after so many lines. */
    private long writeAndKill(Durability durability, int lines)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Scribe.class.getName(),
                                directory.toString(),
                                durability.name())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            long acknowledged = 0;
            int read = 0;
            String line = out.readLine();
            while (line != null) {
                acknowledged = Long.parseLong(line);
                read++;
                if (read == lines) {
                    // Unlike Process, its handle leaves what was said to be read.
                    process.toHandle().destroyForcibly();
                }
                line = out.readLine();
            }
            return acknowledged;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
