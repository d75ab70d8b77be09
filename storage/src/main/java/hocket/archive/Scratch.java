package hocket.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A directory among the temporary files, new and for its owner only, for what is needed for a
 * while. It goes with all files in it when it is closed, or the process is told to end.
 *
 * <p>It lies where {@code TMPDIR} says; else in {@code /var/tmp}, which unlike {@code /tmp} is
 * seldom in memory, or where Java has its temporary files. Owned by one thread; the hook for the
 * end of the process is another.
 */
final class Scratch implements Closeable {
    private static final int TRIES_TO_REMOVE = 10;
    private static final int MIB = 1 << 20;

    private static final Path OF_THE_SYSTEM = Path.of("/var/tmp");

    private final Path directory;
    private final Thread hook = new Thread(this::removeAtTheEnd, "hocket-scratch-end");

    private Scratch(Path directory) {
        this.directory = directory;
    }

    /**
     * Makes one where there is most room to be expected.
     *
     * @param prefix how its name begins
     * @param bytes for how much there has to be room
     * @throws IOException if it cannot be made, or there is no room; the message is a sentence
     */
    static Scratch create(String prefix, long bytes) throws IOException {
        return createIn(named().orElseGet(() -> List.of(OF_THE_SYSTEM, ofJava())), prefix, bytes);
    }

    /** All directories for temporary files, those that are usual for small ones first. */
    static List<Path> places() {
        List<Path> places = new ArrayList<>(named().orElse(List.of()));
        places.add(ofJava());
        places.add(OF_THE_SYSTEM);
        return places.stream().distinct().toList();
    }

    private static Optional<List<Path>> named() {
        return Optional.ofNullable(System.getenv("TMPDIR"))
                .filter(named -> !named.isEmpty())
                .map(named -> List.of(Path.of(named)));
    }

    /** Where Java has its temporary files. */
    private static Path ofJava() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    /** Makes one in the first of some directories that can be written and has room. */
    static Scratch createIn(List<Path> places, String prefix, long bytes) throws IOException {
        Path place =
                places.stream()
                        .filter(one -> Files.isWritable(one) && room(one) >= bytes)
                        .findFirst()
                        .orElseThrow(() -> noRoom(places.getFirst(), bytes));
        Scratch scratch = new Scratch(Files.createTempDirectory(place.toAbsolutePath(), prefix));
        scratch.goesAtTheEnd();
        return scratch;
    }

    private void goesAtTheEnd() throws IOException {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            remove();
            throw new IOException("the program is being ended", alreadyEnding);
        }
    }

    private static long room(Path place) {
        return place.toFile().getUsableSpace();
    }

    private static NoRoomException noRoom(Path place, long bytes) {
        String why =
                Files.isWritable(place)
                        ? String.format(
                                Locale.ROOT,
                                "%s has %,d MiB free, and %,d MiB are needed",
                                place,
                                room(place) / MIB,
                                Math.ceilDiv(bytes, MIB))
                        : place + " cannot be written, or is not there";
        return new NoRoomException(why);
    }

    Path directory() {
        return directory;
    }

    @Override
    public void close() throws IOException {
        remove();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            return;
        }
    }

    /** What the system does not let go of before the process ends goes then. */
    private synchronized void remove() throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.list(directory)) {
                for (Path file : files.toList()) {
                    Files.deleteIfExists(file);
                }
            }
            Files.deleteIfExists(directory);
        }
    }

    /** Whoever writes there may go on until the process has ended. */
    private void removeAtTheEnd() {
        int tries = 0;
        while (Files.exists(directory) && tries < TRIES_TO_REMOVE) {
            tries++;
            tryToRemove();
        }
    }

    private void tryToRemove() {
        try {
            remove();
        } catch (IOException e) {
            System.Logger log = System.getLogger(Scratch.class.getName());
            log.log(System.Logger.Level.DEBUG, directory + " is not removed yet", e);
        }
    }

    /** No directory for temporary files has room. */
    static final class NoRoomException extends IOException {
        private static final long serialVersionUID = 1;

        private final String why;

        private NoRoomException(String why) {
            super(
                    "no room for temporary files: "
                            + why
                            + "; TMPDIR may name a directory elsewhere");
            this.why = why;
        }

        /** The same without a remedy. */
        String why() {
            return why;
        }
    }
}
