package hocket.log;

import java.io.IOException;

/** A command's bytes that this version cannot read: of a newer version, or not a command at all. */
public final class UnreadableCommandException extends IOException {
    private static final long serialVersionUID = 1;

    private final String what;

    private UnreadableCommandException(String says, String what) {
        super(says);
        this.what = what;
    }

    /** What is wrong, whatever it is that was to be read. */
    String what() {
        return what;
    }

    /** A code that this version does not know, of some kind of value. */
    static UnreadableCommandException unknown(String what, long code) {
        String says = what + " of the unknown kind " + code;
        return new UnreadableCommandException(
                says + ": written by a newer version of Hocket", says);
    }

    /** Bytes that no version writes. */
    static UnreadableCommandException malformed(String what) {
        return new UnreadableCommandException("not a command: " + what, what);
    }

    /** The same, said with the place it was found at. */
    UnreadableCommandException at(String file, long offset) {
        return new UnreadableCommandException(
                file + ", offset " + offset + ": " + getMessage(), what);
    }
}
