package hocket.copy;

import hocket.archive.Archive;
import hocket.log.Replica;
import java.io.IOException;
import java.util.Optional;

/** Gives a history what it lacks, from a log that nobody writes: to its end, and at one go. */
final class Feeding {
    private static final int ENTRIES_AT_ONCE = 5_000;

    private Feeding() {}

    /**
     * Does it.
     *
     * @param replica goes as far as the history, or less far
     */
    static void toTheEnd(Replica replica, Archive archive, Progress progress) throws IOException {
        int read = 0;
        Optional<Replica.Applied> next = replica.next();
        while (next.isPresent()) {
            give(next.get(), replica, archive);
            read++;
            if (read == ENTRIES_AT_ONCE) {
                commit(replica, archive);
                progress.advance(read);
                read = 0;
            }
            next = replica.next();
        }
        commit(replica, archive);
    }

    private static void give(Replica.Applied applied, Replica replica, Archive archive)
            throws IOException {
        if (applied.entry().index() > archive.applied()) {
            archive.take(applied.entry(), applied.events(), replica.core());
        }
    }

    private static void commit(Replica replica, Archive archive) throws IOException {
        if (replica.index() > archive.applied()) {
            archive.commit(replica.index());
        }
    }
}
