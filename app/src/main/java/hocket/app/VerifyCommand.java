package hocket.app;

import hocket.app.config.BadConfigurationException;
import hocket.copy.Report;
import hocket.copy.Verification;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hocket verify}: whether what is kept is what was written. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Look whether all that is kept is whole.",
        footer = {
            "",
            "Reads the whole log, the snapshots and the history, and compares them. Changes nothing;"
                    + " a server may run meanwhile. What a crash left half written at the end of the"
                    + " log was never acknowledged, and is no damage.",
            "",
            "Exit status: 0 if all is whole, 1 if something is damaged or cannot be read, 2 for bad"
                    + " arguments or configuration."
        })
final class VerifyCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException, BadConfigurationException {
        PrintWriter out = spec.commandLine().getOut();
        Path directory = data.directory();
        Report report = look(directory, out);
        report.looked().forEach(out::println);
        if (report.isWhole()) {
            out.println(directory + ": whole");
            return CommandLine.ExitCode.OK;
        }
        PrintWriter err = spec.commandLine().getErr();
        report.flaws().forEach(flaw -> err.println("damaged: " + flaw));
        int places = report.flaws().size();
        out.println(directory + ": damaged in " + places + (places == 1 ? " place" : " places"));
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static Report look(Path directory, PrintWriter out) throws IOException {
        try (ProgressLine.Shown shown = ProgressLine.on(out)) {
            return Verification.of(directory, shown.progress());
        }
    }
}
