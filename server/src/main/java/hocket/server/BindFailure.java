package hocket.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Locale;

/** Turns what is asked to listen on into a socket's address, and its failures into sentences. */
final class BindFailure {
    private BindFailure() {}

    /** The address to bind. */
    static InetSocketAddress resolve(ServerSettings settings) throws IOException {
        if (settings.host().equals(ServerSettings.EVERYWHERE)) {
            return new InetSocketAddress(settings.port());
        }
        try {
            return new InetSocketAddress(InetAddress.getByName(settings.host()), settings.port());
        } catch (UnknownHostException e) {
            throw new IOException(sentence(settings, "there is no such address or host"), e);
        }
    }

    /** What the system said when it was asked to listen, as a sentence. */
    static IOException of(ServerSettings settings, Throwable cause) {
        String said = String.valueOf(cause.getMessage());
        return new IOException(sentence(settings, reason(said)), cause);
    }

    private static String reason(String said) {
        String words = said.toLowerCase(Locale.ROOT);
        if (words.contains("in use")) {
            return "the port is in use";
        }
        if (words.contains("denied")) {
            return "no permission; ports below 1024 are often reserved";
        }
        if (words.contains("assign")) {
            return "this machine has no such address";
        }
        return said;
    }

    private static String sentence(ServerSettings settings, String reason) {
        return "cannot listen on " + place(settings) + ": " + reason;
    }

    private static String place(ServerSettings settings) {
        String host = settings.host();
        if (host.equals(ServerSettings.EVERYWHERE)) {
            return "port " + settings.port();
        }
        boolean bare = host.contains(":") && !host.startsWith("[");
        return (bare ? "[" + host + "]" : host) + ":" + settings.port();
    }
}
