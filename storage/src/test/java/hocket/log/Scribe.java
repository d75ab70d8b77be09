package hocket.log;

import hocket.core.Entry;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * A program that writes to a log as fast as it can until it is killed, and says on standard output
 * up to which number it has been acknowledged.
 */
final class Scribe {
    private final FileLog log;
    private final Semaphore committed = new Semaphore(0);
    private long next;

    private Scribe(FileLog log, long next) {
        this.log = log;
        this.next = next;
    }

    /**
     * Writes until it is killed.
     *
     * @param args the directory, and the durability
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        LogSettings settings =
                LogSettings.standard().withSegments(1 << 16).with(Durability.valueOf(args[1]));
        Disk disk = RealDisk.create(Path.of(args[0]));
        FileLog log = FileLog.open(disk, settings, InstantSource.system());
        new Scribe(log, LogRun.read(disk).size() + 1).write();
    }

    private void write() throws InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        log.onCommitted(committed::release);
        while (log.failed().isEmpty()) {
            for (int count = 0; count < 7; count++) {
                log.append(LogRun.SPEAKER, next, LogRun.say("number " + next));
                next++;
            }
            log.commit();
            committed.acquire();
            Optional<Entry> last = drain();
            last.ifPresent(entry -> out.println(entry.sequence()));
        }
    }

    private Optional<Entry> drain() {
        Optional<Entry> last = Optional.empty();
        Optional<Entry> entry = log.poll();
        while (entry.isPresent()) {
            last = entry;
            entry = log.poll();
        }
        return last;
    }
}
