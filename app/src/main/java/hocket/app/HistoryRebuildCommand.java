package hocket.app;

import hocket.app.config.BadConfigurationException;
import hocket.copy.Rebuild;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hocket history rebuild}: the history made anew from the log. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = "Make the history anew from the log, and all its indexes.",
        footer = {
            "",
            "No server may run meanwhile. What is older than what the log still holds stays as it"
                    + " is. A history that cannot be read at all is kept beside the new one. A"
                    + " rebuild that is interrupted is finished by the next one, or by the next"
                    + " server.",
            "",
            "Exit status: 0 if done, 1 if not, 2 for bad arguments or configuration."
        })
final class HistoryRebuildCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException, BadConfigurationException {
        PrintWriter out = spec.commandLine().getOut();
        Path directory = data.directory();
        Rebuild.Done done = rebuild(directory, out);
        out.printf(
                Locale.ROOT,
                "%s: the history is made anew, from the log's entries %d to %d%n",
                directory,
                done.first(),
                done.last());
        PrintWriter err = spec.commandLine().getErr();
        done.aside()
                .ifPresent(aside ->
                        err.printf("%s could not be read; what was older is in it alone%n", aside));
        return CommandLine.ExitCode.OK;
    }

    private static Rebuild.Done rebuild(Path directory, PrintWriter out) throws IOException {
        try (ProgressLine.Shown shown = ProgressLine.on(out)) {
            return Rebuild.of(directory, shown.progress());
        }
    }
}
