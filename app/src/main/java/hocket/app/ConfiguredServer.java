package hocket.app;

import hocket.app.config.BadConfigurationException;
import hocket.app.config.Changes;
import hocket.app.config.Configuration;
import hocket.app.config.ConfigurationFile;
import hocket.server.Beginning;
import hocket.server.Server;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A server and the configuration it runs with, which can be read again while it runs. Its methods
 * may be called by any thread but the hub's.
 */
final class ConfiguredServer implements AutoCloseable {

    /**
     * Where a configuration comes from.
     *
     * @param file what is read, if there is one
     * @param over what the command line says in place of the file
     * @param keeping whether what is said is kept
     */
    record Basis(
            Optional<ConfigurationFile> file, UnaryOperator<Configuration> over, Keeping keeping) {

        /** What is to be in force now. */
        Configuration read() throws BadConfigurationException {
            return over.apply(file.isPresent() ? file.get().read() : Configuration.USUAL);
        }
    }

    /** The status of a program whose log has failed: EX_IOERR of sysexits.h. */
    private static final int LOG_FAILED = 74;

    private final Basis basis;
    private final Consumer<String> journal;
    private final Instant started = Instant.now();
    private final Server server;
    private final OldGarbage garbage;
    private Configuration configuration;

    private ConfiguredServer(Basis basis, Configuration configuration, Consumer<String> journal)
            throws IOException {
        this.basis = basis;
        this.journal = journal;
        this.configuration = configuration;
        this.server = start(basis.keeping().begin(configuration));
        this.garbage = OldGarbage.ofThisProcess();
    }

    private Server start(Beginning beginning) throws IOException {
        try {
            return Server.start(
                    Settings.server(configuration),
                    beginning,
                    Settings.irc(configuration, started),
                    this::rehash);
        } catch (IOException e) {
            beginning.history().close();
            beginning.log().close();
            throw e;
        }
    }

    /**
     * Listens as the configuration says.
     *
     * @param journal is told of every reload, line by line; called by any thread
     */
    static ConfiguredServer start(Basis basis, Consumer<String> journal)
            throws IOException, BadConfigurationException {
        Configuration configuration = basis.read();
        OpenFiles.warning(configuration).ifPresent(line -> System.err.println("hocket: " + line));
        return new ConfiguredServer(basis, configuration, journal);
    }

    Server server() {
        return server;
    }

    /**
     * With what status the program is to end: the given one, unless the log has failed. That is
     * said on standard error.
     */
    int status(int otherwise) {
        Optional<IOException> failure = server.logFailure();
        failure.ifPresent(reason ->
                System.err.println(
                        "hocket: nothing more can be kept in "
                                + Keeping.directory(configuration)
                                + ", so the server has ended: "
                                + reason.getMessage()));
        return failure.isPresent() ? LOG_FAILED : otherwise;
    }

    /** What is in force; what needs a restart as it was at the start. */
    synchronized Configuration configuration() {
        return configuration;
    }

    /**
     * Reads the configuration again, and says what came of it. What has changed is in force when
     * the hub's thread gets to it; who comes by then may still see the old.
     */
    Reload reload() {
        Reload reload = readAgain();
        reload.lines().forEach(journal);
        return reload;
    }

    private synchronized Reload readAgain() {
        if (basis.file().isEmpty()) {
            return new Reload.NoFile();
        }
        try {
            Configuration read = basis.read();
            Changes changes = Changes.between(configuration, read);
            configuration = configuration.takingOver(read);
            server.reconfigure(
                    Settings.server(configuration), Settings.irc(configuration, started));
            return new Reload.Done(changes);
        } catch (BadConfigurationException e) {
            return new Reload.Refused(e);
        }
    }

    private String rehash() {
        return reload().summary();
    }

    @Override
    public void close() {
        server.close();
        garbage.close();
    }
}
