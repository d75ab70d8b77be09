package hocket.app;

import hocket.app.config.BadConfigurationException;
import hocket.app.history.Sink;
import hocket.app.history.Telling;
import hocket.app.history.Times;
import hocket.app.history.Transcript;
import hocket.archive.ArchiveBrowser;
import hocket.archive.Item;
import hocket.archive.Lives;
import hocket.archive.PlaceKind;
import hocket.archive.Window;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hocket history show}: what was said in one place. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Show what was said in a place: the last of it, or around a time.",
        footer = {
            "",
            "With --after or --since alone it shows the first that follows, else the last. Of a"
                    + " conversation at the desk it always shows who had the floor. A channel that"
                    + " ended and was founded again is shown as one, with a line between.",
            "",
            "Exit status: 0 if done, 1 if there is no such place or the history cannot be read, 2"
                    + " for bad arguments or configuration."
        })
final class HistoryShowCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private HistoryOptions options = new HistoryOptions();
    @Mixin private WindowOptions limits = new WindowOptions();

    @Parameters(paramLabel = "PLACE", description = PlaceNamed.HELP)
    private String place = "";

    @Option(
            names = {"-n", "--last"},
            paramLabel = "N",
            converter = CountConverter.class,
            description = "How much at most, from 1 to 100000 (default: 50).")
    private int most = 50;

    @Option(
            names = "--events",
            description = "Show comings, goings and changes too, not only what was said.")
    private boolean events;

    @Override
    public Integer call() throws IOException, BadConfigurationException {
        Times times = options.times();
        Window window = limits.window(spec.commandLine(), times);
        try (ArchiveBrowser history = options.open(spec.commandLine().getErr());
                Sink out = Sink.standardOutput()) {
            Lives found = PlaceNamed.in(history, place, times);
            boolean all = events || found.first().kind() == PlaceKind.CONVERSATION;
            Telling telling = new Telling(new Transcript(times, options.ink()), found);
            for (Item item : history.page(found, window, all, most)) {
                for (String line : telling.lines(item)) {
                    out.line(line);
                }
            }
            out.finish();
            return CommandLine.ExitCode.OK;
        }
    }
}
