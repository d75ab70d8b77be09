package hocket.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A conversation of several clients with the server, as it is written down. The first line that is
 * no comment names how the server is run: as a server alone, or as the {@code host}, which keep
 * nothing, or {@code kept}, which is the first with a data directory. Then, one a line:
 *
 * <pre>
 * ann arrives with CAPABILITY ...   she connects and registers; the welcome is passed over
 * ann &gt; LINE                        she sends it; \x01 stands for that control character
 * ann &lt; LINE                        the next line that she reads, see {@link LinePattern}
 * ann .. 376                        she reads up to the line with that numeric
 * </pre>
 *
 * <p>Whoever is called {@code host} is the console of {@code hocket host}.
 *
 * @param server the command that runs it
 */
record Script(String server, List<Step> steps) {
    private static final String SERVER = "server: ";
    private static final Pattern ARRIVES = Pattern.compile("(\\w+) arrives(?: with (.+))?");
    private static final Pattern SPEAKS = Pattern.compile("(\\w+) (>|<|\\.\\.) (.*)");

    Script {
        steps = List.copyOf(steps);
    }

    /** What one client does, or is to see. */
    sealed interface Step {
        /** Who. */
        String who();

        /** Connects and becomes a user of its name. */
        record Arrives(String who, List<String> capabilities) implements Step {
            public Arrives {
                capabilities = List.copyOf(capabilities);
            }
        }

        /** Sends a line; connects first if it has not. */
        record Says(String who, String line) implements Step {}

        /** Reads a line that must be this one. */
        record Hears(String who, String line) implements Step {}

        /** Reads lines up to the one with this numeric. */
        record PassesOver(String who, String numeric) implements Step {}
    }

    /** The script of that name among the resources. */
    static Script read(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        Script.class.getResourceAsStream("conversations/" + name + ".txt"), name)) {
            List<String> lines =
                    new String(in.readAllBytes(), UTF_8)
                            .lines()
                            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                            .toList();
            return new Script(
                    lines.getFirst().substring(SERVER.length()),
                    lines.stream().skip(1).map(Script::step).toList());
        }
    }

    /** The file that configures the servers of all scripts. */
    static String configuration() throws URISyntaxException {
        URL file = Script.class.getResource("conversations/scripted.toml");
        return Path.of(Objects.requireNonNull(file).toURI()).toString();
    }

    private static Step step(String line) {
        return arrival(line)
                .or(() -> exchange(line))
                .orElseThrow(() -> new IllegalArgumentException("not a step: " + line));
    }

    private static Optional<Step> arrival(String line) {
        Matcher arrives = ARRIVES.matcher(line);
        if (!arrives.matches()) {
            return Optional.empty();
        }
        String capabilities = Objects.requireNonNullElse(arrives.group(2), "");
        return Optional.of(
                new Step.Arrives(
                        arrives.group(1),
                        capabilities.isEmpty() ? List.of() : List.of(capabilities.split(" ", -1))));
    }

    private static Optional<Step> exchange(String line) {
        Matcher speaks = SPEAKS.matcher(line);
        if (!speaks.matches()) {
            return Optional.empty();
        }
        String who = speaks.group(1);
        String text = speaks.group(3).replace("\\x01", "\u0001");
        return Optional.of(
                switch (speaks.group(2)) {
                    case ">" -> new Step.Says(who, text);
                    case "<" -> new Step.Hears(who, text);
                    default -> new Step.PassesOver(who, text);
                });
    }
}
