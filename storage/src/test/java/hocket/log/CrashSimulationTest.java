package hocket.log;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.Command;
import hocket.core.Entry;
import hocket.log.simulated.FakeDisk;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Crashes of the process and of the machine at any moment, again and again, on a disk that keeps
 * nothing it did not promise. One seed: {@code ./hocket-dev test storage -Dtest=CrashSimulationTest
 * -Dhocket.seed=SEED}.
 */
class CrashSimulationTest {
    private static final int SEEDS = 300;
    private static final int CRASHES = 8;

    @ParameterizedTest
    @EnumSource(Durability.class)
    void acknowledgedEntriesOutliveCrashes(Durability durability) throws IOException {
        Long only = Long.getLong("hocket.seed");
        long first = only == null ? 1 : only;
        long last = only == null ? SEEDS : only;
        for (long seed = first; seed <= last; seed++) {
            try {
                new Life(seed, durability).live();
            } catch (IOException | AssertionError e) {
                throw new AssertionError("with -Dhocket.seed=" + seed, e);
            }
        }
    }

    /** One directory and the processes that use it, one after the other. */
    private static final class Life {
        private final Random dice;
        private final Durability durability;
        private final FakeDisk disk = new FakeDisk();

        /** What must be in the log, from its first entry on. */
        private List<Entry> sure = new ArrayList<>();

        /** What may be in it after that. */
        private final List<Command> possible = new ArrayList<>();

        /**
         * The greatest index that was ever given out; it stays its entry's, even if that is lost.
         */
        private long highest;

        Life(long seed, Durability durability) {
            this.dice = new Random(seed);
            this.durability = durability;
        }

        void live() throws IOException {
            for (int crash = 0; crash < CRASHES; crash++) {
                run();
            }
            assertHolds(LogRun.read(disk));
        }

        private void run() throws IOException {
            LogRun run = LogRun.on(disk, LogRun.SMALL.with(durability));
            assertHolds(LogRun.read(disk));
            sure = LogRun.read(disk);
            possible.clear();
            int steps = dice.nextInt(12);
            int forced = 0;
            for (int step = 0; step < steps; step++) {
                run.append(dice.nextInt(6));
                if (dice.nextInt(4) > 0) {
                    run.commit();
                }
                if (dice.nextInt(3) == 0) {
                    run.commit();
                    run.committer.pass(Duration.ofSeconds(1));
                    forced = run.taken.size();
                }
            }
            end(run, forced);
        }

        private void end(LogRun run, int forced) {
            int way = dice.nextInt(4);
            if (way == 0) {
                run.log.close();
                run.take();
            }
            assertNoIndexIsGivenTwice(run.taken);
            boolean keepsAll = way <= 1 || durability == Durability.DURABLE;
            int kept = keepsAll ? run.taken.size() : forced;
            sure.addAll(run.taken.subList(0, kept));
            possible.addAll(run.asked.subList(kept, run.asked.size()));
            if (way == 1) {
                disk.kill();
            } else {
                disk.crash(dice);
            }
        }

        private void assertHolds(List<Entry> log) {
            assertThat(log.size()).isGreaterThanOrEqualTo(sure.size());
            assertThat(log.subList(0, sure.size())).isEqualTo(sure);
            List<Command> rest =
                    log.subList(sure.size(), log.size()).stream().map(Entry::command).toList();
            assertThat(rest.size()).isLessThanOrEqualTo(possible.size());
            assertThat(rest).isEqualTo(possible.subList(0, rest.size()));
            assertThat(log).isSortedAccordingTo(Comparator.comparingLong(Entry::index));
            if (durability == Durability.DURABLE && !log.isEmpty()) {
                assertThat(log.getLast().index()).isEqualTo(log.size());
            }
        }

        private void assertNoIndexIsGivenTwice(List<Entry> taken) {
            for (Entry entry : taken) {
                assertThat(entry.index()).isGreaterThan(highest);
                highest = entry.index();
            }
        }
    }
}
