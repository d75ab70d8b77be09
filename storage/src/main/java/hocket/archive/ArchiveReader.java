package hocket.archive;

import hocket.history.History;
import hocket.history.PageQuery;
import hocket.history.Past;
import hocket.history.Target;
import hocket.history.TargetsQuery;
import hocket.projection.Applied;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The history as doors read it, beside the one who writes it. Any thread may ask, best a virtual
 * one: it waits until the history has got as far as the question asks, and then for one of {@value
 * #THREADS} reading threads. More than {@value #MOST_WAITING} waiting questions are refused.
 *
 * <p>Who asks is given what a session of its kind may read, and nothing that was committed after
 * the index that it asks for: its membership was looked at as of that index.
 */
public final class ArchiveReader implements History {
    private static final int THREADS = 2;
    private static final int MOST_WAITING = 256;

    private final ReadingThreads threads;
    private final Applied applied;

    private ArchiveReader(ReadingThreads threads, Applied applied) {
        this.threads = threads;
        this.applied = applied;
    }

    /**
     * Opens the history in a directory.
     *
     * @throws IOException if there is none, or it cannot be read
     */
    public static ArchiveReader open(Path directory, Applied applied) throws IOException {
        ReadOnlyFile file = ReadOnlyFile.in(directory);
        return new ArchiveReader(ReadingThreads.open(file, THREADS, MOST_WAITING), applied);
    }

    @Override
    public List<Past> page(PageQuery query) throws IOException {
        applied.await(query.upTo());
        return threads.ask(connection -> PageReader.read(connection, query));
    }

    @Override
    public List<Target> targets(TargetsQuery query) throws IOException {
        applied.await(query.upTo());
        return threads.ask(connection -> TargetsReader.read(connection, query));
    }

    @Override
    public void close() throws IOException {
        threads.close();
    }
}
