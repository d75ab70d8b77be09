package hocket.server;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The addresses at which guests reach a server, as the host tells them. */
public final class ListeningAddresses {
    private ListeningAddresses() {}

    /**
     * What guests can give to {@code hocket join}, the most useful first: {@code
     * 192.168.1.5:12345}; other machines' ways in before {@code 127.0.0.1:12345}.
     *
     * @param bound where a server listens; if on all interfaces, those that are up count
     */
    public static List<String> of(InetSocketAddress bound) throws SocketException {
        return bound.getAddress().isAnyLocalAddress()
                ? of(ownAddresses(), bound.getPort())
                : List.of(text(bound.getAddress(), bound.getPort()));
    }

    /** Link-local addresses are left out: they need the name of the guest's own interface. */
    static List<String> of(List<InetAddress> addresses, int port) {
        return addresses.stream()
                .filter(address -> !address.isLinkLocalAddress())
                .sorted(
                        Comparator.comparing(InetAddress::isLoopbackAddress)
                                .thenComparing(address -> !(address instanceof Inet4Address)))
                .map(address -> text(address, port))
                .toList();
    }

    private static List<InetAddress> ownAddresses() throws SocketException {
        List<InetAddress> addresses = new ArrayList<>();
        for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
            if (network.isUp()) {
                network.inetAddresses().forEach(addresses::add);
            }
        }
        return addresses;
    }

    private static String text(InetAddress address, int port) {
        return new PeerAddress(address, port).text().value();
    }
}
