package hocket.app;

import hocket.app.config.BadConfigurationException;
import hocket.server.ListeningAddresses;
import hocket.server.Server;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hocket serve}: a server without a console, until it is told to end. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serve IRC clients, without a console, until told to end.",
        footer = {
            "",
            "Nobody is at the desk: guests are told so. SIGTERM ends it in good order; SIGHUP reads"
                    + " the configuration file again.",
            "",
            "Exit status: 0 after SIGTERM, 1 if it cannot listen or what is kept cannot be used,"
                    + " 2 for bad arguments or configuration, 74 if the disk fails, 130 after"
                    + " Ctrl-C."
        })
final class ServeCommand implements Callable<Integer> {
    private static final int ENDED = 0;
    private static final int FAILED = 1;
    private static final int INTERRUPTED = 130;

    @Mixin private ListenOptions listen = new ListenOptions();

    @Override
    public Integer call() throws IOException, BadConfigurationException {
        ConfiguredServer.Basis basis = listen.basis(UnaryOperator.identity());
        try (ConfiguredServer configured = ConfiguredServer.start(basis, ServeCommand::note)) {
            basis.file().ifPresent(file -> note("configured by " + file.path()));
            CompletableFuture<Integer> end = end(configured);
            announce(configured.server());
            return configured.status(end.join());
        }
    }

    /** With what status it is to end, once that is known. */
    private static CompletableFuture<Integer> end(ConfiguredServer configured) {
        CompletableFuture<Integer> end = new CompletableFuture<>();
        Signals.on("TERM", () -> end.complete(ENDED));
        Signals.on("INT", () -> end.complete(INTERRUPTED));
        Signals.on("HUP", () -> configured.reload());
        configured.server().stopped().whenComplete((nothing, defect) -> end.complete(FAILED));
        return end;
    }

    private static void announce(Server server) throws IOException {
        server.open();
        ListeningAddresses.of(server.address())
                .forEach(address -> System.out.println("Listening on " + address));
        System.out.flush();
    }

    private static void note(String line) {
        System.err.println("hocket: " + line);
    }
}
