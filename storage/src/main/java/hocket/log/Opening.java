package hocket.log;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** A log just opened: its directory locked, its end found, and ready to be written. */
record Opening(
        Disk disk, Closeable lock, LogEnd end, LogWriter writer, SpaceWatch space, RoomAhead room) {
    private static final System.Logger LOG = System.getLogger(Opening.class.getName());

    static Opening of(Disk disk, LogSettings settings, Use use, Witness history)
            throws IOException {
        Closeable lock = LockWait.lock(disk, use);
        try {
            LogEnd end = LogEnd.find(disk);
            long last = end.nextIndex() - 1;
            history.requireLogUpTo(last);
            newestSnapshot(disk).requireLogUpTo(last);
            Unfinished.clear(disk);
            tellWhatIsTorn(disk, end);
            SpaceWatch space = SpaceWatch.on(disk, settings.reserve(), use);
            LogWriter writer = LogWriter.open(disk, settings, end);
            RoomAhead room = new RoomAhead(writer, space, settings.segmentBytes());
            return new Opening(disk, lock, end, writer, space, room);
        } catch (IOException e) {
            lock.close();
            throw e;
        }
    }

    private static Witness newestSnapshot(Disk disk) throws IOException {
        return Optional.ofNullable(SnapshotFile.in(disk).lastEntry())
                .map(newest -> new Witness(disk.name() + "/" + newest.getValue(), newest.getKey()))
                .orElse(Witness.NONE);
    }

    private static void tellWhatIsTorn(Disk disk, LogEnd end) {
        if (end.torn() > 0) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "{0}: the last {1} bytes were being written when the process or the machine"
                            + " died; they were never committed and are cut off",
                    disk.name() + "/" + end.segment().orElseThrow(),
                    Long.toString(end.torn()));
        }
    }
}
