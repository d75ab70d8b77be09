package hocket.app;

import hocket.app.config.BadConfigurationException;
import hocket.app.history.Ink;
import hocket.app.history.Times;
import hocket.archive.ArchiveBrowser;
import hocket.terminal.ColourChoice;
import hocket.terminal.Console;
import java.io.IOException;
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

    /** Opens the history. */
    ArchiveBrowser open() throws IOException, BadConfigurationException {
        return ArchiveBrowser.open(data.directory());
    }

    Times times() {
        return new Times(utc ? ZoneOffset.UTC : ZoneId.systemDefault());
    }

    Ink ink() {
        return Console.ofProcess(colour).colour() ? Ink.COLOURED : Ink.NONE;
    }
}
