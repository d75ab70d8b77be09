package hocket.irc;

import hocket.core.Channel;
import hocket.core.Glob;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The conditions of LIST (ISUPPORT ELIST): {@code >n} and {@code <n} members, {@code C>n} and
 * {@code C<n} founded more or less than so many minutes ago, {@code T>n} and {@code T<n} the same
 * of the topic, a mask that names match, and {@code !mask} one that they do not. All must hold;
 * what is none of these is passed over.
 */
final class ListFilter {
    /** The kinds of conditions as ISUPPORT names them. */
    static final String KINDS = "CMNTU";

    /** How many digits a number has at most. */
    private static final int MOST_DIGITS = 9;

    private final List<Predicate<Channel>> conditions;

    private ListFilter(List<Predicate<Channel>> conditions) {
        this.conditions = conditions;
    }

    static ListFilter of(List<String> conditions, Instant now) {
        return new ListFilter(
                conditions.stream().flatMap(word -> condition(word, now).stream()).toList());
    }

    /** True if it has wildcards. */
    static boolean isMask(String word) {
        return word.indexOf('*') >= 0 || word.indexOf('?') >= 0;
    }

    boolean takes(Channel channel) {
        return conditions.stream().allMatch(condition -> condition.test(channel));
    }

    private static Optional<Predicate<Channel>> condition(String word, Instant now) {
        return switch (word.charAt(0)) {
            case '<', '>' -> Comparison.parse(word).map(ListFilter::ofSize);
            case 'C', 'c' -> Comparison.parse(word.substring(1)).map(each -> ofAge(each, now));
            case 'T', 't' -> Comparison.parse(word.substring(1)).map(each -> ofTopic(each, now));
            case '!' -> Optional.of(ofMask(word.substring(1)).negate());
            default -> isMask(word) ? Optional.of(ofMask(word)) : Optional.empty();
        };
    }

    private static Predicate<Channel> ofSize(Comparison comparison) {
        return channel -> comparison.holds(channel.members().size());
    }

    private static Predicate<Channel> ofAge(Comparison comparison, Instant now) {
        return channel -> comparison.holds(minutes(channel.founded(), now));
    }

    private static Predicate<Channel> ofTopic(Comparison comparison, Instant now) {
        return channel ->
                channel.topic()
                        .filter(topic -> comparison.holds(minutes(topic.at(), now)))
                        .isPresent();
    }

    private static Predicate<Channel> ofMask(String mask) {
        return channel -> Glob.matches(mask, channel.name().value());
    }

    private static long minutes(Instant from, Instant to) {
        return Duration.between(from, to).toMinutes();
    }

    /** More, or less, than a number. */
    private record Comparison(boolean more, int than) {
        static Optional<Comparison> parse(String text) {
            boolean more = text.startsWith(">");
            boolean isOne =
                    (more || text.startsWith("<")) && Digits.are(text.substring(1), MOST_DIGITS);
            return isOne
                    ? Optional.of(new Comparison(more, Integer.parseInt(text.substring(1))))
                    : Optional.empty();
        }

        boolean holds(long number) {
            return more ? number > than : number < than;
        }
    }
}
