package hocket.app;

import hocket.app.config.Configuration;
import hocket.app.config.Keys;
import hocket.archive.Keep;
import hocket.line.LineDoor;
import hocket.server.Transport;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that listens. What they say goes before what the file says. */
final class ListenOptions {
    @Option(
            names = "--port",
            paramLabel = "PORT",
            converter = PortConverter.class,
            description =
                    "The port to listen on; 0 picks a free one (default: "
                            + LineDoor.USUAL_PORT
                            + ").")
    private @Nullable Integer port;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            description = "The address to listen on (default: all interfaces).")
    private @Nullable String bind;

    @Option(
            names = "--transport",
            paramLabel = "WAY",
            description = "How sockets are served: ${COMPLETION-CANDIDATES} (default: auto).")
    private @Nullable Transport transport;

    @Option(
            names = "--keep",
            paramLabel = "SPAN|SIZE",
            converter = KeepConverter.class,
            description =
                    "Keep what was said for so long (90d) or so much of it (20GiB) to be read again;"
                            + " the rest is deleted little by little (default: all is kept).")
    private @Nullable Keep keep;

    @Mixin private ConfigOption config = new ConfigOption();

    @ArgGroup private Kept kept = new Kept();

    /** What is kept: one or the other. */
    static final class Kept {
        @Option(
                names = "--data",
                paramLabel = "DIR",
                description =
                        "The directory that keeps all that is said (default: $XDG_DATA_HOME/hocket,"
                                + " or ~/.local/share/hocket).")
        private @Nullable Path data;

        @Option(
                names = "--ephemeral",
                description = "Keep nothing: all is forgotten when the server ends.")
        private boolean ephemeral;
    }

    /**
     * Where the configuration comes from: the file, and what the command line says in its place.
     *
     * @param more what further options say
     */
    ConfiguredServer.Basis basis(UnaryOperator<Configuration> more) {
        return new ConfiguredServer.Basis(
                config.file(),
                configuration -> more.apply(over(configuration)),
                kept.ephemeral ? Keeping.NOWHERE : Keeping.IN_FILES);
    }

    private Configuration over(Configuration configuration) {
        Configuration over = configuration;
        over = port == null ? over : over.with(Keys.PORT, port);
        over = bind == null ? over : over.with(Keys.BIND, bind);
        over = kept.data == null ? over : over.with(Keys.DATA, kept.data.toAbsolutePath());
        over = keep == null ? over : over.with(Keys.KEEP, keep);
        return transport == null ? over : over.with(Keys.TRANSPORT, transport);
    }
}
