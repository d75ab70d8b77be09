package hocket.app;

import hocket.app.config.BadConfigurationException;
import hocket.app.config.Configuration;
import hocket.app.config.ConfigurationFile;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names a configuration file. */
final class ConfigOption {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description =
                    "The configuration file (default: $XDG_CONFIG_HOME/hocket/hocket.toml, if there"
                            + " is one).")
    private @Nullable Path named;

    /** The file that was named, or the user's; nothing if there is none. */
    Optional<ConfigurationFile> file() {
        return named == null
                ? ConfigurationFile.ofUser(System.getenv(), Home.directory())
                : Optional.of(new ConfigurationFile(named));
    }

    /** What that file says; the defaults if there is none. */
    Configuration read() throws BadConfigurationException {
        Optional<ConfigurationFile> file = file();
        return file.isPresent() ? file.get().read() : Configuration.USUAL;
    }
}
