package hocket.log;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.SnapshotCoverage;
import hocket.core.snapshot.Snapshot;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The bytes of snapshots as versions before this one wrote them, each of which this one still
 * reads. A line is never changed, only added: {@code ./mvnw test -pl storage -am
 * -Dhocket.golden=add}. A sample whose bytes change because a part got another field keeps its
 * line, under a name of its own, and what is expected of reading it.
 */
class GoldenSnapshotsTest {
    private static final String FILE = "snapshots-1.txt";

    @Test
    void readsWhatWasWrittenBefore() throws IOException {
        Map<String, Snapshot> samples = SnapshotSamples.all();
        for (Map.Entry<String, byte[]> line : GoldenFile.read(FILE, bytes()).entrySet()) {
            Snapshot snapshot = SnapshotCodec.read(ByteBuffer.wrap(line.getValue()));
            assertThat(snapshot).as(line.getKey()).isEqualTo(samples.get(line.getKey()));
        }
    }

    @Test
    void writesWhatItWroteBefore() throws IOException {
        Map<String, byte[]> written = bytes();
        Map<String, byte[]> golden = GoldenFile.read(FILE, written);
        written.forEach((name, bytes) ->
                assertThat(golden.get(name))
                        .as("%s: to add it, run with -Dhocket.golden=add", name)
                        .isEqualTo(bytes));
    }

    @Test
    void knowsASampleOfEveryKindOfThing() {
        SnapshotCoverage coverage = new SnapshotCoverage();
        SnapshotSamples.all().values().forEach(coverage::add);
        assertThat(coverage.missing()).isEmpty();
    }

    private static Map<String, byte[]> bytes() {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        SnapshotSamples.all().forEach((name, snapshot) -> bytes.put(name, bytes(snapshot)));
        return bytes;
    }

    private static byte[] bytes(Snapshot snapshot) {
        ByteBuffer written = SnapshotCodec.write(snapshot);
        byte[] bytes = new byte[written.remaining()];
        written.get(bytes);
        return bytes;
    }
}
