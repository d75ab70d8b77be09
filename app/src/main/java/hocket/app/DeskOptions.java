package hocket.app;

import hocket.app.config.Configuration;
import hocket.app.config.Keys;
import hocket.core.Nick;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a desk: who answers there, and how many are served. */
final class DeskOptions {
    /** Connections beyond the guests', for those of which it is not known yet what they are. */
    private static final int HEADROOM = 64;

    private static final int USUAL_PER_ADDRESS = 50;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            converter = NickConverter.class,
            description = "Your name (default: user1).")
    private @Nullable Nick name;

    @Option(
            names = "--idle",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description =
                    "How long a conversation that one side has left waits for the other: 90s, 10m,"
                            + " 1h30m (default: 10m).")
    private @Nullable Duration idle;

    @Option(
            names = "--guests",
            paramLabel = "N",
            converter = CountConverter.class,
            description = "How many guests there may be at once (default: 500).")
    private @Nullable Integer guests;

    @Option(
            names = "--guests-per-address",
            paramLabel = "N",
            converter = CountConverter.class,
            description = "How many connections may come from one address (default: 50).")
    private @Nullable Integer guestsPerAddress;

    /** That configuration, but for what the command line says, with the limits of a desk. */
    Configuration over(Configuration configuration) {
        Configuration over = configuration;
        over = name == null ? over : over.with(Keys.HOST_NAME, name);
        over = idle == null ? over : over.with(Keys.IDLE, idle);
        over = guests == null ? over : over.with(Keys.GUESTS, guests);
        return withLimits(over);
    }

    private Configuration withLimits(Configuration configuration) {
        Configuration over = configuration;
        if (over.given(Keys.CONNECTIONS).isEmpty()) {
            over = over.with(Keys.CONNECTIONS, over.get(Keys.GUESTS) + HEADROOM);
        }
        if (guestsPerAddress != null) {
            return over.with(Keys.CONNECTIONS_PER_ADDRESS, guestsPerAddress);
        }
        return over.given(Keys.CONNECTIONS_PER_ADDRESS).isPresent()
                ? over
                : over.with(Keys.CONNECTIONS_PER_ADDRESS, USUAL_PER_ADDRESS);
    }
}
