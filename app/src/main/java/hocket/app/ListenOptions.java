package hocket.app;

import hocket.hub.HubSettings;
import hocket.line.LineDoor;
import hocket.server.ServerSettings;
import hocket.server.Transport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** The options of every command that listens. */
final class ListenOptions {
    /** Connections beyond the guests', for those of which it is not known yet what they are. */
    private static final int HEADROOM = 64;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            converter = PortConverter.class,
            defaultValue = "" + LineDoor.USUAL_PORT,
            description = "The port to listen on; 0 picks a free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = ServerSettings.EVERYWHERE,
            showDefaultValue = Visibility.NEVER,
            description = "The address to listen on (default: all interfaces).")
    private String bind = ServerSettings.EVERYWHERE;

    @Option(
            names = "--idle",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            defaultValue = "10m",
            description = {
                "How long a conversation that one side has left waits for the other: 90s, 10m,"
                        + " 1h30m (default: ${DEFAULT-VALUE})."
            })
    private Duration idle = Duration.ofMinutes(10);

    @Option(
            names = "--guests",
            paramLabel = "N",
            converter = CountConverter.class,
            defaultValue = "500",
            description = "How many guests there may be at once (default: ${DEFAULT-VALUE}).")
    private int guests;

    @Option(
            names = "--guests-per-address",
            paramLabel = "N",
            converter = CountConverter.class,
            defaultValue = "50",
            description =
                    "How many connections may come from one address (default: ${DEFAULT-VALUE}).")
    private int guestsPerAddress;

    @Option(
            names = "--transport",
            paramLabel = "WAY",
            defaultValue = "auto",
            description =
                    "How sockets are served: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Transport transport = Transport.AUTO;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where to keep what is said. This version keeps nothing yet.")
    private @Nullable Path data;

    @Option(
            names = "--ephemeral",
            description = "Keep nothing, which this version does in any case.")
    private boolean ephemeral;

    int guests() {
        return guests;
    }

    ServerSettings settings() {
        return ServerSettings.standard()
                .withHost(bind)
                .withPort(port)
                .withConnections(guests + HEADROOM)
                .withConnectionsPerAddress(guestsPerAddress)
                .withHub(HubSettings.standard().withIdle(idle))
                .withTransport(transport);
    }

    /** What the user should know about what is kept, if the user cares. */
    Optional<String> warning() {
        if (data != null) {
            return Optional.of(
                    "hocket: nothing is kept in " + data + ": this version has no durable log yet");
        }
        return ephemeral ? Optional.of("hocket: nothing is kept") : Optional.empty();
    }
}
