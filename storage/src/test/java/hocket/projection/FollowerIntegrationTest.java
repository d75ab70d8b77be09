package hocket.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hocket.log.Durability;
import hocket.log.FileLog;
import hocket.log.LogSettings;
import hocket.log.RealDisk;
import hocket.log.Recovery;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The follower on its thread, behind a log in real files. */
@Timeout(60)
class FollowerIntegrationTest {
    @TempDir private Path directory = Path.of("");

    private final ListProjection projection = new ListProjection();
    private final Semaphore committed = new Semaphore(0);

    @ParameterizedTest
    @EnumSource(Durability.class)
    void whoWaitsGetsTheHistoryUpToWhatWasCommitted(Durability durability) throws Exception {
        try (FileLog log = open(durability)) {
            Follower follower = follow(log);
            Talk talk = new Talk(new Random(1), 1);
            for (int turn = 0; turn < 20; turn++) {
                talk.append(log, 5);
                drainTo(log, 5L * (turn + 1));
                follower.await(log.lastCommitted());
                assertThat(projection.applied()).isEqualTo(log.lastCommitted());
            }
        }
    }

    @Test
    void anOrderlyCloseComesToTheEndOfTheLog() throws Exception {
        FileLog log = open(Durability.RELAXED);
        Follower follower = follow(log);
        new Talk(new Random(1), 1).append(log, 3_000);
        log.close();
        assertThat(projection.isClosed()).isTrue();
        assertThat(projection.applied()).isEqualTo(3_000);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> follower.await(3_001))
                .withMessage("the history goes up to entry 3000 only: it is closed");
    }

    @Test
    void whoWaitsIsToldThatItIsInTrouble() throws Exception {
        try (FileLog log = open(Durability.DURABLE)) {
            projection.fail("no room");
            Follower follower = follow(log);
            new Talk(new Random(1), 1).append(log, 10);
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> follower.await(10))
                    .withMessage("the history goes up to entry 0 only: no room");
        }
    }

    private FileLog open(Durability durability) throws IOException {
        FileLog log =
                FileLog.open(
                        RealDisk.create(directory),
                        LogSettings.standard().with(durability),
                        InstantSource.system());
        log.onCommitted(committed::release);
        return log;
    }

    private Follower follow(FileLog log) throws IOException {
        return Follower.start(log, Recovery.of(log).replicas(), projection::open);
    }

    private void drainTo(FileLog log, long index) throws InterruptedException {
        while (log.lastCommitted() < index) {
            committed.acquire();
        }
        Optional<?> entry = log.poll();
        while (entry.isPresent()) {
            entry = log.poll();
        }
    }
}
