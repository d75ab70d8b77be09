package hocket.copy;

import hocket.log.RealDisk;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a backup is to lie. It is made beside, under a name that ends in {@value #PARTIAL}, and
 * gets its own when it is whole; until then it is removed when this is closed, or the process is
 * told to end.
 *
 * <p>Owned by one thread; the hook for the end of the process is another.
 */
final class Destination implements Closeable {
    static final String PARTIAL = ".partial";

    private static final int TRIES_TO_REMOVE = 10;

    private final Path to;
    private final Path partial;
    private final RealDisk disk;
    private final Thread hook = new Thread(this::removeAtTheEnd, "hocket-backup-end");
    private boolean finished;

    private Destination(Path to, Path partial, RealDisk disk) {
        this.to = to;
        this.partial = partial;
        this.disk = disk;
    }

    /**
     * Begins a backup there.
     *
     * @param data the directory that it will be a backup of
     * @throws BackupException if it cannot lie there
     */
    static Destination begin(Path to, Path data) throws IOException {
        Path whole = whole(to);
        requireFree(whole);
        if (whole.startsWith(data.toRealPath())) {
            throw new BackupException(
                    to + " is within " + data + ": a backup has to lie elsewhere");
        }
        Path partial = whole.resolveSibling(whole.getFileName() + PARTIAL);
        Destination destination = new Destination(whole, partial, create(partial));
        Runtime.getRuntime().addShutdownHook(destination.hook);
        return destination;
    }

    /** The real path of what need not exist itself. */
    private static Path whole(Path to) throws IOException {
        Path absolute = to.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        Path name = absolute.getFileName();
        if (parent == null || name == null) {
            throw new BackupException(to + " is no name for a backup");
        }
        try {
            return parent.toRealPath().resolve(name);
        } catch (NoSuchFileException e) {
            throw new BackupException(parent + " does not exist", e);
        }
    }

    private static void requireFree(Path to) throws IOException {
        if (Files.isDirectory(to, LinkOption.NOFOLLOW_LINKS)) {
            requireNoMount(to);
            if (!filesIn(to).isEmpty()) {
                throw new BackupException(
                        to
                                + " holds something already: a backup needs a new or an empty directory");
            }
        } else if (Files.isSymbolicLink(to)) {
            throw new BackupException(
                    to + " is a symbolic link: name the directory itself that it is to lead to");
        } else if (Files.exists(to, LinkOption.NOFOLLOW_LINKS)) {
            throw new BackupException(to + " exists already, and is not a directory");
        }
    }

    /** What is made beside it would lie on another disk, and could not take its place. */
    private static void requireNoMount(Path to) throws IOException {
        Path parent = to.getParent();
        if (parent != null && !Files.getFileStore(to).equals(Files.getFileStore(parent))) {
            throw new BackupException(
                    to
                            + " is where a disk is mounted: name a new directory on it, such as "
                            + to.resolve("backup"));
        }
    }

    private static RealDisk create(Path partial) throws IOException {
        try {
            return RealDisk.createNew(partial);
        } catch (FileAlreadyExistsException e) {
            throw new BackupException(
                    partial
                            + " exists: another backup is being made, or one was cut short; if so,"
                            + " delete it",
                    e);
        } catch (AccessDeniedException e) {
            throw new BackupException(partial.getParent() + " cannot be written", e);
        } catch (FileSystemException e) {
            throw new BackupException(partial + " cannot be made: " + reason(e), e);
        }
    }

    /** The system says nothing more of what it takes for a missing parent, as in /proc. */
    private static String reason(FileSystemException e) {
        return Optional.ofNullable(e.getReason()).orElse("no directory can be made there");
    }

    /** The directory in the making. */
    RealDisk disk() {
        return disk;
    }

    /** Where that is. */
    Path partial() {
        return partial;
    }

    /** Empties it, to begin anew. */
    void clear() throws IOException {
        for (Path file : filesIn(partial)) {
            Files.delete(file);
        }
    }

    /** Makes all names durable and gives it its own. */
    synchronized void finish() throws IOException {
        disk.force();
        Files.move(partial, to, StandardCopyOption.ATOMIC_MOVE);
        finished = true;
        Path parent = to.getParent();
        if (parent != null) {
            RealDisk.at(parent).force();
        }
    }

    @Override
    public void close() throws IOException {
        remove();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            return;
        }
    }

    private synchronized void remove() throws IOException {
        if (!finished && Files.exists(partial)) {
            clear();
            Files.delete(partial);
        }
    }

    /** Whoever writes there may go on until the process has ended. */
    private void removeAtTheEnd() {
        IOException last = new IOException("no try");
        for (int tries = 0; tries < TRIES_TO_REMOVE; tries++) {
            try {
                remove();
                return;
            } catch (IOException e) {
                last = e;
            }
        }
        throw new UncheckedIOException(partial + " is left behind", last);
    }

    private static List<Path> filesIn(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }
}
