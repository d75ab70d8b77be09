package hocket.app;

import hocket.app.config.BadConfigurationException;
import hocket.copy.Backup;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hocket backup}: a copy of all that is kept, while a server runs. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Copy all that is kept, while a server runs.",
        footer = {
            "",
            "The copy holds everything that anybody was told of before it was begun, and is looked"
                    + " through as by 'hocket verify' before TO is there: TO is whole, or absent."
                    + " To restore it, copy it to where a server keeps its data.",
            "",
            "Exit status: 0 if the backup is made, 1 if not, 2 for bad arguments or configuration."
        })
final class BackupCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "TO",
            description = "The directory that the backup is to be: a new one, or an empty one.")
    private Path to = Path.of("");

    @Mixin private DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException, BadConfigurationException {
        PrintWriter out = spec.commandLine().getOut();
        Path directory = data.directory();
        Backup.Made made = make(directory, out);
        made.report().looked().forEach(out::println);
        out.printf(
                Locale.ROOT,
                "%s: whole; entries up to %d, the last of %s; %,d bytes%n",
                to,
                made.report().lastIndex(),
                made.report().lastInstant(),
                made.bytes());
        return CommandLine.ExitCode.OK;
    }

    private Backup.Made make(Path directory, PrintWriter out) throws IOException {
        try (ProgressLine.Shown shown = ProgressLine.on(out)) {
            return Backup.make(directory, to, shown.progress());
        }
    }
}
