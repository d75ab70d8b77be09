package hocket.app.history;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Where lines go, in UTF-8: to standard output, or to a file. A file is written under another name
 * beside where it is to be, and is there when it is whole or not at all, also if the process is
 * told to end meanwhile.
 */
public sealed interface Sink extends Closeable {

    /**
     * Writes a line.
     *
     * @throws BrokenPipeException if nobody reads any more
     */
    void line(String text) throws IOException;

    /** All is written. What is closed without it leaves no file. */
    void finish() throws IOException;

    /** The standard output of this process. */
    static Sink standardOutput() {
        return new Piped(writer(new FileOutputStream(FileDescriptor.out)), "standard output");
    }

    /**
     * A file.
     *
     * @param replacing whether a file that is there may be replaced
     */
    static Sink file(Path file, boolean replacing) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(file + " is a directory: name a file in it");
        }
        if (Files.exists(file) && !replacing) {
            throw existing(file);
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            return new Piped(writer(new FileOutputStream(file.toFile())), file.toString());
        }
        return Whole.of(file, replacing);
    }

    private static BufferedWriter writer(FileOutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    }

    private static IOException existing(Path file) {
        return new IOException(file + " exists already; --force replaces it");
    }

    /** What the system says, as a sentence about that file. */
    private static IOException failure(String file, IOException reason) {
        String says = String.valueOf(reason.getMessage());
        if (says.contains("Broken pipe")) {
            return new BrokenPipeException(reason);
        }
        String why = says.contains("No space left") ? "the disk is full" : says;
        return new IOException(file + " cannot be written: " + why, reason);
    }

    /** Something that is there already, and takes what comes. */
    final class Piped implements Sink {
        private final Writer out;
        private final String name;

        private Piped(Writer out, String name) {
            this.out = out;
            this.name = name;
        }

        @Override
        public void line(String text) throws IOException {
            try {
                out.write(text);
                out.write('\n');
            } catch (IOException e) {
                throw failure(name, e);
            }
        }

        @Override
        public void finish() throws IOException {
            try {
                out.flush();
            } catch (IOException e) {
                throw failure(name, e);
            }
        }

        /** What is not finished is not worth having, nor is an error about it. */
        @Override
        public void close() {}
    }

    /** A file that comes to be when it is finished. */
    final class Whole implements Sink {
        private final Path file;
        private final Path unfinished;
        private final boolean replacing;
        private final FileOutputStream stream;
        private final Writer out;

        private Whole(Path file, Path unfinished, boolean replacing) throws IOException {
            this.file = file;
            this.unfinished = unfinished;
            this.replacing = replacing;
            this.stream = new FileOutputStream(unfinished.toFile());
            this.out = writer(stream);
        }

        private static Whole of(Path file, boolean replacing) throws IOException {
            Path directory = file.toAbsolutePath().resolveSibling("");
            try {
                Path unfinished = Files.createTempFile(directory, ".hocket-", ".unfinished");
                unfinished.toFile().deleteOnExit();
                return new Whole(file, unfinished, replacing);
            } catch (NoSuchFileException e) {
                throw new IOException(directory + " is not there", e);
            } catch (AccessDeniedException e) {
                throw new IOException(directory + " cannot be written: permission denied", e);
            } catch (IOException e) {
                throw new IOException(directory + " cannot be written: " + e.getMessage(), e);
            }
        }

        @Override
        public void line(String text) throws IOException {
            try {
                out.write(text);
                out.write('\n');
            } catch (IOException e) {
                throw failure(file.toString(), e);
            }
        }

        @Override
        public void finish() throws IOException {
            try {
                out.flush();
                stream.getFD().sync();
                stream.close();
                move();
            } catch (FileAlreadyExistsException e) {
                throw existing(file);
            } catch (IOException e) {
                throw failure(file.toString(), e);
            }
        }

        private void move() throws IOException {
            if (replacing) {
                Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.move(unfinished, file);
            }
        }

        @Override
        public void close() throws IOException {
            stream.close();
            Files.deleteIfExists(unfinished);
        }
    }
}
