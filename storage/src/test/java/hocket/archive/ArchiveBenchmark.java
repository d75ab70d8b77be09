package hocket.archive;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What it costs to write the history, for messages of 100 characters: {@code ./hocket-dev test
 * storage -Dtest=ArchiveBenchmark}. No test runs it by itself.
 */
class ArchiveBenchmark {
    private static final int MESSAGES = Integer.getInteger("hocket.messages", 1_000_000);

    @TempDir Path directory;

    private long cpu;
    private long started;
    private long longestStep;

    @Test
    void writesIndexesAndDeletes() throws IOException {
        ManyMessages.tell(MESSAGES / 4, (entry, events, core) -> {});
        begin();
        ManyMessages.tell(MESSAGES, (entry, events, core) -> {});
        double coreAlone = report("the core alone");
        try (Archive archive = open(Keep.everything())) {
            begin();
            ManyMessages.write(archive, MESSAGES);
            System.out.printf(
                    Locale.ROOT, "(less the core: %.2f µs)%n", report("rows") - coreAlone);
            archive.force();
            size("rows");
            begin();
            work(archive);
            report("words");
            archive.force();
        }
        size("rows and words");
        try (Archive archive = open(Keep.everything().withinBytes(size("closed") / 2))) {
            begin();
            work(archive);
            report("deleting half, per message that was there");
        }
        size("half");
    }

    private Archive open(Keep keep) throws IOException {
        return Archive.open(directory, keep, InstantSource.system());
    }

    private void work(Archive archive) throws IOException {
        longestStep = 0;
        long steps = 0;
        long before = System.nanoTime();
        while (archive.workWhenIdle()) {
            steps++;
            long now = System.nanoTime();
            longestStep = Math.max(longestStep, now - before);
            before = now;
        }
        System.out.printf(
                Locale.ROOT,
                "%,d steps, the longest %d ms%n",
                steps,
                Duration.ofNanos(longestStep).toMillis());
    }

    private void begin() {
        started = System.nanoTime();
        cpu = cpu();
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Answers the microseconds of CPU for each message. */
    private double report(String what) {
        double micros = (cpu() - cpu) / 1e3 / MESSAGES;
        double seconds = (System.nanoTime() - started) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%s: %,.0f messages/s, %.2f µs of CPU each%n",
                what,
                MESSAGES / seconds,
                micros);
        return micros;
    }

    private long size(String what) throws IOException {
        long bytes = Files.size(directory.resolve(ArchiveFile.NAME));
        System.out.printf(
                Locale.ROOT,
                "%s: %,d bytes, %.0f a message%n",
                what,
                bytes,
                (double) bytes / MESSAGES);
        return bytes;
    }
}
