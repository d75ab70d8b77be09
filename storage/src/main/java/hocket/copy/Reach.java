package hocket.copy;

import hocket.archive.ArchiveBrowser;
import hocket.archive.ArchiveFile;
import hocket.log.LogExtent;
import hocket.log.RealDisk;
import hocket.log.UnusableLogException;
import hocket.log.Witness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Up to where the history in a directory goes, and from where to where the log beside it. That is
 * found by reading: nothing is locked or changed, and a server may be writing both. The history is
 * looked at first, so that the log of a server goes at least as far.
 *
 * @param applied the index up to which the history has everything; 0 if there is none
 */
public record Reach(long applied, LogExtent log) {

    static Reach of(Path directory) throws IOException {
        long applied = applied(directory);
        return new Reach(applied, LogExtent.of(RealDisk.at(directory)));
    }

    /** Up to where the history goes; 0 if there is none, or it is only just being made. */
    static long applied(Path directory) throws IOException {
        if (!isBegun(directory)) {
            return 0;
        }
        try (ArchiveBrowser history = ArchiveBrowser.open(directory)) {
            return history.extent().applied();
        }
    }

    static boolean isBegun(Path directory) throws IOException {
        Path file = directory.resolve(ArchiveFile.NAME);
        return Files.isRegularFile(file) && Files.size(file) > 0;
    }

    /**
     * What a history can tell of the log that it was made from, to whoever opens that to write it.
     * One that cannot be read tells nothing; whoever opens it will say why.
     */
    public static Witness witness(Path directory) {
        try {
            return witness(directory, applied(directory));
        } catch (IOException unreadable) {
            return Witness.NONE;
        }
    }

    private static Witness witness(Path directory, long applied) {
        return new Witness(directory.resolve(ArchiveFile.NAME).toString(), applied);
    }

    void requireAgreement(Path directory) throws UnusableLogException {
        witness(directory, applied).requireLogUpTo(log.last());
    }

    /** Whether the log has forgotten what the history would go on with. */
    boolean lacksWhatIsForgotten() {
        return applied + 1 < log.first();
    }

    boolean isWhole() {
        return applied == log.last();
    }
}
