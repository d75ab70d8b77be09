package hocket.log;

import java.io.IOException;

/**
 * What was being made when a process died: it has the name of what it was to be, and {@value
 * #ENDING}. It counts for nothing, and is removed before the log is opened; what others have called
 * so is left alone.
 */
final class Unfinished {
    private static final String ENDING = ".new";

    private Unfinished() {}

    /** What a file is called until it is whole. */
    static String of(String name) {
        return name + ENDING;
    }

    /** Removes all that a crash has left half made. */
    static void clear(Disk disk) throws IOException {
        for (String name : disk.list()) {
            if (isOurs(name)) {
                disk.delete(name);
            }
        }
    }

    private static boolean isOurs(String name) {
        if (!name.endsWith(ENDING)) {
            return false;
        }
        String whole = name.substring(0, name.length() - ENDING.length());
        return SegmentName.firstIndex(whole).isPresent()
                || SnapshotFile.index(whole).isPresent()
                || whole.equals(Skipped.FILE);
    }
}
