package hocket.log;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A file locked as long as this is open. It holds the number of the process that has it, and what
 * for, for whoever asks; the system frees it when the process ends, however it ends.
 */
final class FileLockHeld implements Closeable {
    private static final int LONGEST_TEXT = 100;

    /**
     * What this process has locked. The system's locks do not tell: they are the process's, and
     * closing the file once, through whatever channel, would give them up.
     */
    private static final Map<Path, Use> OURS = new ConcurrentHashMap<>();

    private final Path file;
    private final FileChannel channel;

    private FileLockHeld(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Locks the file of that name in a directory; it is made if need be. */
    static FileLockHeld take(Path directory, String name, Use use) throws IOException {
        Path file = directory.toRealPath().resolve(name);
        Use before = OURS.putIfAbsent(file, use);
        if (before != null) {
            LockHolder us = new LockHolder("this process", before);
            throw UnusableLogException.inUse(directory.toString(), us);
        }
        try {
            return new FileLockHeld(file, lock(file, directory, use));
        } catch (IOException e) {
            OURS.remove(file);
            throw e;
        }
    }

    private static FileChannel lock(Path file, Path directory, Use use) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        file,
                        Set.of(
                                StandardOpenOption.CREATE,
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE),
                        RealDisk.ofOwner(directory, "rw-------"));
        try {
            if (channel.tryLock() == null) {
                throw UnusableLogException.inUse(directory.toString(), holder(channel));
            }
            write(channel, file, LockHolder.write(use));
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static void write(FileChannel channel, Path file, String holder) throws IOException {
        try {
            ByteBuffer text = ByteBuffer.wrap(holder.getBytes(US_ASCII));
            channel.truncate(channel.write(text, 0));
        } catch (IOException e) {
            throw new FileSystemException(file.toString(), null, e.getMessage());
        }
    }

    private static LockHolder holder(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(LONGEST_TEXT);
        channel.read(text, 0);
        return LockHolder.read(new String(text.array(), 0, text.position(), US_ASCII));
    }

    @Override
    public void close() throws IOException {
        channel.close();
        OURS.remove(file);
    }
}
