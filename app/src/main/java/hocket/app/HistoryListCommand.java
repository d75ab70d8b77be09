package hocket.app;

import hocket.app.config.BadConfigurationException;
import hocket.app.history.PlaceList;
import hocket.app.history.Sink;
import hocket.archive.ArchiveBrowser;
import hocket.archive.Lives;
import hocket.archive.PassedOver;
import hocket.log.OneLine;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hocket history list}: where anything was said. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "List the channels, direct messages and conversations that are kept.",
        footer = {
            "",
            "A channel ends when its last member leaves, and when the server ends; founded again it"
                    + " is listed again, with a number of its own. Its name stands for all of it,"
                    + " a number for one of its lives. So do two nicks for all their direct"
                    + " messages: these are listed again for every new connection.",
            "",
            "Exit status: 0 if done, 1 if the history cannot be read, 2 for bad arguments or"
                    + " configuration."
        })
final class HistoryListCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private HistoryOptions options = new HistoryOptions();

    @Override
    public Integer call() throws IOException, BadConfigurationException {
        try (ArchiveBrowser history = options.open(spec.commandLine().getErr());
                Sink out = Sink.standardOutput()) {
            PlaceList list = new PlaceList(options.times(), options.ink());
            for (String line : list.lines(Lives.of(history.places()))) {
                out.line(line);
            }
            out.finish();
            sayWhatIsLacking(history);
            return CommandLine.ExitCode.OK;
        }
    }

    private void sayWhatIsLacking(ArchiveBrowser history) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        for (PassedOver entry : history.passedOver()) {
            err.printf(
                    "not in the history: entry %d of %s: %s. `hocket history rebuild` tries it"
                            + " again%n",
                    entry.index(), options.times().of(entry.time()), OneLine.of(entry.what()));
        }
    }
}
