package hocket.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hocket.core.Core;
import hocket.core.Entry;
import hocket.core.Event;
import hocket.log.simulated.FakeDisk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An entry on which the core fails twice is left out, for ever, and that is said. */
class SkippedTest {
    private final FakeDisk disk = new FakeDisk();

    /** A core that fails on some entries, the first so many times. */
    private static final class Failing implements Applying {
        private final Set<Long> indexes;
        private final List<Long> applied = new ArrayList<>();
        private int times;

        private Failing(int times, Long... indexes) {
            this.times = times;
            this.indexes = Set.of(indexes);
        }

        @Override
        public List<Event> apply(Core core, Entry entry) {
            if (times > 0 && indexes.contains(entry.index())) {
                times--;
                throw new IllegalStateException("no\nsuch\tthing");
            }
            applied.add(entry.index());
            return core.apply(entry);
        }
    }

    @Test
    void anEntryThatFailsTwiceIsLeftOutAndThatIsSaid() throws IOException {
        write(10);
        try (Said said = Said.by(Skipped.class)) {
            Failing failing = new Failing(Integer.MAX_VALUE, 4L);
            Recovery recovery = recover(failing);
            assertThat(recovery.core().index()).isEqualTo(10);
            assertThat(new HashSet<>(failing.applied))
                    .containsExactlyInAnyOrder(1L, 2L, 3L, 5L, 6L, 7L, 8L, 9L, 10L);
            assertThat(said.lines())
                    .containsExactly(
                            "entry 4 of the log in fake cannot be applied, and is left out from now"
                                    + " on: java.lang.IllegalStateException: no such thing. This is"
                                    + " a defect of Hocket: please report it, with the directory's"
                                    + " file \"skipped\"");
        }
    }

    @Test
    void itIsLeftOutByEveryLaterStartWithoutBeingTried() throws IOException {
        write(10);
        try (Said said = Said.by(Skipped.class)) {
            recover(new Failing(Integer.MAX_VALUE, 4L));
            Failing later = new Failing(0);
            recover(later);
            assertThat(later.applied).containsExactly(1L, 2L, 3L, 5L, 6L, 7L, 8L, 9L, 10L);
            assertThat(said.lines()).hasSize(1);
        }
    }

    @Test
    void whatFailedOnceIsTriedFromTheBeginning() throws IOException {
        write(5);
        Failing failing = new Failing(1, 4L);
        recover(failing);
        assertThat(failing.applied).containsExactly(1L, 2L, 3L, 1L, 2L, 3L, 4L, 5L);
        assertThat(Skipped.in(disk).marks()).isEmpty();
        assertThat(disk.list()).doesNotContain("skipped");
    }

    @Test
    void severalEntriesAreLeftOut() throws IOException {
        write(10);
        try (Said said = Said.by(Skipped.class)) {
            recover(new Failing(Integer.MAX_VALUE, 4L, 5L, 10L));
            assertThat(said.lines()).hasSize(3);
        }
        assertThat(Skipped.in(disk).marks().keySet()).containsExactly(4L, 5L, 10L);
        assertThat(new String(disk.bytes("skipped"), StandardCharsets.UTF_8))
                .startsWith(
                        "4\t2026-11-22T12:00:00Z\tjava.lang.IllegalStateException: no such thing\n"
                                + "5\t2026-11-22T12:00:00Z\t");
    }

    @Test
    void theMarkOutlivesAPowerCut() throws IOException {
        write(10);
        try (Said said = Said.by(Skipped.class)) {
            recover(new Failing(Integer.MAX_VALUE, 4L));
            assertThat(said.lines()).hasSize(1);
        }
        disk.crash(new Random(1));
        assertThat(Skipped.in(disk).contains(4)).isTrue();
    }

    @Test
    void thatTheMachineIsAtItsEndIsNoFaultOfTheEntry() throws IOException {
        write(10);
        Applying exhausted =
                (core, entry) -> {
                    throw new OutOfMemoryError("planted");
                };
        assertThatThrownBy(() -> recover(exhausted)).isInstanceOf(OutOfMemoryError.class);
        disk.kill();
        assertThat(Skipped.in(disk).marks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sum\t00000000",
                "sum\t00000001\n",
                "4\t2026-11-22T12:00:00Z\tbad\n",
                "4\t2026-11-22T12:00:00Z\tbad\nsum\t00000000\n"
            })
    void aFileThatIsNotAsItWasWrittenIsDamage(String content) {
        disk.put("skipped", content.getBytes(StandardCharsets.UTF_8));
        assertThatExceptionOfType(DamagedLogException.class)
                .isThrownBy(() -> Skipped.in(disk))
                .withMessageContaining("fake/skipped")
                .withMessageContaining("which entries are skipped is not as it was written");
    }

    @Test
    void aListThatWasChangedIsDamageThoughItsLinesAreGood() throws IOException {
        write(10);
        try (Said said = Said.by(Skipped.class)) {
            recover(new Failing(Integer.MAX_VALUE, 4L));
            assertThat(said.lines()).hasSize(1);
        }
        byte[] list = disk.bytes("skipped");
        assertThat(list[0]).isEqualTo((byte) '4');
        list[0] = '5';
        disk.put("skipped", list);
        assertThatExceptionOfType(DamagedLogException.class).isThrownBy(() -> Skipped.in(disk));
    }

    private void write(int count) throws IOException {
        LogRun run = LogRun.on(disk);
        run.append(count);
        run.commit();
        run.log.close();
    }

    private Recovery recover(Applying applying) throws IOException {
        FileLog log = LogRun.on(disk).log;
        Recovery recovery = Recovery.of(log, applying);
        log.close();
        return recovery;
    }
}
