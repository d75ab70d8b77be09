package hocket.terminal;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The surroundings of a console.
 *
 * @param in read byte by byte; unbuffered, it gives up nothing behind the line that is read
 * @param out the stable output; unbuffered
 * @param err everything else
 * @param kind what the two ends are
 * @param colour true if a terminal is to show colour
 */
public record Console(
        InputStream in,
        OutputStream out,
        OutputStream err,
        Kind kind,
        boolean colour,
        InstantSource clock) {

    /** What a console's input and output are. */
    public enum Kind {
        /** At least one of them is no terminal. */
        PIPED,
        /** A terminal that can only print. */
        DUMB,
        /** A terminal. */
        TERMINAL
    }

    /** The console of this process. */
    public static Console ofProcess(ColourChoice choice) {
        Map<String, String> environment = System.getenv();
        Kind kind = kind(System.console(), environment.getOrDefault("TERM", ""));
        return new Console(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                kind,
                choice.decide(kind == Kind.TERMINAL, environment),
                InstantSource.system());
    }

    private static Kind kind(java.io.@Nullable Console system, String term) {
        if (system == null || !system.isTerminal()) {
            return Kind.PIPED;
        }
        return term.isEmpty() || term.equals("dumb") ? Kind.DUMB : Kind.TERMINAL;
    }

    /** Prints one line on standard error. What cannot be printed there can be told nowhere. */
    void complain(String line) {
        new PrintStream(err, true, StandardCharsets.UTF_8).println(line);
    }
}
