package hocket.app;

import hocket.app.config.BadConfigurationException;
import hocket.app.history.ExportFormat;
import hocket.app.history.Sink;
import hocket.app.history.Times;
import hocket.archive.ArchiveBrowser;
import hocket.archive.Lives;
import hocket.archive.Window;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hocket history export}: all that was said and done, to be kept elsewhere. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Write all that was said and done in a place, or in all of them.",
        footer = {
            "",
            "Where the history is behind the log, because a server or another command is still"
                    + " writing it, this waits up to 10 seconds for it, and then writes nothing.",
            "",
            "A file is there when it is whole, or not at all; never in the data directory. JSON has an object on each line;"
                    + " docs/history.md says what is in it.",
            "",
            "Exit status: 0 if done, 1 if there is no such place, the history cannot be read or the"
                    + " file not written, 2 for bad arguments or configuration."
        })
final class HistoryExportCommand implements Callable<Integer> {
    private static final String STANDARD_OUTPUT = "-";
    private static final Path TO_STANDARD_OUTPUT = Path.of(STANDARD_OUTPUT);

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private HistoryOptions options = new HistoryOptions();
    @Mixin private WindowOptions limits = new WindowOptions();

    @ArgGroup(multiplicity = "1")
    private What what = new What();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private ExportFormat format = ExportFormat.TEXT;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            defaultValue = STANDARD_OUTPUT,
            description = "The file to write; - is standard output (default: -).")
    private Path output = TO_STANDARD_OUTPUT;

    @Option(names = "--force", description = "Replace the file if there is one.")
    private boolean force;

    /** What is exported: one or the other. */
    static final class What {
        @Parameters(paramLabel = "PLACE", arity = "0..1", description = PlaceNamed.HELP)
        private String place = "";

        @Option(names = "--all", required = true, description = "Every place, one after another.")
        private boolean all;
    }

    @Override
    public Integer call() throws IOException, BadConfigurationException {
        Times times = options.times();
        Window window = limits.window(spec.commandLine(), times);
        if (!output.equals(TO_STANDARD_OUTPUT)) {
            options.requireElsewhere(output);
        }
        try (ArchiveBrowser history = options.openWhole(spec.commandLine().getErr());
                Sink out = sink();
                ProgressLine.Shown shown = progress()) {
            shown.progress().begin("exporting", 0);
            for (Lives place : places(history, times)) {
                ExportFormat.Writing writing = format.begin(place, times, out);
                history.each(
                        place,
                        window,
                        true,
                        item -> {
                            writing.write(item, out);
                            shown.progress().advance(1);
                        });
            }
            out.finish();
            return CommandLine.ExitCode.OK;
        }
    }

    private List<Lives> places(ArchiveBrowser history, Times times) throws IOException {
        return what.all
                ? Lives.of(history.places())
                : List.of(PlaceNamed.in(history, what.place, times));
    }

    private Sink sink() throws IOException {
        return output.equals(TO_STANDARD_OUTPUT) ? Sink.standardOutput() : Sink.file(output, force);
    }

    /** Not among the lines, if these go to standard output. */
    private ProgressLine.Shown progress() {
        return output.equals(TO_STANDARD_OUTPUT)
                ? ProgressLine.unseen()
                : ProgressLine.on(spec.commandLine().getOut());
    }
}
