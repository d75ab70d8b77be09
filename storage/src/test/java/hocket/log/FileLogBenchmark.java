package hocket.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import hocket.core.ChannelName;
import hocket.core.Command;
import hocket.core.Message;
import hocket.core.MessageCommand;
import hocket.core.Rank;
import hocket.core.Recipient;
import hocket.hub.OrderedLog;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the log alone costs, for messages of 100 bytes: {@code ./hocket-dev test storage
 * -Dtest=FileLogBenchmark}. No test runs it by itself.
 */
class FileLogBenchmark {
    private static final int MESSAGES = 2_000_000;
    private static final int WARM_UP = 500_000;

    @TempDir Path directory;

    private final Semaphore committed = new Semaphore(0);
    private long sequence;

    @ParameterizedTest
    @EnumSource(Durability.class)
    void appendsInBatches(Durability durability) throws IOException, InterruptedException {
        LogSettings settings = LogSettings.standard().with(durability);
        Disk disk = RealDisk.create(directory);
        try (FileLog log = FileLog.open(disk, settings, InstantSource.system())) {
            log.onCommitted(committed::release);
            run(log, WARM_UP, 10_000);
            report(durability + ", as fast as it takes them", log, MESSAGES, 10_000);
            report(durability + ", 100 at a time", log, MESSAGES / 20, 100);
            report(durability + ", one at a time", log, 2_000, 1);
        }
    }

    private void report(String what, FileLog log, int messages, int window)
            throws InterruptedException {
        long cpu = cpu();
        long start = System.nanoTime();
        run(log, messages, window);
        double seconds = (System.nanoTime() - start) / 1e9;
        double micros = (cpu() - cpu) / 1e3 / messages;
        System.out.printf(
                Locale.ROOT,
                "%s: %,.0f messages/s, %.2f µs of CPU each%n",
                what,
                messages / seconds,
                micros);
    }

    /** Keeps at most so many under way, as a hub does. */
    private void run(FileLog log, int messages, int window) throws InterruptedException {
        Command message =
                new MessageCommand.Send(
                        new Recipient.ToChannel(new ChannelName("#room"), Rank.NONE),
                        Message.of(Message.Kind.PRIVMSG, "x".repeat(100)));
        int appended = 0;
        int taken = 0;
        while (taken < messages) {
            boolean accepted = true;
            while (accepted && appended < messages && appended - taken < window) {
                accepted = append(log, message);
                appended += accepted ? 1 : 0;
            }
            log.commit();
            int came = drain(log);
            taken += came;
            if (came == 0) {
                committed.acquire();
            }
        }
        assertThat(appended).isEqualTo(messages);
    }

    private boolean append(FileLog log, Command message) {
        boolean accepted =
                log.append(LogRun.SPEAKER, sequence + 1, message) == OrderedLog.Answer.ACCEPTED;
        sequence += accepted ? 1 : 0;
        return accepted;
    }

    private static int drain(FileLog log) {
        int taken = 0;
        Optional<?> entry = log.poll();
        while (entry.isPresent()) {
            taken++;
            entry = log.poll();
        }
        return taken;
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
