package hocket.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The program as a process of its own, its three streams piped to the test. */
final class HocketProcess implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 30;
    private static final String NO_CONFIGURATION = "no-such-directory";
    private static final String NO_DATA = "/dev/null";
    private static final String END = "<end of stream>";

    private final Process process;
    private final BlockingQueue<String> out;
    private final BlockingQueue<String> err;

    private HocketProcess(Process process) {
        this.process = process;
        this.out = linesOf(process.getInputStream());
        this.err = linesOf(process.getErrorStream());
    }

    static HocketProcess start(String... arguments) throws IOException {
        return startUnder(List.of(), arguments);
    }

    /** The same through another command, which must end by becoming the program. */
    static HocketProcess startUnder(List<String> other, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(other);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+UseSerialGC");
        command.add("-XX:TieredStopAtLevel=1");
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.add("-Dstdout.encoding=UTF-8");
        command.add("-Dstderr.encoding=UTF-8");
        command.add("-Dstdin.encoding=UTF-8");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(Main.class.getName());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("XDG_CONFIG_HOME", NO_CONFIGURATION);
        // Nothing of a test is to lie where a user keeps things, also when one forgets to say so.
        builder.environment().put("XDG_DATA_HOME", NO_DATA);
        return new HocketProcess(builder.start());
    }

    /** A server on a free port of the loopback interface; {@link #listeningPort} says which. */
    static HocketProcess serve(String... more) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("serve", "--port", "0", "--bind", "127.0.0.1"));
        return start(arguments, more);
    }

    /** Reads the server's first line; answers the port it names. */
    int listeningPort() throws InterruptedException {
        String line = nextOut();
        assertThat(line).startsWith("Listening on 127.0.0.1:");
        return Integer.parseInt(line.substring(line.lastIndexOf(':') + 1));
    }

    /** A host on a free port of the loopback interface; {@link #port} says which. */
    static HocketProcess host(String... more) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("host", "--port", "0", "--bind", "127.0.0.1"));
        return start(arguments, more);
    }

    /** Reads the host's first line; answers the port it names. */
    int port() throws InterruptedException {
        String line = nextOut();
        assertThat(line).startsWith("Waiting for connections on port ");
        return Integer.parseInt(line.substring(line.lastIndexOf(' ') + 1));
    }

    /** One that keeps nothing, unless it is told where to. */
    private static HocketProcess start(List<String> arguments, String... more) throws IOException {
        arguments.addAll(List.of(more));
        if (!arguments.contains("--data")) {
            arguments.add("--ephemeral");
        }
        return start(arguments.toArray(String[]::new));
    }

    HocketProcess types(String... lines) {
        try {
            for (String line : lines) {
                process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    HocketProcess endsInput() throws IOException {
        process.getOutputStream().close();
        return this;
    }

    String nextOut() throws InterruptedException {
        return next(out);
    }

    String nextErr() throws InterruptedException {
        return next(err);
    }

    /** The lines that come on standard output until it ends. */
    List<String> restOfOut() throws InterruptedException {
        return rest(out);
    }

    List<String> restOfErr() throws InterruptedException {
        return rest(err);
    }

    long id() {
        return process.pid();
    }

    int status() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("ended").isTrue();
        return process.exitValue();
    }

    /** Whether it ends by itself in that time. */
    boolean endsWithin(long millis) throws InterruptedException {
        return process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    void kill() {
        process.destroyForcibly();
    }

    /** Sends SIGTERM and leaves the streams as they are. */
    void terminate() {
        process.toHandle().destroy();
    }

    /** Sends a signal by its name without SIG. */
    void signal(String name) throws IOException, InterruptedException {
        String id = String.valueOf(process.pid());
        assertThat(new ProcessBuilder("kill", "-s", name, id).start().waitFor()).isZero();
    }

    /** It writes no files any more when this returns. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    private static List<String> rest(BlockingQueue<String> lines) throws InterruptedException {
        List<String> rest = new ArrayList<>();
        for (String line = next(lines); !line.equals(END); line = next(lines)) {
            rest.add(line);
        }
        return rest;
    }

    private static String next(BlockingQueue<String> lines) throws InterruptedException {
        String line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(line).as("a line within %s s", PATIENCE_SECONDS).isNotNull();
        return line;
    }

    private static BlockingQueue<String> linesOf(InputStream stream) {
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        Thread.ofVirtual()
                .start(() -> {
                    read(stream, lines);
                    lines.add(END);
                });
        return lines;
    }

    private static void read(InputStream stream, BlockingQueue<String> lines) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException e) {
            lines.add("<stream failed: " + e.getMessage() + ">");
        }
    }
}
