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
 * A segment of two batches and an orderly close, as the first version of the format writes it. The
 * file is made with {@code -Dhocket.golden=add} if it is not there, and never changed.
 */
class GoldenSegmentTest {
    private static final Path FILE = Path.of("src/test/resources/golden/segment-1.txt");
    private static final String NAME = SegmentName.of(1);
    private static final List<Command> COMMANDS =
            List.of(
                    new SessionCommand.OpenDesk(new Nick("Ada"), 3),
                    LogRun.say("Grüß dich"),
                    LogRun.say("x".repeat(200)),
                    new UserCommand.ChangeNick(new Nick("Björn")),
                    new SessionCommand.Depart());

    @Test
    void readsASegmentThatWasWrittenBefore() throws IOException {
        FakeDisk disk = new FakeDisk();
        disk.put(NAME, golden());

        List<Entry> entries = LogRun.read(disk);

        assertThat(entries).extracting(Entry::command).containsExactlyElementsOf(COMMANDS);
        assertThat(entries).extracting(Entry::sequence).startsWith(1L, 2L, 3L);
        assertThat(entries).extracting(Entry::session).containsOnly(LogRun.SPEAKER);
        assertThat(entries.getFirst().instant()).isEqualTo(LogRun.START.plusMillis(1));
        assertThat(entries.getLast().instant()).isEqualTo(LogRun.START.plusMillis(entries.size()));
        assertThat(LogRun.on(disk).log.lastCommitted()).isEqualTo(entries.size());
    }

    @Test
    void writesASegmentAsBefore() throws IOException {
        assertThat(written()).isEqualTo(golden());
    }

    private static byte[] written() throws IOException {
        FakeDisk disk = new FakeDisk();
        List<Instant> readings = new ArrayList<>();
        LogRun run =
                LogRun.on(
                        disk,
                        LogSettings.standard(),
                        () -> {
                            readings.add(LogRun.START.plusMillis(readings.size() + 1L));
                            return readings.getLast();
                        });
        COMMANDS.subList(0, 3).forEach(run::append);
        run.commit();
        COMMANDS.subList(3, 5).forEach(run::append);
        run.log.close();
        return disk.bytes(NAME);
    }

    private static byte[] golden() throws IOException {
        boolean add = System.getProperty("hocket.golden", "").equals("add");
        if (add && !Files.exists(FILE)) {
            String hex = HexFormat.of().formatHex(written());
            Files.writeString(FILE, hex.replaceAll("(.{96})", "$1\n") + "\n");
        }
        return HexFormat.of().parseHex(Files.readString(FILE).replaceAll("\\s", ""));
    }
}
