package hocket.simulator;

import hocket.core.Core;
import hocket.core.Entry;
import hocket.core.Event;
import hocket.core.snapshot.Snapshot;
import hocket.log.SnapshotCodec;
import hocket.log.UnreadableSnapshotException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A core that is made again and again of a snapshot's bytes decides everything as the one does that
 * never was a snapshot, and comes to the same state.
 */
final class SnapshotCheck implements Checker {
    /** How many entries apart the snapshots are. */
    private static final int EVERY = 32;

    private final Recorder recorder;
    private final UnaryOperator<Snapshot> meddling;
    private @Nullable Core restored;
    private List<Event> restoredEvents = List.of();

    /**
     * @param meddling what is done to each snapshot before it is read
     */
    SnapshotCheck(Recorder recorder, UnaryOperator<Snapshot> meddling) {
        this.recorder = recorder;
        this.meddling = meddling;
    }

    @Override
    public void committed(Entry entry, boolean first) {
        if (restored != null) {
            restoredEvents = restored.apply(entry);
            Violation.unless(first || restoredEvents.isEmpty(), "a copy counts again: ", entry);
        }
    }

    @Override
    public void decided(Entry entry, List<Event> events) {
        if (restored != null) {
            boolean same = restoredEvents.equals(events);
            Violation.unless(same, "from a snapshot ", restoredEvents, " and not ", events);
        }
        if (entry.index() % EVERY == 0) {
            restored = Core.of(throughBytes(meddling.apply(recorder.state().snapshot())));
            compare(restored);
        }
    }

    @Override
    public void atRest() {
        if (restored != null) {
            compare(restored);
        }
    }

    private void compare(Core core) {
        Snapshot from = core.snapshot();
        Snapshot should = recorder.state().snapshot();
        Violation.unless(from.equals(should), "from a snapshot ", from, " and not ", should);
    }

    private static Snapshot throughBytes(Snapshot snapshot) {
        try {
            return SnapshotCodec.read(SnapshotCodec.write(snapshot));
        } catch (UnreadableSnapshotException e) {
            throw new Violation("a snapshot cannot be read: " + e.getMessage());
        }
    }
}
