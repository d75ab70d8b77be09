package hocket.app;

import hocket.app.config.BadConfigurationException;
import hocket.app.history.Ink;
import hocket.app.history.Times;
import hocket.archive.ArchiveBrowser;
import hocket.archive.ArchiveFile;
import hocket.archive.Extent;
import hocket.copy.CatchUp;
import hocket.terminal.ColourChoice;
import hocket.terminal.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that reads the history. */
final class HistoryOptions {
    /** A server writes the history a moment behind the log. */
    private static final Duration SOON = Duration.ofSeconds(3);

    private static final Duration LATER = Duration.ofSeconds(10);

    @Mixin private DataOption data = new DataOption();

    @Option(names = "--utc", description = "Read and write times in UTC, not in your time zone.")
    private boolean utc;

    @Option(
            names = {"--color", "--colour"},
            paramLabel = "WHEN",
            defaultValue = "auto",
            description =
                    "Use colour: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}; auto heeds"
                            + " NO_COLOR).")
    private ColourChoice colour = ColourChoice.AUTO;

    /**
     * Opens the history, once it goes as far as the log.
     *
     * @param err is told up to when it goes, if it does not
     */
    ArchiveBrowser open(PrintWriter err) throws IOException, BadConfigurationException {
        return open(SOON, (behind, says) -> err.println(says));
    }

    /**
     * Opens the history as above, for whoever wants all of it: with more patience, and then not.
     *
     * @throws IOException if it does not go as far as the log
     */
    ArchiveBrowser openWhole(PrintWriter err) throws IOException, BadConfigurationException {
        return open(
                LATER,
                (behind, says) -> {
                    if (behind) {
                        throw new IOException("nothing is exported, or it would be " + says);
                    }
                    err.println(says);
                });
    }

    private ArchiveBrowser open(Duration patience, Listener listener)
            throws IOException, BadConfigurationException {
        Path directory = data.directory();
        CatchUp.Outcome outcome = CatchUp.of(directory, patience);
        requireHistory(directory, outcome);
        ArchiveBrowser history = ArchiveBrowser.open(directory);
        try {
            tell(outcome, history.extent(), listener);
            return history;
        } catch (IOException e) {
            history.close();
            throw e;
        }
    }

    /** Where there is none, what kept it from being made of the log is what matters. */
    private static void requireHistory(Path directory, CatchUp.Outcome outcome) throws IOException {
        if (outcome instanceof CatchUp.Outcome.Behind(long _, String why)
                && !Files.exists(directory.resolve(ArchiveFile.NAME))) {
            throw new IOException(
                    directory
                            + " holds no history ("
                            + ArchiveFile.NAME
                            + "), and none could be made of the log: "
                            + why);
        }
    }

    private void tell(CatchUp.Outcome outcome, Extent extent, Listener listener)
            throws IOException {
        switch (outcome) {
            case CatchUp.Outcome.Done() -> {}
            case CatchUp.Outcome.Alone(String why) ->
                    listener.hear(false, asFarAs(extent) + ": " + why);
            case CatchUp.Outcome.Behind(long last, String why) -> {
                if (last == 0) {
                    listener.hear(true, asFarAs(extent) + ": " + why);
                } else if (extent.applied() < last) {
                    listener.hear(true, asFarAs(extent) + missing(last - extent.applied()) + why);
                }
            }
        }
    }

    private String asFarAs(Extent extent) {
        return "as far as the history goes, up to entry "
                + extent.applied()
                + extent.last().map(last -> " of " + times().of(last)).orElse("");
    }

    private static String missing(long entries) {
        return entries == 1
                ? "; one entry of the log is missing: "
                : "; " + entries + " entries of the log are missing: ";
    }

    /** Refuses a file to be written that lies where the data do: it might be one of them. */
    void requireElsewhere(Path file) throws IOException, BadConfigurationException {
        Path directory = data.directory();
        Path parent = file.toAbsolutePath().normalize().getParent();
        boolean within =
                parent != null
                        && Files.isDirectory(parent)
                        && Files.isDirectory(directory)
                        && parent.toRealPath().startsWith(directory.toRealPath());
        if (within) {
            throw new IOException(file + " is within " + directory + ": it has to lie elsewhere");
        }
    }

    /** Who is told that the history does not go as far as it should, or that nobody knows. */
    @FunctionalInterface
    private interface Listener {
        void hear(boolean behind, String says) throws IOException;
    }

    Times times() {
        return new Times(utc ? ZoneOffset.UTC : ZoneId.systemDefault());
    }

    Ink ink() {
        return Console.ofProcess(colour).colour() ? Ink.COLOURED : Ink.NONE;
    }
}
