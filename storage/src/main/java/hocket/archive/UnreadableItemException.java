package hocket.archive;

import java.io.IOException;

/** An item of the history is not as any version of Hocket that is known here writes it. */
public final class UnreadableItemException extends IOException {
    private static final long serialVersionUID = 1;

    UnreadableItemException(String what) {
        super("the history holds " + what);
    }

    UnreadableItemException(String what, RuntimeException cause) {
        super("the history holds " + what, cause);
    }
}
