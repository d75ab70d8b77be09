package hocket.log.simulated;

import hocket.log.Disk;
import hocket.log.DiskFile;
import hocket.log.LockHolder;
import hocket.log.Space;
import hocket.log.UnusableLogException;
import hocket.log.Use;
import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * A directory in memory that keeps exactly what a file system promises. A {@link #crash} loses,
 * tears and reorders what was not forced; and the n-th operation fails, if so told.
 *
 * <p>Owned by one thread.
 */
public final class FakeDisk implements Disk {
    /** How an operation goes wrong. */
    public enum Fault {
        /** It fails and has done nothing. */
        ERROR,
        /** It fails and has done part of it, or all. */
        PARTLY,
        /** A write that does part of it and says so; anything else fails. */
        SHORT
    }

    private record Naming(String name, FakeFile file, boolean present) {}

    private final List<Naming> unforced = new ArrayList<>();
    private final Map<String, FakeFile> durable = new TreeMap<>();
    private Map<String, FakeFile> files = new TreeMap<>();
    private Space space = new Space(1L << 40, 1L << 40);
    private boolean locked;
    private int operations;
    private int faultAt = Integer.MAX_VALUE;
    private int fullAt = Integer.MAX_VALUE;
    private Fault fault = Fault.ERROR;
    private boolean failed;

    /** An empty one, with room for a terabyte. */
    public FakeDisk() {}

    /**
     * The operation of that number from now on, from 1, goes wrong: writes, forces and cuts count,
     * and creating, renaming, deleting and listing files.
     */
    public void failAt(int number, Fault how) {
        operations = 0;
        faultAt = number;
        fault = how;
        failed = false;
    }

    /**
     * From the operation of that number on, counted as above, no file can become longer; one that
     * would at that moment gets half of it.
     */
    public void fillAt(int number) {
        operations = 0;
        fullAt = number;
        failed = false;
    }

    /** True once an operation has failed, and not merely been short. */
    public boolean hasFailed() {
        return failed;
    }

    /** How many operations there have been, since {@link #failAt} if it was called. */
    public int operations() {
        return operations;
    }

    /** How much room it says there is. */
    public void setSpace(Space other) {
        space = other;
    }

    /** The machine goes off and on: only what was forced is sure to be there. */
    public void crash(RandomGenerator dice) {
        int kept = dice.nextInt(unforced.size() + 1);
        unforced.subList(0, kept).forEach(naming -> apply(naming, durable));
        unforced.clear();
        files = new TreeMap<>(durable);
        files.values().forEach(file -> file.crash(dice));
        kill();
        failAt(Integer.MAX_VALUE, Fault.ERROR);
    }

    /** The process dies and leaves everything as it is. */
    public void kill() {
        locked = false;
        files.values().forEach(FakeFile::closeAll);
    }

    /** A copy of what can be read now. */
    public FakeDisk copy() {
        FakeDisk copy = new FakeDisk();
        files.forEach((name, file) -> copy.put(name, file.bytes()));
        return copy;
    }

    /** Puts a file there, durably. */
    public void put(String name, byte[] bytes) {
        FakeFile file = new FakeFile(this, bytes);
        files.put(name, file);
        durable.put(name, file);
    }

    /** What can be read in a file. */
    public byte[] bytes(String name) throws IOException {
        return file(name).bytes();
    }

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public List<String> list() throws IOException {
        failBefore();
        return List.copyOf(files.keySet());
    }

    @Override
    public DiskFile create(String name) throws IOException {
        FakeFile file = new FakeFile(this, new byte[0]);
        change(List.of(new Naming(name, file, true)));
        return file.open();
    }

    @Override
    public DiskFile open(String name, Access access) throws IOException {
        return file(name).open();
    }

    @Override
    public void rename(String from, String to) throws IOException {
        FakeFile file = file(from);
        change(List.of(new Naming(to, file, true), new Naming(from, file, false)));
    }

    @Override
    public void delete(String name) throws IOException {
        change(List.of(new Naming(name, file(name), false)));
    }

    @Override
    public void force() throws IOException {
        failBefore();
        unforced.forEach(naming -> apply(naming, durable));
        unforced.clear();
    }

    @Override
    public Space space() {
        return isFull() ? new Space(0, space.total()) : space;
    }

    @Override
    public Closeable lock(Use use) throws IOException {
        if (locked) {
            throw UnusableLogException.inUse(name(), LockHolder.UNKNOWN);
        }
        locked = true;
        return () -> locked = false;
    }

    /** Counts an operation; true if it is the one to go wrong. */
    boolean countsAsFault() {
        operations++;
        return operations == faultAt;
    }

    Fault fault() {
        return fault;
    }

    IOException fail() {
        failed = true;
        return new IOException("Input/output error (operation " + operations + ")");
    }

    boolean isFull() {
        return operations >= fullAt;
    }

    /** For how much there is no room, of bytes by which a file would grow: first for half. */
    int lacking(int growth) {
        return operations == fullAt ? growth / 2 : growth;
    }

    IOException full() {
        failed = true;
        return new IOException("No space left on device (operation " + operations + ")");
    }

    private FakeFile file(String name) throws IOException {
        FakeFile file = files.get(name);
        if (file == null) {
            throw new FileNotFoundException(name);
        }
        return file;
    }

    private void failBefore() throws IOException {
        if (countsAsFault()) {
            throw fail();
        }
    }

    /** What goes wrong has been done all the same, if the fault is of that kind. */
    private void change(List<Naming> namings) throws IOException {
        boolean faulty = countsAsFault();
        if (!faulty || fault == Fault.PARTLY) {
            namings.forEach(naming -> apply(naming, files));
            unforced.addAll(namings);
        }
        if (faulty) {
            throw fail();
        }
    }

    private static void apply(Naming naming, Map<String, FakeFile> to) {
        if (naming.present()) {
            to.put(naming.name(), naming.file());
        } else {
            to.remove(naming.name());
        }
    }

    /** What a write does before it goes wrong, of so many bytes. */
    int partOf(ByteBuffer bytes) {
        return switch (fault) {
            case ERROR -> 0;
            case PARTLY -> bytes.remaining() * (operations % 4) / 3;
            case SHORT -> (bytes.remaining() + 1) / 2;
        };
    }
}
