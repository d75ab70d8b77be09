package hocket.log;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * The one directory that a log lives in, as the log sees it: the seam for files. {@link RealDisk}
 * is the real one; tests and the simulator have one that loses, tears and reorders what was not
 * forced, and fails when told to.
 *
 * <p>Names are those of files in the directory. What has been created, renamed or deleted is sure
 * to stay so after {@link #force} only. Two threads change what is there, the log's and its
 * follower's, each its own files; any may read meanwhile.
 */
public interface Disk {

    /** The directory, as messages to people name it. */
    String name();

    /** The names of the files, sorted. */
    List<String> list() throws IOException;

    /** Makes a new, empty file, for its owner only, in place of any of that name. */
    DiskFile create(String name) throws IOException;

    /** Opens a file that exists. */
    DiskFile open(String name, Access access) throws IOException;

    /** Gives a file another name, in place of any file that has it, at once. */
    void rename(String from, String to) throws IOException;

    void delete(String name) throws IOException;

    /** Makes what has been created, renamed and deleted durable. */
    void force() throws IOException;

    /** How much room there is. */
    Space space() throws IOException;

    /**
     * Keeps others out, as far as they ask, until the lock is closed.
     *
     * @param use what for, which others are told
     * @throws UnusableLogException if another has it
     */
    Closeable lock(Use use) throws IOException;

    /** What a file is opened for. */
    enum Access {
        READ,
        READ_AND_WRITE
    }
}
