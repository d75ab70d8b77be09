package hocket.app;

import hocket.app.history.Moment;
import hocket.app.history.Times;
import hocket.archive.Window;
import hocket.core.MessageId;
import hocket.history.Point;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say from when to when. */
final class WindowOptions {
    @Option(
            names = "--before",
            paramLabel = "WHEN",
            description =
                    "What came before that: a time (2026-11-22, 2026-11-22T10:15, 2h ago as 2h) or"
                            + " the id of a message.")
    private @Nullable String before;

    @Option(
            names = "--after",
            paramLabel = "WHEN",
            description = "What came after that: a time or the id of a message.")
    private @Nullable String after;

    @Option(
            names = "--since",
            paramLabel = "WHEN",
            description = "The same as --after, with what happened just then.")
    private @Nullable String since;

    @Option(
            names = "--until",
            paramLabel = "WHEN",
            description = "The same as --before, with what happened just then.")
    private @Nullable String until;

    /**
     * The part of the history that they name.
     *
     * @throws ParameterException if one is no time and no id
     */
    Window window(CommandLine command, Times times) {
        Parsing parsing = new Parsing(command, times, Instant.now());
        return new Window(
                parsing.point("--after", after, Moment::last),
                parsing.point("--since", since, Moment::first),
                parsing.point("--before", before, Moment::first),
                parsing.point("--until", until, Moment::last));
    }

    /** How what people write is read. */
    private record Parsing(CommandLine command, Times times, Instant now) {

        /**
         * @param end which end of the time counts
         */
        Optional<Point> point(String option, @Nullable String text, Function<Moment, Instant> end) {
            if (text == null) {
                return Optional.empty();
            }
            Optional<Point> id = MessageId.parse(text).map(Point.Id::new);
            return Optional.of(id.orElseGet(() -> time(option, text, end)));
        }

        private Point time(String option, String text, Function<Moment, Instant> end) {
            return Moment.parse(text, times.zone(), now)
                    .map(moment -> new Point.Time(end.apply(moment)))
                    .orElseThrow(() ->
                            new ParameterException(
                                    command,
                                    "Invalid value for option '"
                                            + option
                                            + "': '"
                                            + text
                                            + "' is no time such as 2026-11-22T10:15 or 2h, nor"
                                            + " the id of a message"));
        }
    }
}
