package hocket.app;

import hocket.app.config.BadConfigurationException;
import hocket.app.config.Configuration;
import hocket.app.config.Keys;
import hocket.core.Event;
import hocket.hub.LocalSession.Message.Heard;
import hocket.server.ListeningAddresses;
import hocket.server.Server;
import hocket.terminal.Attachment;
import hocket.terminal.HostOptions;
import hocket.terminal.HostProgram;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hocket host}: a server with its host's console. */
@Command(
        name = "host",
        mixinStandardHelpOptions = true,
        description = "Wait for guests, and answer them one by one.",
        footer = {
            "",
            "Guests come with 'hocket join', with nc, or with an old program that sends without"
                    + " newlines. A line '#' hands the floor over, 'Exit' says that you are done;"
                    + " /help lists the commands. Without a terminal, lines are read from standard"
                    + " input, and each is applied once somebody waits for an answer.",
            "",
            "Exit status: 0 after a good end, 1 if it cannot listen or what is kept cannot be used,"
                    + " 2 for bad arguments or configuration, 74 if the disk fails, 130 after"
                    + " Ctrl-C."
        })
final class HostCommand implements Callable<Integer> {
    @Mixin private ListenOptions listen = new ListenOptions();
    @Mixin private DeskOptions desk = new DeskOptions();
    @Mixin private ConsoleLook look = new ConsoleLook();

    @Override
    public Integer call() throws IOException, InterruptedException, BadConfigurationException {
        try (ConfiguredServer configured =
                        ConfiguredServer.start(listen.basis(desk::over), HostCommand::quiet);
                ShutdownHook _ = ShutdownHook.closing(configured.server())) {
            int status =
                    HostProgram.run(
                            options(configured), letInGuests(configured.server()), look.console());
            return configured.status(status);
        }
    }

    /** The screen belongs to the conversations. */
    private static void quiet(String line) {}

    /** Guests are let in once the desk is open: nobody is to find it without a host. */
    private static Attachment letInGuests(Server server) {
        return console ->
                server.attach(message -> {
                    console.accept(message);
                    if (message instanceof Heard heard
                            && heard.event() instanceof Event.DeskOpened) {
                        server.open();
                    }
                });
    }

    private HostOptions options(ConfiguredServer configured) throws IOException {
        Configuration configuration = configured.configuration();
        Server server = configured.server();
        return new HostOptions(
                configuration.get(Keys.HOST_NAME),
                configuration.get(Keys.GUESTS),
                server.port(),
                ListeningAddresses.of(server.address()),
                look.bell(),
                look.title());
    }
}
