package hocket.log;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A file locked as long as this is open. It holds the number of the process that has it, for
 * whoever asks; the system frees it when the process ends, however it ends.
 */
final class FileLockHeld implements Closeable {
    private static final int LONGEST_NUMBER = 20;

    /**
     * What this process has locked. The system's locks do not tell: they are the process's, and
     * closing the file once, through whatever channel, would give them up.
     */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FileLockHeld(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Locks the file of that name in a directory; it is made if need be. */
    static FileLockHeld take(Path directory, String name) throws IOException {
        Path file = directory.toRealPath().resolve(name);
        if (!OURS.add(file)) {
            throw UnusableLogException.inUse(directory.toString(), " (this process)");
        }
        try {
            return new FileLockHeld(file, lock(file, directory));
        } catch (IOException e) {
            OURS.remove(file);
            throw e;
        }
    }

    private static FileChannel lock(Path file, Path directory) throws IOException {
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
            channel.truncate(0);
            channel.write(bytes(ProcessHandle.current().pid() + "\n"), 0);
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer number = ByteBuffer.allocate(LONGEST_NUMBER);
        channel.read(number, 0);
        String text = new String(number.array(), 0, number.position(), StandardCharsets.US_ASCII);
        return text.isBlank() ? "" : " (process " + text.strip() + ")";
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        channel.close();
        OURS.remove(file);
    }
}
