package hocket.app.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What values a key can have.
 *
 * @param words what may be written, in a few words that follow "must be"
 * @param reader the value that a TOML value stands for; nothing if it stands for none
 * @param writer the value as TOML
 */
record Kind<T>(String words, Function<Object, Optional<T>> reader, Function<T, String> writer) {

    /** Whole numbers from one to another. */
    static Kind<Integer> wholeNumber(int least, int most) {
        return new Kind<>(
                "a whole number from " + least + " to " + most,
                toml ->
                        toml instanceof Long number && number >= least && number <= most
                                ? Optional.of(number.intValue())
                                : Optional.empty(),
                String::valueOf);
    }

    /** Spans of whole seconds from one to another. */
    static Kind<Duration> timeSpan(Duration least, Duration most) {
        return text(
                "a time span from \"%s\" to \"%s\""
                        .formatted(TimeSpan.write(least), TimeSpan.write(most)),
                text ->
                        TimeSpan.parse(text)
                                .filter(span ->
                                        span.compareTo(least) >= 0 && span.compareTo(most) <= 0),
                TimeSpan::write);
    }

    /** Numbers of bytes from one to another. */
    static Kind<Integer> size(int least, int most) {
        return Kind.<Integer>text(
                "a size from \"%s\" to \"%s\"".formatted(Size.write(least), Size.write(most)),
                text ->
                        Size.parse(text).stream()
                                .filter(bytes -> bytes >= least && bytes <= most)
                                .mapToObj(Math::toIntExact)
                                .findFirst(),
                Size::write);
    }

    /** One of an enumeration's constants, by what its {@code toString} says. */
    static <E extends Enum<E>> Kind<E> choice(List<E> choices) {
        return text(
                choices.stream()
                        .map(choice -> Quoted.of(choice.toString()))
                        .collect(Collectors.joining(", ", "one of ", "")),
                text ->
                        choices.stream()
                                .filter(choice -> choice.toString().equals(text))
                                .findFirst(),
                Enum::toString);
    }

    /** What some texts stand for. */
    static <T> Kind<T> text(
            String words, Function<String, Optional<T>> parser, Function<T, String> writer) {
        return new Kind<>(
                words,
                toml -> toml instanceof String text ? parser.apply(text) : Optional.empty(),
                value -> Quoted.of(writer.apply(value)));
    }
}
