package hocket.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/**
 * A snapshot as a file: the index of the last entry it contains in 20 digits, and {@code
 * .snapshot}. It is there whole, or not at all.
 *
 * @param header what it says of itself
 * @param state the bytes of the state, as they were written
 */
record SnapshotFile(SnapshotHeader header, ByteBuffer state) {
    private static final IndexName NAME = new IndexName(".snapshot");

    static String name(long index) {
        return NAME.of(index);
    }

    /** The index that a name tells; nothing if it is no snapshot's name. */
    static Optional<Long> index(String name) {
        return NAME.index(name);
    }

    /** The names of those that a directory has, good and bad, by their indexes. */
    static NavigableMap<Long, String> in(Disk disk) throws IOException {
        NavigableMap<Long, String> names = new TreeMap<>();
        for (String name : disk.list()) {
            index(name).ifPresent(is -> names.put(is, name));
        }
        return names;
    }

    /** One of that state. */
    static SnapshotFile of(long index, int epoch, ByteBuffer state) {
        return new SnapshotFile(
                new SnapshotHeader(index, epoch, state.remaining(), crc(state)), state);
    }

    /** Writes it; when this returns, it is there for good. */
    void write(Disk disk) throws IOException {
        String name = name(header.index());
        try (DiskFile file = disk.create(Unfinished.of(name))) {
            file.writeFully(header.bytes(), 0);
            file.writeFully(state.duplicate(), SnapshotHeader.BYTES);
            file.force();
        }
        disk.rename(Unfinished.of(name), name);
        disk.force();
    }

    /**
     * Reads it.
     *
     * @throws UnusableLogException if it is of a newer version
     * @throws DamagedLogException if it is not as it was written
     */
    static SnapshotFile read(Disk disk, String name) throws IOException {
        String path = disk.name() + "/" + name;
        try (DiskFile file = disk.open(name, Disk.Access.READ)) {
            SnapshotHeader header = SnapshotHeader.read(file, path);
            if (!name(header.index()).equals(name)) {
                throw new DamagedLogException(path, 0, "it is another entry's");
            }
            ByteBuffer state = stateOf(file);
            if (state.remaining() != header.length() || crc(state) != header.checksum()) {
                throw new DamagedLogException(
                        path, SnapshotHeader.BYTES, "the state is not as it was written");
            }
            return new SnapshotFile(header, state);
        }
    }

    private static ByteBuffer stateOf(DiskFile file) throws IOException {
        long length = file.size() - SnapshotHeader.BYTES;
        ByteBuffer state = ByteBuffer.allocate(Math.toIntExact(length));
        file.readFully(state, SnapshotHeader.BYTES);
        return state.flip();
    }

    private static int crc(ByteBuffer bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes.duplicate());
        return (int) crc.getValue();
    }
}
