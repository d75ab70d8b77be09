package hocket.log;

import java.util.Locale;

/** What a committed entry is safe from. */
public enum Durability {
    /** From everything but the loss of the disk: each batch is forced before it is committed. */
    DURABLE,
    /**
     * From the end of the process, however it ends. A power cut may take the last second: each
     * batch is written before it is committed, and forced at most a second later; the first after a
     * start at once.
     */
    RELAXED;

    /** As people write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
