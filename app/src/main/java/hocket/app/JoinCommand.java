package hocket.app;

import hocket.line.LineDoor;
import hocket.terminal.JoinOptions;
import hocket.terminal.JoinProgram;
import hocket.terminal.ServerAddress;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hocket join}: a guest's console. */
@Command(
        name = "join",
        mixinStandardHelpOptions = true,
        description = "Go to a host as a guest, and take turns.",
        footer = {
            "",
            "A line '#' hands the floor over, 'Exit' says that you are done. Without a terminal,"
                    + " lines are read from standard input, each when it is your turn.",
            "",
            "Exit status: 0 when the conversation has come to its end, 1 if there is no connection"
                    + " or it breaks, 2 for bad arguments, 130 after Ctrl-C."
        })
final class JoinCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "HOST[:PORT]",
            converter = ServerAddressConverter.class,
            description =
                    "Where the host is; the port is " + LineDoor.USUAL_PORT + " if none is given.")
    private ServerAddress server = new ServerAddress("localhost", LineDoor.USUAL_PORT);

    @Option(
            names = "--unframed",
            description =
                    "Talk to an old host that sends without newlines: one message, one reply.")
    private boolean unframed;

    @Mixin private ConsoleLook look = new ConsoleLook();

    @Override
    public Integer call() throws IOException, InterruptedException {
        JoinOptions options = new JoinOptions(server, !unframed, look.bell(), look.title());
        return JoinProgram.run(options, look.console());
    }
}
