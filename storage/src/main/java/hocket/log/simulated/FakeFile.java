package hocket.log.simulated;

import hocket.log.DiskFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/** A file of a {@link FakeDisk}: what can be read in it, and what is durable of that. */
final class FakeFile {
    /** Bytes that have been written and not forced; a disk keeps or loses each such piece. */
    private static final class Piece {
        private final int at;
        private final byte[] bytes;

        private Piece(int at, byte[] bytes) {
            this.at = at;
            this.bytes = bytes;
        }
    }

    private static final int[] SECTORS = {16, 64, 512};

    private final FakeDisk disk;
    private final List<Handle> handles = new ArrayList<>();
    private final List<Piece> unforced = new ArrayList<>();
    private byte[] content;
    private byte[] durable;

    FakeFile(FakeDisk disk, byte[] content) {
        this.disk = disk;
        this.content = content.clone();
        this.durable = content.clone();
    }

    byte[] bytes() {
        return content.clone();
    }

    DiskFile open() {
        Handle handle = new Handle();
        handles.add(handle);
        return handle;
    }

    void closeAll() {
        handles.forEach(Handle::close);
        handles.clear();
    }

    /**
     * Some of what was not forced is there, in any order, and some not; where a later piece is
     * there and an earlier is not, there are zeros.
     */
    void crash(RandomGenerator dice) {
        List<Piece> pieces = pieces(SECTORS[dice.nextInt(SECTORS.length)]);
        Collections.shuffle(pieces, dice);
        int keptPercent = dice.nextInt(101);
        for (Piece piece : pieces) {
            if (dice.nextInt(100) < keptPercent) {
                durable = with(durable, piece);
            }
        }
        if (dice.nextInt(4) == 0 && durable.length < content.length) {
            durable = Arrays.copyOf(durable, content.length);
        }
        content = durable.clone();
        unforced.clear();
    }

    private List<Piece> pieces(int sector) {
        List<Piece> pieces = new ArrayList<>();
        for (Piece piece : unforced) {
            int at = piece.at;
            int end = piece.at + piece.bytes.length;
            while (at < end) {
                int next = Math.min(end, (at / sector + 1) * sector);
                byte[] part = Arrays.copyOfRange(piece.bytes, at - piece.at, next - piece.at);
                pieces.add(new Piece(at, part));
                at = next;
            }
        }
        return pieces;
    }

    private static byte[] with(byte[] bytes, Piece piece) {
        int end = piece.at + piece.bytes.length;
        byte[] changed = Arrays.copyOf(bytes, Math.max(bytes.length, end));
        System.arraycopy(piece.bytes, 0, changed, piece.at, piece.bytes.length);
        return changed;
    }

    private final class Handle implements DiskFile {
        private boolean closed;

        @Override
        public long size() throws IOException {
            requireOpen();
            return content.length;
        }

        @Override
        public int read(ByteBuffer to, long position) throws IOException {
            requireOpen();
            int rest = content.length - (int) position;
            if (rest <= 0) {
                return -1;
            }
            int length = Math.min(rest, to.remaining());
            to.put(content, (int) position, length);
            return length;
        }

        @Override
        public int write(ByteBuffer from, long position) throws IOException {
            requireOpen();
            boolean faulty = disk.countsAsFault();
            byte[] bytes = new byte[faulty ? disk.partOf(from) : from.remaining()];
            from.get(bytes);
            Piece piece = new Piece((int) position, bytes);
            content = with(content, piece);
            unforced.add(piece);
            if (faulty && disk.fault() != FakeDisk.Fault.SHORT) {
                throw disk.fail();
            }
            return bytes.length;
        }

        @Override
        public void force() throws IOException {
            requireOpen();
            if (disk.countsAsFault()) {
                failToForce();
            }
            for (Piece piece : unforced) {
                durable = with(durable, piece);
            }
            durable = Arrays.copyOf(durable, Math.min(durable.length, content.length));
            unforced.clear();
        }

        /** As Linux does: what could not be made durable is never tried again, and can be read. */
        private void failToForce() throws IOException {
            if (disk.fault() == FakeDisk.Fault.PARTLY) {
                unforced.clear();
            }
            throw disk.fail();
        }

        @Override
        public void truncate(long size) throws IOException {
            requireOpen();
            content = Arrays.copyOf(content, (int) size);
        }

        @Override
        public void close() {
            closed = true;
        }

        private void requireOpen() throws IOException {
            if (closed) {
                throw new ClosedChannelException();
            }
        }
    }
}
