package hocket.server;

import hocket.core.Address;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/**
 * Where a connection comes from. An IPv4 address that an IPv6 socket reports as mapped is the IPv4
 * address.
 *
 * @param host what the limit per address counts by
 * @param port the peer's port
 */
record PeerAddress(InetAddress host, int port) {

    /** The address of a socket's other end; it must be resolved, as those of sockets are. */
    static PeerAddress of(InetSocketAddress address) {
        return new PeerAddress(unmapped(address.getAddress()), address.getPort());
    }

    /** As people read it: {@code 127.0.0.1:51234}, {@code [::1]:51234}. */
    Address text() {
        return new Address(NetUtil.toSocketAddressString(new InetSocketAddress(host, port)));
    }

    private static InetAddress unmapped(InetAddress address) {
        try {
            return InetAddress.getByAddress(address.getAddress());
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address with a length of its own", e);
        }
    }
}
