package hocket.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A program on a screen of its own, which tmux draws: keys in, what it shows out. */
final class Screen implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String WIDTH = "150";
    private static final String HEIGHT = "50";
    private static final String TMUX = "tmux";

    private final String terminal;
    private final String program;
    private Optional<ProcessHandle> running = Optional.empty();

    private Screen(String terminal, String program) {
        this.terminal = terminal;
        this.program = program;
    }

    /** What is missing on this machine to run a program so. */
    static List<String> missing(String program) {
        return Stream.of(TMUX, program).filter(name -> !isInstalled(name)).toList();
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }

    /** Starts a program. */
    static Screen of(String program, String... arguments) throws Exception {
        Screen screen =
                new Screen("hocket-" + program + "-" + ProcessHandle.current().pid(), program);
        List<String> start = new ArrayList<>(List.of("new-session", "-d"));
        start.addAll(List.of("-x", WIDTH, "-y", HEIGHT, program));
        start.addAll(List.of(arguments));
        screen.tmux(start.toArray(String[]::new));
        screen.running = screen.handle();
        return screen;
    }

    private Optional<ProcessHandle> handle() throws IOException, InterruptedException {
        String id = tmux("display-message", "-p", "#{pane_pid}").strip();
        return ProcessHandle.of(Long.parseLong(id));
    }

    Screen types(String... lines) throws Exception {
        for (String line : lines) {
            tmux("send-keys", "-l", "--", line);
            tmux("send-keys", "Enter");
        }
        return this;
    }

    /** Waits until this stands on it. */
    Screen shows(String text) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(text()).as("shown by %s", program).contains(text));
        return this;
    }

    /** All that stands on it. */
    String text() throws Exception {
        return tmux("capture-pane", "-p", "-J");
    }

    private String tmux(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(TMUX, "-f", "/dev/null", "-L", terminal));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("TZ", "UTC");
        builder.environment().remove("TMUX");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed: " + said);
        }
        return said;
    }

    /** The program writes no files any more when this returns. */
    @Override
    public void close() throws IOException {
        try {
            tmux("kill-server");
            awaitEnd();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private void awaitEnd() {
        await(program + " has ended with its screen")
                .atMost(PATIENCE)
                .until(() -> running.filter(Screen::isRunning).isEmpty());
    }

    /** What has ended runs nothing, though where nobody waits for orphans it is there for ever. */
    private static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }
}
