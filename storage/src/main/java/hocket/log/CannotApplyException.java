package hocket.log;

import hocket.core.Entry;
import java.io.IOException;

/** The core fails on an entry: a defect of ours. The core has been left half changed. */
public final class CannotApplyException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Entry entry;

    CannotApplyException(Entry entry, RuntimeException cause) {
        super("entry " + entry.index() + " of the log cannot be applied: " + cause, cause);
        this.entry = entry;
    }

    Entry entry() {
        return entry;
    }
}
