package hocket.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Written conversations of IRC clients with a server, word for word over real sockets. */
@Timeout(120)
class ConversationsIntegrationTest {
    private static final List<String> NAMES =
            List.of(
                    "registration",
                    "server",
                    "channels",
                    "modes",
                    "messages",
                    "history",
                    "people",
                    "operators",
                    "desk");

    @ParameterizedTest
    @MethodSource("names")
    void goesAsWritten(String name, @TempDir Path data) throws Exception {
        Script script = Script.read(name);
        try (Performance performance =
                Performance.start(script.server(), Script.configuration(), data)) {
            performance.play(script);
        }
    }

    @Test
    void everyCommandAndCapabilityOccurs(@TempDir Path data) throws Exception {
        try (HocketProcess server =
                        HocketProcess.serve(
                                "--config", Script.configuration(), "--data", data.toString());
                IrcUser user = IrcUser.arrive(server.listeningPort(), "ann")) {
            assertThat(commandsSaid()).containsAll(commands(user));
            assertThat(askedFor()).containsExactlyInAnyOrderElementsOf(capabilities(user));
        }
    }

    static Stream<String> names() {
        return NAMES.stream();
    }

    /** What the server says that it knows: HELP lists all commands. */
    private static List<String> commands(IrcUser user) throws IOException {
        user.sends("HELP");
        List<String> commands = new ArrayList<>();
        for (String line = user.line(); !line.contains(" 706 "); line = user.line()) {
            if (line.contains(" 705 ")) {
                commands.addAll(words(line));
            }
        }
        assertThat(commands).contains("WHO", "TAGMSG");
        return commands;
    }

    private static List<String> capabilities(IrcUser user) throws IOException {
        user.sends("CAP LS");
        return words(user.line());
    }

    /** The words of a line's last parameter. */
    private static List<String> words(String line) {
        return List.of(line.substring(line.lastIndexOf(':') + 1).split(" ", -1));
    }

    /** The first word of all that is sent, after tags. */
    private static Set<String> commandsSaid() throws IOException {
        Set<String> words = new TreeSet<>();
        for (Script.Step step : steps()) {
            if (step instanceof Script.Step.Says(_, String line)) {
                words.add(line.replaceFirst("^(?:@\\S+ )?(\\S+).*", "$1"));
            }
        }
        return words;
    }

    /** The capabilities that somebody gets in some script. */
    private static Set<String> askedFor() throws IOException {
        Set<String> words = new TreeSet<>();
        for (Script.Step step : steps()) {
            if (step instanceof Script.Step.Arrives(_, var capabilities)) {
                words.addAll(capabilities);
            }
            if (step instanceof Script.Step.Hears(_, String line) && line.contains(" ACK :")) {
                words.addAll(words(line));
            }
        }
        words.removeIf(word -> word.startsWith("-"));
        return words;
    }

    private static List<Script.Step> steps() throws IOException {
        List<Script.Step> steps = new ArrayList<>();
        for (String name : NAMES) {
            steps.addAll(Script.read(name).steps());
        }
        return steps;
    }
}
