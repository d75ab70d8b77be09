package hocket.log;

import java.io.IOException;

/**
 * The log cannot be opened as it stands, and nothing is damaged: somebody else has it, it is not
 * ours, or it may not be written. The message is one sentence for whoever started the program.
 */
public final class UnusableLogException extends IOException {
    private static final long serialVersionUID = 1;

    private UnusableLogException(String says) {
        super(says);
    }

    private UnusableLogException(String says, IOException cause) {
        super(says, cause);
    }

    /** Somebody else has the directory; {@code holder} says more of them, or nothing. */
    public static UnusableLogException inUse(String directory, String holder) {
        return new UnusableLogException(directory + " is in use by another Hocket" + holder);
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

    static UnusableLogException foreign(String file) {
        return new UnusableLogException(file + " is not a log of Hocket");
    }

    static UnusableLogException newer(String file, int version) {
        return new UnusableLogException(
                file
                        + " was written by a newer version of Hocket (format "
                        + version
                        + "; this one reads "
                        + SegmentHeader.VERSION
                        + ")");
    }
}
