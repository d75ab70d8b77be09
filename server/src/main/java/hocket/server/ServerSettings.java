package hocket.server;

import hocket.hub.HubSettings;
import hocket.line.LineDoor;

/**
 * Where the server listens, and its limits.
 *
 * @param host the address or name to listen on; {@link #EVERYWHERE} for all interfaces
 * @param port the port to listen on; 0 for any that is free
 * @param connections how many connections there may be in all
 * @param connectionsPerAddress how many of them may come from one address
 * @param hub the limits of each session
 * @param transport how sockets are served
 */
public record ServerSettings(
        String host,
        int port,
        int connections,
        int connectionsPerAddress,
        HubSettings hub,
        Transport transport) {
    /** The host that stands for all interfaces. */
    public static final String EVERYWHERE = "*";

    private static final int HIGHEST_PORT = 65_535;

    public ServerSettings {
        if (host.isBlank()) {
            throw new IllegalArgumentException("no host to listen on");
        }
        if (port < 0 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("a port is a number from 0 to " + HIGHEST_PORT);
        }
        if (connections < 1 || connectionsPerAddress < 1) {
            throw new IllegalArgumentException("at least one connection must be allowed");
        }
    }

    /** All interfaces, the usual port, 500 connections, 50 from one address. */
    public static ServerSettings standard() {
        return new ServerSettings(
                EVERYWHERE, LineDoor.USUAL_PORT, 500, 50, HubSettings.standard(), Transport.AUTO);
    }

    /** These settings on another host. */
    public ServerSettings withHost(String other) {
        return new ServerSettings(other, port, connections, connectionsPerAddress, hub, transport);
    }

    /** These settings on another port. */
    public ServerSettings withPort(int other) {
        return new ServerSettings(host, other, connections, connectionsPerAddress, hub, transport);
    }

    /** These settings with another limit of connections in all. */
    public ServerSettings withConnections(int other) {
        return new ServerSettings(host, port, other, connectionsPerAddress, hub, transport);
    }

    /** These settings with another limit of connections from one address. */
    public ServerSettings withConnectionsPerAddress(int other) {
        return new ServerSettings(host, port, connections, other, hub, transport);
    }

    /** These settings with other limits of each session. */
    public ServerSettings withHub(HubSettings other) {
        return new ServerSettings(host, port, connections, connectionsPerAddress, other, transport);
    }

    /** These settings with another way to serve sockets. */
    public ServerSettings withTransport(Transport other) {
        return new ServerSettings(host, port, connections, connectionsPerAddress, hub, other);
    }
}
