package hocket.app;

import hocket.app.config.BadConfigurationException;
import hocket.app.history.Sink;
import hocket.app.history.Times;
import hocket.app.history.Transcript;
import hocket.archive.ArchiveBrowser;
import hocket.archive.Finding;
import hocket.archive.Item;
import hocket.archive.PlaceSummary;
import hocket.archive.SearchWords;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hocket history search}: who said that, where and when. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = "Find what was said by its words, the newest first.",
        footer = {
            "",
            "All the words are to be found in one message, whatever their case and accents; 'tea*'"
                    + " stands for whatever begins with tea. Nothing else is special.",
            "",
            "Exit status: 0 if something is found, 1 if nothing is or the history cannot be read, 2"
                    + " for bad arguments or configuration."
        })
final class HistorySearchCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private HistoryOptions options = new HistoryOptions();

    @Parameters(paramLabel = "WORD", arity = "1..*", description = "The words to find.")
    private List<String> words = List.of();

    @Option(names = "--in", paramLabel = "PLACE", description = PlaceNamed.HELP)
    private @Nullable String in;

    @Option(
            names = "--limit",
            paramLabel = "N",
            converter = CountConverter.class,
            description = "How many at most, from 1 to 100000 (default: 50).")
    private int most = 50;

    @Override
    public Integer call() throws IOException, BadConfigurationException {
        SearchWords wanted = wanted();
        Times times = options.times();
        try (ArchiveBrowser history = options.open(spec.commandLine().getErr());
                Sink out = Sink.standardOutput()) {
            List<Long> places =
                    in == null ? List.of() : PlaceNamed.in(history, in, times).numbers();
            Finding finding = history.search(wanted, places, most);
            show(finding, history, new Transcript(times, options.ink()), out);
            tell(finding, times);
            return finding.items().isEmpty()
                    ? CommandLine.ExitCode.SOFTWARE
                    : CommandLine.ExitCode.OK;
        }
    }

    private SearchWords wanted() {
        return switch (SearchWords.parse(String.join(" ", words))) {
            case SearchWords.Parsed.Good(SearchWords good) -> good;
            case SearchWords.Parsed.Bad(String why) ->
                    throw new ParameterException(spec.commandLine(), why);
        };
    }

    private static void show(
            Finding finding, ArchiveBrowser history, Transcript transcript, Sink out)
            throws IOException {
        Map<Long, PlaceSummary> places = new HashMap<>();
        for (Item item : finding.items()) {
            PlaceSummary place = places.get(item.place());
            if (place == null) {
                place = history.named(Long.toString(item.place())).getFirst();
                places.put(item.place(), place);
            }
            out.line(transcript.line(item, place));
        }
        out.finish();
    }

    private void tell(Finding finding, Times times) {
        PrintWriter err = spec.commandLine().getErr();
        if (finding.items().isEmpty()) {
            err.println("nothing found");
        } else if (finding.more()) {
            err.println("there is more; --limit shows it");
        }
        finding.unsearched()
                .ifPresent(gap ->
                        err.println(
                                "not searched yet: what was said from "
                                        + times.of(gap.from())
                                        + " to "
                                        + times.of(gap.to())
                                        + " ("
                                        + gap.items()
                                        + " items); a running server indexes it when idle"));
    }
}
