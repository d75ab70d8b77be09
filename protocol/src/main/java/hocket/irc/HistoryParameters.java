package hocket.irc;

import hocket.core.MessageId;
import hocket.history.Point;
import hocket.history.Span;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The parameters of one CHATHISTORY, as the question that they ask: the subcommand, the target but
 * for TARGETS, one or two references to messages, and how many at most (IRCv3 draft/chathistory).
 */
final class HistoryParameters {
    private static final String TIME = "timestamp=";
    private static final String ID = "msgid=";
    private static final String ANY = "*";

    /** How many digits a limit may have; it may be larger than what is granted. */
    private static final int MOST_DIGITS = 18;

    private enum Subcommand {
        BEFORE(4),
        AFTER(4),
        LATEST(4),
        AROUND(4),
        BETWEEN(5),
        TARGETS(4);

        private final int parameters;

        Subcommand(int parameters) {
            this.parameters = parameters;
        }

        static Optional<Subcommand> find(String word) {
            String name = word.toUpperCase(Locale.ROOT);
            return Stream.of(values()).filter(each -> each.name().equals(name)).findFirst();
        }
    }

    private final List<String> words;
    private final Subcommand subcommand;
    private final HistoryRequest.Asked asked;

    private HistoryParameters(List<String> words, Subcommand subcommand) {
        this.words = words;
        this.subcommand = subcommand;
        boolean hasTarget = subcommand != Subcommand.TARGETS;
        this.asked = new HistoryRequest.Asked(words.getFirst(), hasTarget ? words.get(1) : "");
    }

    /**
     * The question that parameters ask.
     *
     * @throws HistoryFailure if they ask none
     */
    static HistoryRequest parse(List<String> words) throws HistoryFailure {
        String first = words.isEmpty() ? ANY : words.getFirst();
        Subcommand subcommand =
                Subcommand.find(first)
                        .orElseThrow(() -> HistoryFailure.invalid(first, "Unknown command"));
        if (words.size() < subcommand.parameters) {
            throw HistoryFailure.invalid(first, "Insufficient parameters");
        }
        if (words.size() > subcommand.parameters) {
            throw HistoryFailure.invalid(first, "Too many parameters");
        }
        return new HistoryParameters(words, subcommand).request();
    }

    private HistoryRequest request() throws HistoryFailure {
        int most = most();
        return switch (subcommand) {
            case BEFORE -> page(new Span.Before(point(2), most));
            case AFTER -> page(new Span.After(point(2), most));
            case LATEST -> page(new Span.Latest(pointOrAny(), most));
            case AROUND -> page(new Span.Around(point(2), most));
            case BETWEEN -> page(new Span.Between(point(2), point(3), most));
            case TARGETS -> new HistoryRequest.Targets(asked, instant(1), instant(2), most);
        };
    }

    private HistoryRequest page(Span span) {
        return new HistoryRequest.Page(asked, span);
    }

    /** More than is granted counts as what is granted. */
    private int most() throws HistoryFailure {
        String text = words.getLast();
        long most = Digits.are(text, MOST_DIGITS) ? Long.parseLong(text) : 0;
        if (most == 0) {
            throw HistoryFailure.invalid(asked.subcommand(), text, "Invalid limit");
        }
        return (int) Math.min(most, HistoryRequest.MOST);
    }

    private Optional<Point> pointOrAny() throws HistoryFailure {
        return words.get(2).equals(ANY) ? Optional.empty() : Optional.of(point(2));
    }

    private Point point(int at) throws HistoryFailure {
        String word = words.get(at);
        if (word.startsWith(TIME)) {
            return new Point.Time(instant(at));
        }
        if (!word.startsWith(ID)) {
            throw HistoryFailure.unknownReference(asked, word);
        }
        return MessageId.parse(word.substring(ID.length()))
                .map(Point.Id::new)
                .orElseThrow(() ->
                        HistoryFailure.invalid(asked.subcommand(), word, "Invalid message id"));
    }

    private Instant instant(int at) throws HistoryFailure {
        String word = words.get(at);
        Optional<Instant> instant =
                word.startsWith(TIME)
                        ? ServerTime.parse(word.substring(TIME.length()))
                        : Optional.empty();
        return instant.orElseThrow(
                () -> HistoryFailure.invalid(asked.subcommand(), word, "Invalid timestamp"));
    }
}
