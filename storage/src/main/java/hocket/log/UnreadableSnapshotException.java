package hocket.log;

import java.io.IOException;

/** A snapshot's bytes that this version cannot read: of a newer version, or no snapshot at all. */
public final class UnreadableSnapshotException extends IOException {
    private static final long serialVersionUID = 1;

    private UnreadableSnapshotException(String says, Throwable cause) {
        super(says, cause);
    }

    private UnreadableSnapshotException(String says) {
        super(says);
    }

    /** A version of the format that this one does not know. */
    static UnreadableSnapshotException newer(long version) {
        return new UnreadableSnapshotException(
                "a snapshot of version " + version + ": written by a newer version of Hocket");
    }

    /** Bytes that no version writes, or a constant that only a newer one knows. */
    static UnreadableSnapshotException malformed(UnreadableCommandException cause) {
        return new UnreadableSnapshotException("not a snapshot: " + cause.what(), cause);
    }

    /** Values that cannot be. */
    static UnreadableSnapshotException malformed(IllegalArgumentException cause) {
        return new UnreadableSnapshotException("not a snapshot: " + cause.getMessage(), cause);
    }
}
