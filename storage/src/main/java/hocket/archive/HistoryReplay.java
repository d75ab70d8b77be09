package hocket.archive;

import hocket.core.Entry;
import hocket.core.Event;
import hocket.core.State;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A history made anew from a log, to compare another with: of one run of entries without gaps. It
 * lies in a directory of its own among the temporary files, for its owner only, and goes when this
 * is closed.
 *
 * <p>Owned by one thread, and that a platform thread.
 */
public final class HistoryReplay implements Closeable {
    private static final int ENTRIES_AT_ONCE = 5000;

    private final Path directory;
    private final Archive archive;
    private final long upTo;
    private final Set<Long> passedOver;
    private long first;
    private long last;

    private HistoryReplay(Path directory, Archive archive, long upTo, Set<Long> passedOver) {
        this.directory = directory;
        this.archive = archive;
        this.upTo = upTo;
        this.passedOver = passedOver;
    }

    /**
     * Begins one.
     *
     * @param upTo the index of the last entry that it is to have
     * @param passedOver the indexes of those that it is not to have
     */
    public static HistoryReplay begin(long upTo, Set<Long> passedOver) throws IOException {
        Path directory = Files.createTempDirectory("hocket-verify-");
        try {
            Archive archive = Archive.open(directory, Keep.everything(), InstantSource.system());
            return new HistoryReplay(directory, archive, upTo, passedOver);
        } catch (IOException e) {
            remove(directory);
            throw e;
        }
    }

    /** The next entry, and what came of it. What follows a gap is left out. */
    public void take(Entry entry, List<Event> events, State state) throws IOException {
        long index = entry.index();
        if (index > upTo || (first != 0 && index != last + 1)) {
            return;
        }
        first = first == 0 ? index : first;
        last = index;
        if (!passedOver.contains(index)) {
            archive.take(entry, events, state);
        }
        if (index % ENTRIES_AT_ONCE == 0) {
            archive.commit(index);
        }
    }

    /** The next entry, which is skipped. */
    public void skip(long index) {
        if (first != 0 && index == last + 1) {
            last = index;
        }
    }

    /** Makes all of it readable. */
    void finish() throws IOException {
        archive.commit(last);
    }

    Path directory() {
        return directory;
    }

    /** The index of the first entry it has; 0 if it has none. */
    long first() {
        return first;
    }

    /** The index of the last entry it has. */
    long last() {
        return last;
    }

    @Override
    public void close() throws IOException {
        try {
            archive.close();
        } finally {
            remove(directory);
        }
    }

    private static void remove(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }
}
