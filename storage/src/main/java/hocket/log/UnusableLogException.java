package hocket.log;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The log cannot be opened as it stands, and nothing is damaged: somebody else has it, it is not
 * ours, or it may not be written. The message is one sentence for whoever started the program.
 */
public final class UnusableLogException extends IOException {
    private static final long serialVersionUID = 1;

    private final boolean newer;
    private @Nullable LockHolder holder;

    private UnusableLogException(String says) {
        this(says, false);
    }

    private UnusableLogException(String says, boolean newer) {
        super(says);
        this.newer = newer;
    }

    private UnusableLogException(String says, IOException cause) {
        super(says, cause);
        this.newer = false;
    }

    private UnusableLogException(String says, LockHolder holder) {
        super(says);
        this.newer = false;
        this.holder = holder;
    }

    /** Somebody else has the directory. */
    public static UnusableLogException inUse(String directory, LockHolder holder) {
        String says = directory + " is in use by another Hocket" + holder;
        return new UnusableLogException(says, holder);
    }

    /** Who has the directory, if it is that somebody else has it. */
    public Optional<LockHolder> holder() {
        return Optional.ofNullable(holder);
    }

    static UnusableLogException ofAnotherOwner(String directory, String owner, String us) {
        return new UnusableLogException(
                directory + " belongs to " + owner + ", but this program runs as " + us);
    }

    static UnusableLogException notWritable(String directory, IOException cause) {
        return new UnusableLogException(directory + " cannot be written", cause);
    }

    static UnusableLogException missing(String directory) {
        return new UnusableLogException(directory + " does not exist");
    }

    static UnusableLogException notADirectory(String directory, IOException cause) {
        return new UnusableLogException(directory + " is not a directory", cause);
    }

    static UnusableLogException notAFile(String file) {
        return new UnusableLogException(file + " is a directory, where a file should be");
    }

    static UnusableLogException foreign(String file) {
        return new UnusableLogException(file + " is not a log of Hocket");
    }

    static UnusableLogException newer(String file, int version) {
        return newer(file, version, SegmentHeader.VERSION);
    }

    static UnusableLogException newerSnapshot(String file, int version) {
        return newer(file, version, SnapshotHeader.VERSION);
    }

    private static UnusableLogException newer(String file, int version, int ours) {
        return new UnusableLogException(
                file
                        + " was written by a newer version of Hocket (format "
                        + version
                        + "; this one reads "
                        + ours
                        + ")",
                true);
    }

    /** True if a later version may be able to use it. */
    boolean isNewer() {
        return newer;
    }

    /** Something was derived from entries that the log has not. */
    static UnusableLogException behind(String file, long index, long last) {
        return new UnusableLogException(
                file
                        + " goes up to entry "
                        + index
                        + ", but the log beside it ends at "
                        + last
                        + ": the log has lost its end, or is another one. Copy the directory"
                        + " before anything else; then put back a backup, or move that file away"
                        + " to go on with what the log holds");
    }

    static UnusableLogException noSnapshot(String directory, long firstIndex) {
        return new UnusableLogException(
                directory
                        + ": the log goes back to entry "
                        + firstIndex
                        + " only, and no snapshot of what was before it is good; put back a backup,"
                        + " or move the directory away to begin anew");
    }
}
