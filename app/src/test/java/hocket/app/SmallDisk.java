package hocket.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file system of {@value #MIB} MiB that one server process alone sees, in place of a directory:
 * it is mounted in a namespace of that process and gone with it. Linux, where that is allowed.
 */
final class SmallDisk {
    static final int MIB = 16;

    private static final String SIZE = "size=" + MIB + "m";

    private static final int BLOCK = 64 * 1024;

    private final List<String> namespace;
    private final String options;
    private final Path directory;

    private SmallDisk(List<String> namespace, String options, Path directory) {
        this.namespace = namespace;
        this.options = options;
        this.directory = directory;
    }

    /** One in place of a directory; nothing, and the reason on standard output, if it cannot be. */
    static Optional<SmallDisk> at(Path directory) throws IOException, InterruptedException {
        return mounted(SIZE, directory);
    }

    /** The same, of which nothing can be changed. */
    static Optional<SmallDisk> readOnly(Path directory) throws IOException, InterruptedException {
        return mounted(SIZE + ",ro", directory);
    }

    /** The same, for so many files and directories, and its own: then no more can be made. */
    static Optional<SmallDisk> ofFiles(int files, Path directory)
            throws IOException, InterruptedException {
        return mounted(SIZE + ",nr_inodes=" + (files + 1), directory);
    }

    /** The same, on which no file can be executed. */
    static Optional<SmallDisk> withoutPrograms(Path directory)
            throws IOException, InterruptedException {
        return mounted(SIZE + ",noexec", directory);
    }

    private static Optional<SmallDisk> mounted(String options, Path directory)
            throws IOException, InterruptedException {
        for (List<String> namespace :
                List.of(List.of("unshare", "-m"), List.of("unshare", "-rm"))) {
            SmallDisk disk = new SmallDisk(namespace, options, directory);
            if (disk.works()) {
                return Optional.of(disk);
            }
        }
        System.out.println("no small disk: this machine lets nobody mount a file system");
        return Optional.empty();
    }

    private boolean works() throws IOException, InterruptedException {
        try {
            List<String> command = command();
            command.add("true");
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    /** What runs the words that follow it with the disk in its place. */
    List<String> command() {
        List<String> command = new ArrayList<>(namespace);
        String mount = "mount -t tmpfs -o " + options + " tmpfs \"$0\" && exec \"$@\"";
        command.addAll(List.of("sh", "-c", mount, directory.toString()));
        return command;
    }

    /** Fills it, as the server sees it, up to so many free bytes. */
    void fillUpTo(long free, HocketProcess server) throws IOException {
        Path filler = filler(server);
        try (var out = Files.newOutputStream(filler)) {
            while (filler.toFile().getUsableSpace() > free) {
                long room = filler.toFile().getUsableSpace() - free;
                out.write(new byte[(int) Math.min(BLOCK, room)]);
            }
        }
    }

    /** Takes away what fills it. */
    void clear(HocketProcess server) throws IOException {
        Files.delete(filler(server));
    }

    private Path filler(HocketProcess server) {
        return Path.of("/proc/" + server.id() + "/root" + directory, "filler");
    }
}
