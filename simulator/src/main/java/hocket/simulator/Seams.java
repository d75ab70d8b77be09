package hocket.simulator;

import hocket.core.Entry;
import hocket.core.snapshot.Snapshot;
import hocket.door.Door;
import hocket.hub.OrderedLog;
import hocket.log.Disk;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Where a test plants defects, to see that they are found.
 *
 * @param door around the door of each guest
 * @param log around the log, behind the checkers' ears: what the hub makes of an entry
 * @param files around the log, before the checkers' ears: what it gives out
 * @param disk around the disk
 * @param reading what a start reads of what the log held before
 * @param snapshots what is read of a snapshot of the state
 */
record Seams(
        UnaryOperator<Door> door,
        UnaryOperator<OrderedLog> log,
        UnaryOperator<OrderedLog> files,
        UnaryOperator<Disk> disk,
        UnaryOperator<List<Entry>> reading,
        UnaryOperator<Snapshot> snapshots) {

    Seams(UnaryOperator<Door> door, UnaryOperator<OrderedLog> log) {
        this(
                door,
                log,
                UnaryOperator.identity(),
                UnaryOperator.identity(),
                UnaryOperator.identity(),
                UnaryOperator.identity());
    }

    /** The real thing. */
    static Seams closed() {
        return new Seams(UnaryOperator.identity(), UnaryOperator.identity());
    }

    /** These with another log before the checkers' ears. */
    Seams withFiles(UnaryOperator<OrderedLog> other) {
        return new Seams(door, log, other, disk, reading, snapshots);
    }

    /** These with another disk. */
    Seams withDisk(UnaryOperator<Disk> other) {
        return new Seams(door, log, files, other, reading, snapshots);
    }

    /** These with another reading of what the log held. */
    Seams withReading(UnaryOperator<List<Entry>> other) {
        return new Seams(door, log, files, disk, other, snapshots);
    }

    /** These with another reading of snapshots. */
    Seams withSnapshots(UnaryOperator<Snapshot> other) {
        return new Seams(door, log, files, disk, reading, other);
    }
}
