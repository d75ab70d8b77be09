package hocket.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A script being played against a server process of its own, with real sockets. */
final class Performance implements AutoCloseable {
    private static final String CONSOLE = "host";
    private static final String KEPT = "kept";

    private final HocketProcess server;
    private final int port;
    private final Map<String, IrcUser> users = new LinkedHashMap<>();
    private final Set<String> ended = new HashSet<>();
    private final Map<String, String> kept = new HashMap<>();

    private Performance(HocketProcess server, int port) {
        this.server = server;
        this.port = port;
    }

    static Performance start(String command, String configuration, Path data) throws Exception {
        boolean hosted = command.equals(CONSOLE);
        String[] arguments =
                command.equals(KEPT)
                        ? new String[] {"--config", configuration, "--data", data.toString()}
                        : new String[] {"--config", configuration};
        HocketProcess server =
                hosted ? HocketProcess.host(arguments) : HocketProcess.serve(arguments);
        return new Performance(server, hosted ? server.port() : server.listeningPort());
    }

    /** Plays a whole script; nobody may have anything left to read after it. */
    void play(Script script) throws Exception {
        for (Script.Step step : script.steps()) {
            play(step);
        }
        for (Map.Entry<String, IrcUser> user : users.entrySet()) {
            if (!ended.contains(user.getKey())) {
                user.getValue().answersAtOnce("the-end");
            }
        }
    }

    private void play(Script.Step step) throws Exception {
        switch (step) {
            case Script.Step.Arrives(String who, var capabilities) ->
                    user(who).arrives(who, capabilities.toArray(String[]::new));
            case Script.Step.Says(String who, String line) -> say(who, line);
            case Script.Step.Hears(String who, String line) -> hear(who, line);
            case Script.Step.PassesOver(String who, String numeric) ->
                    assertThat(user(who).lineWith(" " + numeric + " ")).isNotEqualTo(IrcUser.END);
        }
    }

    private void say(String who, String line) throws IOException {
        if (who.equals(CONSOLE)) {
            server.types(line);
        } else {
            user(who).sends(LinePattern.filled(line, kept));
        }
    }

    private void hear(String who, String expected) throws Exception {
        String line = who.equals(CONSOLE) ? server.nextOut() : user(who).line();
        assertThat(LinePattern.matches(expected, line, kept))
                .as("%n%s expects %s%n%s reads   %s%n", who, expected, who, line)
                .isTrue();
        if (line.equals(IrcUser.END)) {
            ended.add(who);
        }
    }

    private IrcUser user(String who) throws IOException {
        IrcUser user = users.get(who);
        if (user == null) {
            user = IrcUser.connect(port);
            users.put(who, user);
        }
        return user;
    }

    @Override
    public void close() throws IOException {
        for (IrcUser user : users.values()) {
            user.close();
        }
        server.close();
    }
}
