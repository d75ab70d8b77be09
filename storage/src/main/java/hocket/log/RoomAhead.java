package hocket.log;

import java.io.IOException;

/**
 * Sees to it that there is room in the last segment before batches need it. Without it each batch
 * makes the file longer, and its force has to commit the new size too: measured on ext4, 190 µs
 * instead of 115. Owned by the committing thread, which reserves after a batch has been told of:
 * then only the next one may have to wait, 0.4 ms for a step of 256 KiB.
 *
 * <p>Nothing is reserved behind a large batch, which would cost more than it saves, nor where the
 * disk is nearly full: what is there then is for what people say.
 */
final class RoomAhead {
    /** A segment has at least so many steps. */
    private static final int STEPS = 4;

    /** A step takes at least so many batches: room for larger ones costs what it saves. */
    private static final int BATCHES = 4;

    private final LogWriter writer;
    private final SpaceWatch space;
    private final int step;

    RoomAhead(LogWriter writer, SpaceWatch space, int segmentBytes) {
        this.writer = writer;
        this.space = space;
        this.step = Math.min(LastSegment.LARGEST_ROOM, segmentBytes / STEPS);
    }

    /** Reserves up to a step, if half of one is lacking, behind a batch of so many bytes. */
    void after(int batch) throws IOException {
        int lacking = writer.lackingRoom(step);
        if (batch <= step / BATCHES && lacking > step / 2 && space.isThereFor(lacking)) {
            reserve(lacking);
        }
    }

    /**
     * It is not the end if others have used up the disk meanwhile: the next batch may find room,
     * and will tell if it does not.
     */
    private void reserve(int bytes) throws IOException {
        try {
            writer.reserve(bytes);
        } catch (IOException e) {
            space.look();
            if (space.isThereFor(bytes)) {
                throw e;
            }
            return;
        }
        writer.force();
    }
}
