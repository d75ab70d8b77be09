package hocket.app.config;

import hocket.app.password.PasswordHash;
import hocket.archive.Keep;
import hocket.core.HostName;
import hocket.core.Mask;
import hocket.core.Nick;
import hocket.core.PlainText;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** The kinds of texts that Hocket's keys have. */
final class Kinds {
    private static final int LONGEST_MOTD = 32 * 1024;

    private static final Duration SHORTEST_KEEP = Duration.ofHours(1);

    private Kinds() {}

    /** One line of visible text of at most so many bytes of UTF-8; may be empty. */
    static Kind<String> line(int longest) {
        return Kind.text(
                "one line of text, at most " + longest + " bytes",
                text -> ok(isLine(text, longest), text),
                Function.identity());
    }

    /** One line of visible text that is not empty. */
    static Kind<String> someLine(int longest) {
        return Kind.text(
                "one line of text, from 1 to " + longest + " bytes",
                text -> ok(!text.isEmpty() && isLine(text, longest), text),
                Function.identity());
    }

    /** One word of visible text. */
    static Kind<String> word(int longest) {
        return Kind.text(
                "one word, from 1 to " + longest + " bytes",
                text -> ok(isWord(text, longest), text),
                Function.identity());
    }

    /** Lines, which may hold colours and other controls that IRC shows. */
    static Kind<String> lines() {
        Kind<String> lines =
                Kind.text(
                        "text without NUL, at most " + LONGEST_MOTD + " bytes",
                        text -> ok(isMotd(text), text),
                        Function.identity());
        return new Kind<>(lines.words(), lines.reader(), Quoted::lines);
    }

    /** The name of a server on IRC, which is known from a nick by its dot. */
    static Kind<HostName> serverName() {
        return Kind.text(
                "a server's name with a dot in it, such as \"irc.example.org\"",
                text -> HostName.parse(text).filter(name -> text.contains(".")),
                HostName::value);
    }

    static Kind<Nick> nick() {
        return Kind.text("a nick", Nick::parse, Nick::value);
    }

    static Kind<Path> path() {
        return Kind.text("the path of a file", Kinds::parsePath, Path::toString);
    }

    static Kind<Path> absolutePath() {
        return Kind.text(
                "the absolute path of a directory",
                text -> parsePath(text).filter(Path::isAbsolute),
                Path::toString);
    }

    /** How much of the history is kept: what is younger than a span, or what fits into a size. */
    static Kind<Keep> keep() {
        return Kind.text(
                "a time span from \"1h\" such as \"90d\", or a size from \"1MiB\" such as \"20GiB\"",
                Kinds::parseKeep,
                Kinds::writeKeep);
    }

    private static Optional<Keep> parseKeep(String text) {
        Optional<Keep> byAge =
                TimeSpan.parse(text)
                        .filter(span -> span.compareTo(SHORTEST_KEEP) >= 0)
                        .map(Keep.everything()::forAtMost);
        return byAge.or(() ->
                Size.parse(text).stream()
                        .filter(bytes -> bytes >= Keep.LEAST_BYTES)
                        .mapToObj(Keep.everything()::withinBytes)
                        .findFirst());
    }

    private static String writeKeep(Keep keep) {
        return keep.equals(Keep.everything().forAtMost(keep.age()))
                ? TimeSpan.write(keep.age())
                : Size.write(keep.bytes());
    }

    static Kind<Mask> mask() {
        return Kind.text("a mask such as \"*@*.example.org\"", Mask::parse, Mask::value);
    }

    static Kind<PasswordHash> passwordHash() {
        return Kind.text(
                "a hash as 'hocket hash-password' prints it",
                PasswordHash::parse,
                PasswordHash::toString);
    }

    /** True if this can be a message of the day. */
    static boolean isMotd(String text) {
        return text.indexOf('\0') < 0 && PlainText.utf8Length(text) <= LONGEST_MOTD;
    }

    private static <T> Optional<T> ok(boolean fits, T value) {
        return fits ? Optional.of(value) : Optional.empty();
    }

    private static boolean isLine(String text, int longest) {
        return PlainText.isPlain(text) && PlainText.utf8Length(text) <= longest;
    }

    private static boolean isWord(String text, int longest) {
        return !text.isEmpty()
                && isLine(text, longest)
                && text.codePoints().noneMatch(Character::isWhitespace);
    }

    private static Optional<Path> parsePath(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
