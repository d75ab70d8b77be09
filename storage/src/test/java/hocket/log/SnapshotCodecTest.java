package hocket.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hocket.core.Core;
import hocket.core.Entry;
import hocket.core.Event;
import hocket.core.RandomHistory;
import hocket.core.snapshot.Snapshot;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Snapshots survive being bytes, and a core does with them; bytes that are none are refused. */
class SnapshotCodecTest {
    private static final int ENTRIES = 6_000;

    @Test
    void readsWhatItWrote() throws UnreadableSnapshotException {
        for (Snapshot snapshot : SnapshotSamples.all().values()) {
            assertThat(SnapshotCodec.read(SnapshotCodec.write(snapshot))).isEqualTo(snapshot);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void aCoreReadFromBytesBehavesTheSameForEver(long seed) throws UnreadableSnapshotException {
        Core core = new Core();
        Core read = new Core();
        RandomHistory history = new RandomHistory(seed);
        Random random = new Random(seed);
        for (int at = 0; at < ENTRIES; at++) {
            if (random.nextInt(300) == 0) {
                read = Core.of(SnapshotCodec.read(SnapshotCodec.write(core.snapshot())));
            }
            Entry entry = history.next(core);
            List<Event> events = core.apply(entry);
            assertThat(read.apply(entry)).as("seed %d, %s", seed, entry).isEqualTo(events);
            history.remember(entry, events);
        }
        assertThat(read.snapshot()).isEqualTo(core.snapshot());
    }

    @Test
    void skipsFieldsThatANewerVersionHasAdded() throws UnreadableSnapshotException {
        for (Snapshot snapshot : SnapshotSamples.all().values()) {
            ByteBuffer longer = withMoreFields(SnapshotCodec.write(snapshot));
            assertThat(SnapshotCodec.read(longer)).isEqualTo(snapshot);
        }
    }

    /** The version takes one byte, the length of the outermost part four. */
    private static ByteBuffer withMoreFields(ByteBuffer bytes) {
        byte[] more = {1, 2, 3, -1, 0};
        ByteBuffer longer = ByteBuffer.allocate(bytes.remaining() + more.length);
        longer.put(bytes).put(more).flip();
        return longer.putInt(1, longer.getInt(1) + more.length);
    }

    @Test
    void namesAVersionThatItDoesNotKnow() {
        ByteBuffer bytes = SnapshotCodec.write(new Core().snapshot()).put(0, (byte) 2);

        assertThatExceptionOfType(UnreadableSnapshotException.class)
                .isThrownBy(() -> SnapshotCodec.read(bytes))
                .withMessage("a snapshot of version 2: written by a newer version of Hocket");
    }

    @Test
    void refusesASnapshotThatEndsTooEarly() {
        for (Snapshot snapshot : SnapshotSamples.all().values()) {
            ByteBuffer bytes = SnapshotCodec.write(snapshot);
            for (int length = 0; length < bytes.limit(); length++) {
                ByteBuffer shorter = bytes.duplicate().limit(length);
                assertThatExceptionOfType(UnreadableSnapshotException.class)
                        .isThrownBy(() -> SnapshotCodec.read(shorter))
                        .withMessageStartingWith("not a snapshot: ");
            }
        }
    }

    @Test
    void refusesWhatIsNoSnapshotInNoOtherWay() {
        Random random = new Random(5);
        ByteBuffer whole = SnapshotCodec.write(SnapshotSamples.full());
        int refused = 0;
        for (int round = 0; round < 20_000; round++) {
            ByteBuffer bytes = ByteBuffer.allocate(whole.limit()).put(whole.duplicate()).flip();
            bytes.put(random.nextInt(bytes.limit()), (byte) random.nextInt());
            try {
                SnapshotCodec.read(bytes);
            } catch (UnreadableSnapshotException expected) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(2_000);
    }
}
