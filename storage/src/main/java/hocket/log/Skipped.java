package hocket.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import hocket.core.Entry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/**
 * The entries of a log that are left out by everybody for ever, because the core failed on them
 * twice. They are listed in the file {@value #FILE}: a line each, with the index, the entry's
 * instant and what went wrong, separated by tabs; and a last one with the checksum of the others.
 *
 * <p>Changed by a recovery only, before anybody else reads it.
 */
public final class Skipped {
    private static final System.Logger LOG = System.getLogger(Skipped.class.getName());

    /** What the file is called in its directory. */
    public static final String FILE = "skipped";

    private static final String SUM = "sum\t";
    private static final int SUM_LENGTH = SUM.length() + 2 * Integer.BYTES + 1;
    private static final int FIELDS = 3;

    private final Disk disk;
    private final NavigableMap<Long, Mark> marks = new TreeMap<>();

    private Skipped(Disk disk) {
        this.disk = disk;
    }

    /**
     * One that is left out.
     *
     * @param instant the entry's
     * @param what went wrong, in one line
     */
    public record Mark(long index, Instant instant, String what) {
        private String line() {
            return index + "\t" + instant + "\t" + what + "\n";
        }
    }

    /**
     * Reads which are left out.
     *
     * @throws IOException also if the file is not as it was written
     */
    public static Skipped in(Disk disk) throws IOException {
        Skipped skipped = new Skipped(disk);
        if (disk.list().contains(FILE)) {
            skipped.read();
        }
        return skipped;
    }

    /** No entry is left out of that log. */
    public static Skipped none(Disk disk) {
        return new Skipped(disk);
    }

    private void read() throws IOException {
        byte[] bytes = content();
        int end = bytes.length - SUM_LENGTH;
        String lines = new String(bytes, 0, Math.max(0, end), UTF_8);
        if (end < 0 || !sum(lines).equals(new String(bytes, end, SUM_LENGTH, UTF_8))) {
            throw damaged();
        }
        for (String line : lines.lines().toList()) {
            Mark mark = mark(line);
            marks.put(mark.index(), mark);
        }
    }

    private byte[] content() throws IOException {
        try (DiskFile file = disk.open(FILE, Disk.Access.READ)) {
            byte[] bytes = new byte[Math.toIntExact(file.size())];
            file.readFully(ByteBuffer.wrap(bytes), 0);
            return bytes;
        }
    }

    /** The last line: the CRC-32C of all before it. */
    private static String sum(String lines) {
        CRC32C sum = new CRC32C();
        sum.update(lines.getBytes(UTF_8));
        return SUM + HexFormat.of().toHexDigits((int) sum.getValue()) + "\n";
    }

    private Mark mark(String line) throws DamagedLogException {
        String[] fields = line.split("\t", FIELDS);
        if (fields.length != FIELDS) {
            throw damaged();
        }
        try {
            return new Mark(Long.parseLong(fields[0]), Instant.parse(fields[1]), fields[2]);
        } catch (NumberFormatException | DateTimeException e) {
            throw damaged();
        }
    }

    private DamagedLogException damaged() {
        return new DamagedLogException(
                disk.name() + "/" + FILE, 0, "which entries are skipped is not as it was written");
    }

    /** True if that entry is left out. */
    public boolean contains(long index) {
        return marks.containsKey(index);
    }

    /** All that are left out, by their indexes. */
    public NavigableMap<Long, Mark> marks() {
        return Collections.unmodifiableNavigableMap(marks);
    }

    /** From now on, and after any restart, the entry is left out; that is said loudly. */
    void add(Entry entry, String what) throws IOException {
        marks.put(entry.index(), new Mark(entry.index(), entry.instant(), OneLine.of(what)));
        write();
        LOG.log(
                System.Logger.Level.ERROR,
                "entry {0} of the log in {1} cannot be applied, and is left out from now on: {2}."
                        + " This is a defect of Hocket: please report it, with the directory''s"
                        + " file \"skipped\"",
                Long.toString(entry.index()),
                disk.name(),
                OneLine.of(what));
    }

    private void write() throws IOException {
        StringBuilder lines = new StringBuilder();
        marks.values().forEach(mark -> lines.append(mark.line()));
        try (DiskFile file = disk.create(Unfinished.of(FILE))) {
            lines.append(sum(lines.toString()));
            file.writeFully(ByteBuffer.wrap(lines.toString().getBytes(UTF_8)), 0);
            file.force();
        }
        disk.rename(Unfinished.of(FILE), FILE);
        disk.force();
    }
}
