package hocket.app;

import hocket.app.config.BadConfigurationException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The option that names a data directory, for commands that look at one. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "The directory that keeps all that is said (default: log.dir of the"
                            + " configuration, else $XDG_DATA_HOME/hocket, or"
                            + " ~/.local/share/hocket).")
    private @Nullable Path data;

    @Mixin private ConfigOption config = new ConfigOption();

    /** The one that was named, or the one that a server would use. */
    Path directory() throws BadConfigurationException {
        return data == null ? Keeping.directory(config.read()) : data;
    }
}
