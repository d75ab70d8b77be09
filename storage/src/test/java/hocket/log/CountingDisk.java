package hocket.log;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** Another disk, whose reading is counted. */
class CountingDisk implements Disk {
    private final Disk disk;
    private long bytesRead;

    CountingDisk(Disk disk) {
        this.disk = disk;
    }

    /** How many bytes have been read from files. */
    long bytesRead() {
        return bytesRead;
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
        return new Counted(disk.create(name));
    }

    @Override
    public DiskFile open(String name, Access access) throws IOException {
        return new Counted(disk.open(name, access));
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

    private final class Counted implements DiskFile {
        private final DiskFile file;

        private Counted(DiskFile file) {
            this.file = file;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public int read(ByteBuffer to, long position) throws IOException {
            int read = file.read(to, position);
            bytesRead += Math.max(0, read);
            return read;
        }

        @Override
        public int write(ByteBuffer from, long position) throws IOException {
            return file.write(from, position);
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
            file.close();
        }
    }
}
