package hocket.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The IRC client irssi on a screen of its own, which tmux draws: keys in, what it shows out. */
final class Irssi implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 30;
    private static final String WIDTH = "150";
    private static final String HEIGHT = "50";
    private static final String TMUX = "tmux";
    private static final String SELF = "irssi";

    /** Not its usual pace of a line in two seconds. */
    private static final String CONFIGURATION =
            "settings = { \"irc/core\" = { cmd_queue_speed = \"0msec\"; }; };\n";

    private final String terminal;

    private Irssi(String terminal) {
        this.terminal = terminal;
    }

    /** What is missing on this machine to run it. */
    static List<String> missing() {
        return Stream.of(TMUX, SELF).filter(program -> !isInstalled(program)).toList();
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }

    /**
     * Starts it, on its way to the server.
     *
     * @param home where it may keep its files
     */
    static Irssi connect(Path home, int port, String nick) throws Exception {
        Files.writeString(home.resolve("config"), CONFIGURATION);
        Irssi irssi = new Irssi("hocket-test-" + ProcessHandle.current().pid());
        irssi.tmux(
                "new-session",
                "-d",
                "-x",
                WIDTH,
                "-y",
                HEIGHT,
                SELF,
                "--home=" + home,
                "--connect",
                "127.0.0.1",
                "--port",
                String.valueOf(port),
                "--nick",
                nick);
        return irssi;
    }

    Irssi types(String... lines) throws Exception {
        for (String line : lines) {
            tmux("send-keys", "-l", "--", line);
            tmux("send-keys", "Enter");
        }
        return this;
    }

    /** Waits until this stands on its screen. */
    Irssi shows(String text) throws Exception {
        long deadline = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
        String screen = screen();
        while (!screen.contains(text)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("irssi does not show \"" + text + "\" but\n" + screen);
            }
            screen = screen();
        }
        return this;
    }

    private String screen() throws Exception {
        return tmux("capture-pane", "-p", "-J");
    }

    private String tmux(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(TMUX, "-f", "/dev/null", "-L", terminal));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().remove("TMUX");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed: " + said);
        }
        return said;
    }

    @Override
    public void close() throws IOException {
        try {
            tmux("kill-server");
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
