package hocket.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;

/** The surroundings of a piped console: what a test writes, and what came out. */
final class Piped {
    private final PipedOutputStream typed = new PipedOutputStream();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final InputStream in;

    Piped() {
        try {
            in = new PipedInputStream(typed, 1 << 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Console console() {
        return console(out);
    }

    Console console(OutputStream other) {
        return new Console(in, other, err, Console.Kind.PIPED, false, InstantSource.system());
    }

    void types(String text) {
        try {
            typed.write(text.getBytes(UTF_8));
            typed.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void ends() {
        try {
            typed.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String out() {
        return out.toString(UTF_8);
    }

    String err() {
        return err.toString(UTF_8);
    }
}
