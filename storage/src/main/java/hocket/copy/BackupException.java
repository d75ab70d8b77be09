package hocket.copy;

import java.io.IOException;

/**
 * A backup could not be made, and nothing of it is left behind. The message is a sentence for
 * whoever asked for it.
 */
public final class BackupException extends IOException {
    private static final long serialVersionUID = 1;

    BackupException(String says) {
        super(says);
    }

    BackupException(String says, IOException cause) {
        super(says, cause);
    }
}
