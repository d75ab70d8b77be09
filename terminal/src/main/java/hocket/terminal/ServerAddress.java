package hocket.terminal;

import hocket.line.LineDoor;
import java.util.Optional;

/** The server to join: a host name or address, and a port. Written {@code HOST[:PORT]}. */
public record ServerAddress(String host, int port) {
    private static final int LAST_PORT = 65535;

    public ServerAddress {
        if (host.isEmpty() || port < 1 || port > LAST_PORT) {
            throw new IllegalArgumentException("no host, or no port");
        }
    }

    /**
     * Reads {@code HOST}, {@code HOST:PORT}, {@code [IPV6]:PORT} or a bare IPv6 address; nothing if
     * it is none of these, or the port is not from 1 to 65535.
     */
    public static Optional<ServerAddress> parse(String text) {
        int colon = text.lastIndexOf(':');
        boolean bare = colon < 0 || (text.indexOf(':') < colon && !text.startsWith("["));
        if (bare || text.endsWith("]")) {
            return of(text, Optional.of(LineDoor.USUAL_PORT));
        }
        return of(text.substring(0, colon), port(text.substring(colon + 1)));
    }

    /** As a person types it: without the port if that is the usual one. */
    @Override
    public String toString() {
        if (port == LineDoor.USUAL_PORT) {
            return host;
        }
        return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
    }

    private static Optional<ServerAddress> of(String host, Optional<Integer> port) {
        boolean bracketed = host.startsWith("[") && host.endsWith("]");
        String name = bracketed ? host.substring(1, host.length() - 1) : host;
        boolean isHost = !name.isEmpty() && name.chars().noneMatch(c -> c <= ' ' || c == '[');
        return isHost ? port.map(number -> new ServerAddress(name, number)) : Optional.empty();
    }

    private static Optional<Integer> port(String text) {
        boolean digits = !text.isEmpty() && text.length() <= 5;
        if (!digits || text.chars().anyMatch(c -> c < '0' || c > '9')) {
            return Optional.empty();
        }
        int port = Integer.parseInt(text);
        return port >= 1 && port <= LAST_PORT ? Optional.of(port) : Optional.empty();
    }
}
