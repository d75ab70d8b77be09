package hocket.app;

import hocket.app.config.BadConfigurationException;
import hocket.app.history.Ink;
import hocket.app.history.Times;
import hocket.archive.ArchiveBrowser;
import hocket.archive.Extent;
import hocket.copy.CatchUp;
import hocket.terminal.ColourChoice;
import hocket.terminal.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that reads the history. */
final class HistoryOptions {
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
     * Opens the history, brought to the end of the log if no server sees to that.
     *
     * @param err is told up to when the history goes, if it cannot be brought there
     */
    ArchiveBrowser open(PrintWriter err) throws IOException, BadConfigurationException {
        Path directory = data.directory();
        CatchUp.Outcome outcome = CatchUp.of(directory);
        ArchiveBrowser history = ArchiveBrowser.open(directory);
        if (outcome instanceof CatchUp.Outcome.Left(String why)) {
            err.println("as far as the history goes, " + end(history) + ": " + why);
        }
        return history;
    }

    private String end(ArchiveBrowser history) throws IOException {
        Extent extent = history.extent();
        return "up to entry "
                + extent.applied()
                + extent.last().map(last -> " of " + times().of(last)).orElse("");
    }

    Times times() {
        return new Times(utc ? ZoneOffset.UTC : ZoneId.systemDefault());
    }

    Ink ink() {
        return Console.ofProcess(colour).colour() ? Ink.COLOURED : Ink.NONE;
    }
}
