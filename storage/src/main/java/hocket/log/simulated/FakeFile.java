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

    private static final int UNCUT = Integer.MAX_VALUE;
    private static final int[] SECTORS = {16, 64, 512};

    private final FakeDisk disk;
    private final List<Handle> handles = new ArrayList<>();
    private final List<Piece> unforced = new ArrayList<>();
    private byte[] content;
    private byte[] durable;

    /** Where it was cut, if that was not forced. */
    private int cut = UNCUT;

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
     * there and an earlier is not, there are zeros. So it may have been cut, or not.
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
        if (cut < durable.length && dice.nextBoolean()) {
            durable = Arrays.copyOf(durable, cut);
        }
        content = durable.clone();
        settled();
    }

    private void settled() {
        unforced.clear();
        cut = UNCUT;
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

    /** The bytes changed, or longer ones in place of them. */
    private static byte[] with(byte[] bytes, Piece piece) {
        int end = piece.at + piece.bytes.length;
        byte[] changed = end > bytes.length ? Arrays.copyOf(bytes, end) : bytes;
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
            int end = (int) position + from.remaining();
            if (!faulty && disk.isFull() && end > content.length) {
                put(from, from.remaining() - disk.lacking(end - content.length), position);
                throw disk.full();
            }
            int length = put(from, faulty ? disk.partOf(from) : from.remaining(), position);
            if (faulty && disk.fault() != FakeDisk.Fault.SHORT) {
                throw disk.fail();
            }
            return length;
        }

        private int put(ByteBuffer from, int length, long position) {
            if (position + length > cut) {
                throw new IllegalStateException("written where it was cut, before a force");
            }
            byte[] bytes = new byte[length];
            from.get(bytes);
            Piece piece = new Piece((int) position, bytes);
            content = with(content, piece);
            unforced.add(piece);
            return length;
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
            settled();
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
            boolean faulty = disk.countsAsFault();
            if (size < content.length && (!faulty || disk.fault() == FakeDisk.Fault.PARTLY)) {
                content = Arrays.copyOf(content, (int) size);
                cut = Math.min(cut, content.length);
            }
            if (faulty) {
                throw disk.fail();
            }
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
