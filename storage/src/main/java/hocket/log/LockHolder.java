package hocket.log;

import java.io.Serializable;

/**
 * Who has a directory locked.
 *
 * @param process what to call it, such as "process 123"; empty if that is not known
 * @param use what for
 */
public record LockHolder(String process, Use use) implements Serializable {
    /** Of whom nothing is known is taken for a server. */
    public static final LockHolder UNKNOWN = new LockHolder("", Use.SERVER);

    /** What the file that is locked says of its holder: a number, and what for. */
    static LockHolder read(String text) {
        String[] parts = text.strip().split(" ", 2);
        String process = parts[0].isEmpty() ? "" : "process " + parts[0];
        return new LockHolder(process, parts.length > 1 ? Use.of(parts[1]) : Use.SERVER);
    }

    /** What the file says of the holder that this process is. */
    static String write(Use use) {
        return (ProcessHandle.current().pid() + " " + use.words()).strip() + "\n";
    }

    /** True of a command that will be done with it by itself. */
    public boolean isPassing() {
        return use != Use.SERVER;
    }

    /** In brackets, with a space before; nothing if nothing is known. */
    @Override
    public String toString() {
        String both = use.words().isEmpty() ? process : process + ", " + use.words();
        return both.isEmpty() ? "" : " (" + both + ")";
    }
}
