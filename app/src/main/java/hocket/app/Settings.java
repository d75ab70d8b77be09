package hocket.app;

import hocket.app.config.Configuration;
import hocket.app.config.Keys;
import hocket.app.config.Values;
import hocket.app.password.Argon2id;
import hocket.core.HostName;
import hocket.hub.HubSettings;
import hocket.irc.IrcSettings;
import hocket.server.ServerSettings;
import java.time.Instant;
import java.util.Optional;

/** A configuration as the settings of the server's parts. */
final class Settings {
    private Settings() {}

    /** Where to listen, and the limits. */
    static ServerSettings server(Configuration configuration) {
        return ServerSettings.standard()
                .withHost(configuration.get(Keys.BIND))
                .withPort(configuration.get(Keys.PORT))
                .withConnections(configuration.get(Keys.CONNECTIONS))
                .withConnectionsPerAddress(configuration.get(Keys.CONNECTIONS_PER_ADDRESS))
                .withHub(hub(configuration))
                .withTransport(configuration.get(Keys.TRANSPORT));
    }

    private static HubSettings hub(Configuration configuration) {
        HubSettings hub =
                HubSettings.standard()
                        .withIdle(configuration.get(Keys.IDLE))
                        .withOutput(
                                configuration.get(Keys.SOFT_LIMIT),
                                configuration.get(Keys.HARD_LIMIT))
                        .withStall(configuration.get(Keys.STALL))
                        .withRecv(configuration.get(Keys.INPUT_LIMIT));
        Optional<Integer> total = configuration.find(Keys.TOTAL_LIMIT);
        return total.map(bytes -> hub.withTotal(bytes)).orElse(hub);
    }

    /**
     * What IRC clients are told.
     *
     * @param started when the server started
     */
    static IrcSettings irc(Configuration configuration, Instant started) {
        return new IrcSettings(
                identity(configuration, started),
                configuration.motd(),
                new IrcSettings.Admin(
                        configuration.get(Keys.ADMIN_LOCATION),
                        configuration.get(Keys.ADMIN_ORGANISATION),
                        configuration.get(Keys.ADMIN_EMAIL)),
                configuration.find(Keys.PASSWORD).orElse(""),
                configuration.operators().stream().map(Settings::login).toList(),
                Argon2id::matches,
                limits(configuration));
    }

    private static IrcSettings.Identity identity(Configuration configuration, Instant started) {
        HostName name = configuration.find(Keys.SERVER_NAME).orElseGet(Machine::serverName);
        return new IrcSettings.Identity(
                name,
                configuration.get(Keys.NETWORK),
                configuration.get(Keys.DESCRIPTION),
                Version.text(),
                started);
    }

    private static IrcSettings.OperatorLogin login(Values operator) {
        return new IrcSettings.OperatorLogin(
                operator.get(Keys.OPERATOR_NAME),
                operator.get(Keys.OPERATOR_PASSWORD).toString(),
                operator.get(Keys.OPERATOR_FROM));
    }

    private static IrcSettings.Limits limits(Configuration configuration) {
        return new IrcSettings.Limits(
                configuration.get(Keys.REGISTRATION),
                configuration.get(Keys.PING_AFTER),
                configuration.get(Keys.PING_TIMEOUT),
                configuration.get(Keys.BURST),
                configuration.get(Keys.RATE),
                configuration.get(Keys.MONITORED));
    }
}
