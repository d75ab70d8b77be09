package hocket.terminal;

import hocket.core.Utterance;
import hocket.terminal.join.ConsoleGuest;
import hocket.terminal.join.Failures;
import hocket.terminal.join.FromHost;
import hocket.terminal.join.GuestView;
import hocket.terminal.join.PipedGuest;
import hocket.terminal.join.Wire;
import hocket.terminal.loop.Loop;
import hocket.terminal.loop.Program;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;

/**
 * A guest's console: connects to a host, and runs until the conversation is over.
 *
 * <p>The thread that calls {@link #run} updates the model and carries out every effect; reading and
 * writing the connection and reading the input have threads of their own.
 */
public final class JoinProgram {
    private JoinProgram() {}

    /**
     * Runs the console.
     *
     * @return the exit status: 0 when the conversation came to its end, 1 when there was no
     *     connection or it broke (one line on standard error says so), 130 after Ctrl-C
     * @throws IOException if the terminal cannot be used
     */
    public static int run(JoinOptions options, Console console)
            throws IOException, InterruptedException {
        return run(options, console, Screens.ofProcess(console));
    }

    /** The same, with another way to open a screen. */
    static int run(JoinOptions options, Console console, Screens.Opening screens)
            throws IOException, InterruptedException {
        Wire wire;
        try {
            wire = connect(options);
        } catch (IOException e) {
            console.complain("cannot connect to " + options.server() + ": " + Failures.word(e));
            return 1;
        }
        try (wire) {
            return run(options, console, screens, wire);
        }
    }

    private static Wire connect(JoinOptions options) throws IOException {
        ServerAddress server = options.server();
        List<InetAddress> addresses = List.of(InetAddress.getAllByName(server.host()));
        return Wire.connect(addresses, server.port(), options.framed());
    }

    private static int run(JoinOptions options, Console console, Screens.Opening screens, Wire wire)
            throws IOException, InterruptedException {
        String server = options.server().toString();
        GuestView looks = new GuestView(options.bell(), options.title());
        return switch (console.kind()) {
            case PIPED -> run(new PipedGuest(server, options.framed()), console, screens, wire);
            case DUMB, TERMINAL ->
                    run(new ConsoleGuest(server, options.framed(), looks), console, screens, wire);
        };
    }

    private static <M> int run(
            Program<M, FromHost, Utterance> program,
            Console console,
            Screens.Opening screens,
            Wire wire)
            throws IOException, InterruptedException {
        Loop<M, FromHost, Utterance> loop = new Loop<>(program, console.clock());
        try (var outlet = Outlets.open(console, program, loop, screens)) {
            wire.open(loop::hear);
            return loop.run(outlet, new Loop.OtherSide<>(wire::send, wire::taken));
        }
    }
}
