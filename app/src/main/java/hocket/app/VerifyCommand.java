package hocket.app;

import hocket.app.config.BadConfigurationException;
import hocket.app.history.Sink;
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
        tell(directory, report, out);
        requireTaken(out);
        return report.isWhole() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private void tell(Path directory, Report report, PrintWriter out) {
        report.looked().forEach(out::println);
        PrintWriter err = spec.commandLine().getErr();
        report.flaws().forEach(flaw -> err.println("damaged: " + flaw));
        out.println(
                directory
                        + (report.isWhole()
                                ? ": whole"
                                : ": damaged in " + places(report.flaws().size())));
    }

    /** A writer that prints keeps to itself what went wrong; one more line finds that out. */
    private static void requireTaken(PrintWriter out) throws IOException {
        if (out.checkError() || System.out.checkError()) {
            try (Sink again = Sink.standardOutput()) {
                again.line("");
                again.finish();
            }
        }
    }

    private static String places(int count) {
        return count == 1 ? "one place" : count + " places";
    }

    private static Report look(Path directory, PrintWriter out) throws IOException {
        try (ProgressLine.Shown shown = ProgressLine.on(out)) {
            return Verification.of(directory, shown.progress());
        }
    }
}
