package hocket.log;

import java.io.IOException;

/** A command's bytes that this version cannot read: of a newer version, or not a command at all. */
public final class UnreadableCommandException extends IOException {
    private static final long serialVersionUID = 1;

    private UnreadableCommandException(String says) {
        super(says);
    }

    /** A code that this version does not know, of some kind of value. */
    static UnreadableCommandException unknown(String what, long code) {
        return new UnreadableCommandException(
                what + " of the unknown kind " + code + ": written by a newer version of Hocket");
    }

    /** Bytes that no version writes. */
    static UnreadableCommandException malformed(String what) {
        return new UnreadableCommandException("not a command: " + what);
    }

    /** The same, said with the place it was found at. */
    UnreadableCommandException at(String file, long offset) {
        return new UnreadableCommandException(file + ", offset " + offset + ": " + getMessage());
    }
}
