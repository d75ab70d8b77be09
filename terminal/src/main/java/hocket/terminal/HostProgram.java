package hocket.terminal;

import hocket.core.Command;
import hocket.core.SessionCommand.OpenDesk;
import hocket.hub.LocalSession;
import hocket.terminal.host.ConsoleHost;
import hocket.terminal.host.HostView;
import hocket.terminal.host.PipedHost;
import hocket.terminal.loop.Loop;
import hocket.terminal.loop.Program;
import hocket.terminal.screen.Line;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The host's console: opens the desk, and runs until it is closed.
 *
 * <p>The thread that calls {@link #run} updates the model and carries out every effect; the hub's
 * thread and a reading thread only bring messages. A message of the hub is acknowledged once it has
 * been worked off, so a console that is slow slows its guests down.
 */
public final class HostProgram {
    private final HostOptions options;
    private final Console console;

    private HostProgram(HostOptions options, Console console) {
        this.options = options;
        this.console = console;
    }

    /**
     * Runs the console and leaves the hub when it ends.
     *
     * @return the exit status: 0 when the desk was closed or left in good order, 1 when it could
     *     not be opened, 130 after Ctrl-C
     * @throws IOException if the terminal cannot be used
     */
    public static int run(HostOptions options, Attachment attachment, Console console)
            throws IOException, InterruptedException {
        return new HostProgram(options, console).run(attachment, Screens.ofProcess(console));
    }

    /** The same, with another way to open a screen. */
    static int run(
            HostOptions options, Attachment attachment, Console console, Screens.Opening screens)
            throws IOException, InterruptedException {
        return new HostProgram(options, console).run(attachment, screens);
    }

    private int run(Attachment attachment, Screens.Opening screens)
            throws IOException, InterruptedException {
        OpenDesk open = new OpenDesk(options.name(), options.guests());
        return switch (console.kind()) {
            case PIPED -> run(new PipedHost(open, options.port()), attachment, screens);
            case DUMB, TERMINAL -> {
                HostView looks = new HostView(options.bell(), options.title());
                yield run(new ConsoleHost(open, welcome(), looks), attachment, screens);
            }
        };
    }

    private <M> int run(
            Program<M, LocalSession.Message, Command> program,
            Attachment attachment,
            Screens.Opening screens)
            throws IOException, InterruptedException {
        Loop<M, LocalSession.Message, Command> loop = new Loop<>(program, console.clock());
        try (var outlet = Outlets.open(console, program, loop, screens)) {
            LocalSession session = attachment.attach(loop::hear);
            int status = loop.run(outlet, new Loop.OtherSide<>(session::submit, session::taken));
            session.detach();
            return status;
        }
    }

    /** What a host on a terminal reads first. */
    private List<Line> welcome() {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.empty().text("Waiting for connections on port " + options.port()));
        if (!options.addresses().isEmpty()) {
            lines.add(Line.note("Guests join with:"));
        }
        for (String address : options.addresses()) {
            lines.add(Line.empty().text("  hocket join " + address));
        }
        lines.add(Line.note("/help lists the commands, Ctrl-D ends"));
        return lines;
    }
}
