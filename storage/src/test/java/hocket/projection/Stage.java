package hocket.projection;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.Core;
import hocket.core.Entry;
import hocket.log.Durability;
import hocket.log.FileLog;
import hocket.log.LogReader;
import hocket.log.LogSettings;
import hocket.log.Recovery;
import hocket.log.Space;
import hocket.log.simulated.FakeDisk;
import hocket.log.simulated.ManualCommitter;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import java.util.random.RandomGenerator;

/**
 * A directory on a fake disk, a projection, and the processes that use them, one after the other,
 * in a test's hands: the follower goes in steps, and the clock stands still in between.
 */
final class Stage {
    /** How much log there is between snapshots, at least. */
    private static final long LEAST = 3_000;

    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z"));

    /** What is said of torn tails and troubles: not on the console, a thousand times. */
    private static final List<Logger> SAID =
            List.of(Logger.getLogger("hocket.log.Opening"), Logger.getLogger("hocket.projection"));

    static {
        SAID.forEach(logger -> logger.setUseParentHandlers(false));
    }

    final FakeDisk disk = new FakeDisk();
    final ListProjection projection = new ListProjection();

    /** All that was ever committed and is so still, from the first entry on. */
    final List<Entry> entries = new ArrayList<>();

    private final RandomGenerator dice;
    private final LogSettings settings;

    Stage(RandomGenerator dice, Durability durability) {
        this.dice = dice;
        // Small segments, so that tests see many.
        this.settings =
                new LogSettings(
                        durability, 2048, 1 << 17, 65_536, 1 << 24, Space.Reserve.standard());
    }

    /** A process starts. */
    Run open() throws IOException {
        ManualCommitter committer = new ManualCommitter();
        FileLog log = FileLog.open(disk, settings, CLOCK, committer);
        learn(log);
        return new Run(log, committer);
    }

    /** What has been committed and not been told of, or was told of and is gone. */
    private void learn(FileLog log) throws IOException {
        if (entries.removeIf(entry -> entry.index() > log.lastCommitted())) {
            assertThat(settings.durability()).isEqualTo(Durability.RELAXED);
        }
        try (LogReader reader = log.read(lastIndex() + 1)) {
            Optional<Entry> entry = reader.next();
            while (entry.isPresent()) {
                entries.add(entry.get());
                entry = reader.next();
            }
        }
    }

    private long lastIndex() {
        return entries.isEmpty() ? 0 : entries.getLast().index();
    }

    /** The machine goes off and on. */
    void crash() {
        disk.crash(dice);
        projection.crash(dice);
    }

    /** The core that has applied all. */
    Core replayed() {
        Core core = new Core();
        entries.forEach(core::apply);
        return core;
    }

    /** That the projection has got everything, once, in order, as the core decided it. */
    void assertAllProjected() {
        Core core = new Core();
        List<ListProjection.Taken> expected = new ArrayList<>();
        for (Entry entry : entries) {
            expected.add(new ListProjection.Taken(entry, core.apply(entry)));
        }
        assertThat(projection.applied()).isEqualTo(lastIndex());
        assertThat(projection.kept()).isEqualTo(expected);
    }

    /** Names of files with that ending. */
    List<String> files(String ending) throws IOException {
        return disk.list().stream().filter(name -> name.endsWith(ending)).toList();
    }

    /** A process. */
    final class Run {
        final FileLog log;
        final ManualCommitter committer;
        final Recovery recovery;
        final Following following;
        private final Talk talk;
        private long nanos;

        private Run(FileLog log, ManualCommitter committer) throws IOException {
            this.log = log;
            this.committer = committer;
            this.recovery = Recovery.of(log);
            this.following =
                    Following.of(log, recovery.replicas(), projection::open, () -> nanos, LEAST);
            this.talk = new Talk(dice, recovery.epoch());
        }

        /** So many commands are committed. */
        void say(int count) {
            talk.append(log, count);
            committer.run();
            Optional<Entry> entry = log.poll();
            while (entry.isPresent()) {
                entries.add(entry.get());
                entry = log.poll();
            }
        }

        /** Lets the clock go on. */
        void pass(Duration time) {
            nanos += time.toNanos();
        }

        /** The follower does a little; what it asks of the log is done. */
        long step() {
            long wait = following.step();
            committer.run();
            return wait;
        }

        /** The follower does all there is. */
        void follow() {
            long wait = step();
            while (wait != Following.UNTIL_WOKEN) {
                nanos += wait;
                wait = step();
            }
        }

        /** So many commands are committed, in some batches, and followed. */
        void live(int batches) {
            for (int batch = 0; batch < batches; batch++) {
                say(10);
                follow();
            }
        }

        /** The process ends in order. */
        void close() throws IOException {
            log.close();
            following.finish(Long.MAX_VALUE);
        }
    }
}
