package hocket.log;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.Command;
import hocket.core.Entry;
import hocket.core.Nick;
import hocket.core.SessionCommand;
import hocket.core.UserCommand;
import hocket.log.simulated.FakeDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Segments of two batches and an orderly close, as the first version of the format writes them: a
 * durable one, and a relaxed one that was not closed in between. The files are made with {@code
 * -Dhocket.golden=add} if they are not there, and never changed.
 */
class GoldenSegmentTest {
    private static final Path DIRECTORY = Path.of("src/test/resources/golden");
    private static final String NAME = SegmentName.of(1);
    private static final List<Command> COMMANDS =
            List.of(
                    new SessionCommand.OpenDesk(new Nick("Ada"), 3),
                    LogRun.say("Grüß dich"),
                    LogRun.say("x".repeat(200)),
                    new UserCommand.ChangeNick(new Nick("Björn")),
                    new SessionCommand.Depart());

    private final List<Instant> readings = new ArrayList<>();

    @Test
    void readsASegmentThatWasWrittenBefore() throws IOException {
        List<Entry> entries = read("segment-1.txt", this::written);

        assertThat(entries).extracting(Entry::index).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void readsARelaxedSegmentThatWasWrittenBefore() throws IOException {
        List<Entry> entries = read("segment-1-relaxed.txt", this::writtenRelaxed);

        assertThat(entries)
                .extracting(Entry::index)
                .containsExactly(1L, 2L, 3L, 4_194_308L, 4_194_309L);
    }

    @Test
    void writesASegmentAsBefore() throws IOException {
        assertThat(written()).isEqualTo(golden("segment-1.txt", this::written));
    }

    @Test
    void writesARelaxedSegmentAsBefore() throws IOException {
        assertThat(writtenRelaxed())
                .isEqualTo(golden("segment-1-relaxed.txt", this::writtenRelaxed));
    }

    private static List<Entry> read(String file, Writer writer) throws IOException {
        FakeDisk disk = new FakeDisk();
        disk.put(NAME, golden(file, writer));
        List<Entry> entries = LogRun.read(disk);
        assertThat(entries).extracting(Entry::command).containsExactlyElementsOf(COMMANDS);
        assertThat(entries).extracting(Entry::sequence).startsWith(1L, 2L, 3L);
        assertThat(entries).extracting(Entry::session).containsOnly(LogRun.SPEAKER);
        assertThat(entries.getFirst().instant()).isEqualTo(LogRun.START.plusMillis(1));
        assertThat(entries.getLast().instant()).isEqualTo(LogRun.START.plusMillis(entries.size()));
        assertThat(LogRun.on(disk).log.lastCommitted()).isEqualTo(entries.getLast().index());
        return entries;
    }

    private byte[] written() throws IOException {
        readings.clear();
        FakeDisk disk = new FakeDisk();
        LogRun run = begin(disk, LogSettings.standard());
        COMMANDS.subList(0, 3).forEach(run::append);
        run.commit();
        COMMANDS.subList(3, 5).forEach(run::append);
        run.log.close();
        return disk.bytes(NAME);
    }

    private byte[] writtenRelaxed() throws IOException {
        readings.clear();
        FakeDisk disk = new FakeDisk();
        LogSettings relaxed = LogSettings.standard().with(Durability.RELAXED);
        LogRun run = begin(disk, relaxed);
        COMMANDS.subList(0, 3).forEach(run::append);
        run.commit();
        disk.kill();
        LogRun next = begin(disk, relaxed);
        COMMANDS.subList(3, 5).forEach(next::append);
        next.log.close();
        return disk.bytes(NAME);
    }

    private LogRun begin(FakeDisk disk, LogSettings settings) throws IOException {
        return LogRun.on(
                disk,
                settings,
                () -> {
                    readings.add(LogRun.START.plusMillis(readings.size() + 1L));
                    return readings.getLast();
                });
    }

    private static byte[] golden(String name, Writer writer) throws IOException {
        Path file = DIRECTORY.resolve(name);
        boolean add = System.getProperty("hocket.golden", "").equals("add");
        if (add && !Files.exists(file)) {
            String hex = HexFormat.of().formatHex(writer.write());
            Files.writeString(file, hex.replaceAll("(.{96})", "$1\n") + "\n");
        }
        return HexFormat.of().parseHex(Files.readString(file).replaceAll("\\s", ""));
    }

    /** Writes a segment. */
    @FunctionalInterface
    private interface Writer {
        byte[] write() throws IOException;
    }
}
