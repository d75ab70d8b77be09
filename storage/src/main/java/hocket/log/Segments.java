package hocket.log;

import java.io.IOException;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The segments that a directory holds: their names by their first indexes. */
final class Segments {
    private Segments() {}

    /**
     * All of them.
     *
     * @throws UnusableLogException if a file is called like one and is none
     */
    static NavigableMap<Long, String> in(Disk disk) throws IOException {
        NavigableMap<Long, String> segments = new TreeMap<>();
        for (String name : disk.list()) {
            if (SegmentName.isOfLog(name)) {
                long first =
                        SegmentName.firstIndex(name)
                                .orElseThrow(() ->
                                        UnusableLogException.foreign(disk.name() + "/" + name));
                segments.put(first, name);
            }
        }
        return segments;
    }

    /** Removes those that hold nothing from {@code index} on, but for the last. */
    static void deleteBefore(Disk disk, long index) throws IOException {
        NavigableMap<Long, String> segments = in(disk);
        Long kept = segments.floorKey(index);
        if (kept == null) {
            return;
        }
        for (String name : segments.headMap(kept, false).values()) {
            disk.delete(name);
        }
        disk.force();
    }
}
