package hocket.simulator;

import hocket.log.Disk;
import hocket.log.DiskFile;
import hocket.log.Space;
import hocket.log.Use;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.UnaryOperator;

/** A disk whose files do something else than they say. */
record MeddlingDisk(Disk disk, UnaryOperator<DiskFile> meddling) implements Disk {

    /** Says that it has made durable what it has not. */
    static Disk forgetful(Disk disk) {
        return new MeddlingDisk(disk, Unforced::new);
    }

    /** Writes when the next bytes come. */
    static Disk late(Disk disk) {
        return new MeddlingDisk(disk, Late::new);
    }

    @Override
    public String name() {
        return disk.name();
    }

    @Override
    public List<String> list() throws IOException {
        return disk.list();
    }

    @Override
    public DiskFile create(String name) throws IOException {
        return meddling.apply(disk.create(name));
    }

    @Override
    public DiskFile open(String name, Access access) throws IOException {
        DiskFile file = disk.open(name, access);
        return access == Access.READ ? file : meddling.apply(file);
    }

    @Override
    public void rename(String from, String to) throws IOException {
        disk.rename(from, to);
    }

    @Override
    public void delete(String name) throws IOException {
        disk.delete(name);
    }

    @Override
    public void force() throws IOException {
        disk.force();
    }

    @Override
    public Space space() throws IOException {
        return disk.space();
    }

    @Override
    public Closeable lock(Use use) throws IOException {
        return disk.lock(use);
    }

    /** Forces its first bytes, a header, and then nothing. */
    private static final class Unforced implements DiskFile {
        private final DiskFile file;
        private boolean begun;

        Unforced(DiskFile file) {
            this.file = file;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public int read(ByteBuffer to, long position) throws IOException {
            return file.read(to, position);
        }

        @Override
        public int write(ByteBuffer from, long position) throws IOException {
            return file.write(from, position);
        }

        @Override
        public void force() throws IOException {
            if (!begun) {
                file.force();
            }
            begun = true;
        }

        @Override
        public void truncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    /** Keeps the bytes of one write in memory. */
    private static final class Late implements DiskFile {
        private final DiskFile file;
        private ByteBuffer kept = ByteBuffer.allocate(0);
        private long keptAt;

        Late(DiskFile file) {
            this.file = file;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public int read(ByteBuffer to, long position) throws IOException {
            return file.read(to, position);
        }

        @Override
        public int write(ByteBuffer from, long position) throws IOException {
            catchUp();
            int length = from.remaining();
            boolean header = position == 0;
            if (header) {
                return file.write(from, position);
            }
            kept = ByteBuffer.allocate(length).put(from).flip();
            keptAt = position;
            return length;
        }

        private void catchUp() throws IOException {
            while (kept.hasRemaining()) {
                keptAt += file.write(kept, keptAt);
            }
        }

        @Override
        public void force() throws IOException {
            file.force();
        }

        @Override
        public void truncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        public void close() throws IOException {
            catchUp();
            file.close();
        }
    }
}
