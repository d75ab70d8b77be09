package hocket.log;

import java.io.IOException;

/**
 * The log, or a snapshot, does not hold what was written to it. Nothing is skipped: people must
 * look at it.
 */
public final class DamagedLogException extends IOException {
    private static final long serialVersionUID = 1;

    private final String file;
    private final long offset;
    private final String what;

    /**
     * @param offset in bytes, where the first thing begins that is not as it was written
     */
    DamagedLogException(String file, long offset, String what) {
        super(file + " is damaged at offset " + offset + ": " + what);
        this.file = file;
        this.offset = offset;
        this.what = what;
    }

    /** The file, with its directory. */
    public String file() {
        return file;
    }

    /** Where in the file the damage begins, in bytes. */
    public long offset() {
        return offset;
    }

    /** What is wrong there. */
    String what() {
        return what;
    }
}
