package hocket.log;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/** A directory of the file system, for its owner only. */
public final class RealDisk implements Disk {
    private static final String LOCK = "lock";

    private final Path directory;

    private RealDisk(Path directory) {
        this.directory = directory;
    }

    /**
     * The directory as it is. It can be read, and written as far as the file system lets us.
     *
     * @throws UnusableLogException if there is none
     */
    public static RealDisk at(Path directory) throws IOException {
        String name = directory.toString();
        if (Files.notExists(directory)) {
            throw UnusableLogException.missing(name);
        }
        if (!Files.isDirectory(directory)) {
            throw UnusableLogException.notADirectory(name, new NotDirectoryException(name));
        }
        return new RealDisk(directory);
    }

    /**
     * The directory, to be written: it is made (with mode 0700, its parents too) if it does not
     * exist, and found to be ours.
     *
     * @throws UnusableLogException if it belongs to somebody else, or cannot be written
     */
    public static RealDisk create(Path directory) throws IOException {
        try {
            Files.createDirectories(directory, ofOwner(directory, "rwx------"));
        } catch (FileAlreadyExistsException e) {
            throw UnusableLogException.notADirectory(directory.toString(), e);
        } catch (IOException e) {
            throw UnusableLogException.notWritable(directory.toString(), e);
        }
        Ownership.check(directory);
        return new RealDisk(directory);
    }

    /**
     * A new directory, to be written, with mode 0700.
     *
     * @throws FileAlreadyExistsException if there is something of that name
     */
    public static RealDisk createNew(Path directory) throws IOException {
        Files.createDirectory(directory, ofOwner(directory, "rwx------"));
        return new RealDisk(directory);
    }

    @Override
    public String name() {
        return directory.toString();
    }

    @Override
    public List<String> list() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Override
    public DiskFile create(String name) throws IOException {
        Path file = directory.resolve(name);
        Files.deleteIfExists(file);
        Files.createFile(file, ofOwner(directory, "rw-------"));
        return open(name, Access.READ_AND_WRITE);
    }

    @Override
    public DiskFile open(String name, Access access) throws IOException {
        Path file = directory.resolve(name);
        if (Files.isDirectory(file)) {
            throw UnusableLogException.notAFile(file.toString());
        }
        return new RealFile(
                switch (access) {
                    case READ -> FileChannel.open(file, StandardOpenOption.READ);
                    case READ_AND_WRITE ->
                            FileChannel.open(
                                    file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                });
    }

    @Override
    public void rename(String from, String to) throws IOException {
        Files.move(directory.resolve(from), directory.resolve(to), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void delete(String name) throws IOException {
        Files.delete(directory.resolve(name));
    }

    @Override
    public void force() throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public Space space() throws IOException {
        FileStore store = Files.getFileStore(directory);
        return new Space(store.getUsableSpace(), store.getTotalSpace());
    }

    @Override
    public Closeable lock(Use use) throws IOException {
        return FileLockHeld.take(directory, LOCK, use);
    }

    /** Permissions for a new file or directory, where the file system has such. */
    static FileAttribute<?>[] ofOwner(Path directory, String permissions) {
        if (!directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }
}
