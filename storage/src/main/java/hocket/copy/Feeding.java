package hocket.copy;

import hocket.archive.Archive;
import hocket.log.Replica;
import hocket.projection.Giving;
import hocket.projection.ProjectionDefectException;
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
     * @param giving knows on which entries the history has failed
     * @throws ProjectionDefectException if it is to be done once more, with the history opened anew
     */
    static void toTheEnd(Replica replica, Archive archive, Giving giving, Progress progress)
            throws IOException {
        giving.begin();
        int read = 0;
        Optional<Replica.Applied> next = replica.next();
        while (next.isPresent()) {
            if (replica.index() > archive.applied()) {
                giving.take(next.get(), replica.core(), archive);
                read++;
            }
            if (read == ENTRIES_AT_ONCE || giving.isToBeAlone()) {
                progress.advance(commit(replica, giving, archive));
                read = 0;
            }
            next = replica.next();
        }
        if (replica.index() > archive.applied()) {
            progress.advance(commit(replica, giving, archive));
        }
    }

    /** By how many indexes the history has come on. */
    private static long commit(Replica replica, Giving giving, Archive archive) throws IOException {
        long before = archive.applied();
        giving.commit(replica.index(), archive);
        return replica.index() - before;
    }
}
