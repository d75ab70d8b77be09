package hocket.server;

import hocket.core.Address;
import hocket.core.HostName;
import hocket.core.IpAddress;
import hocket.core.Origin;
import io.netty.util.NetUtil;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;

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

    /** As users of IRC see it: an address, whose text does not begin with a colon. */
    Origin origin() {
        String name = NetUtil.toAddressString(host);
        return new Origin(new HostName(name.startsWith(":") ? "0" + name : name), bits());
    }

    private IpAddress bits() {
        ByteBuffer bytes = ByteBuffer.wrap(host.getAddress());
        return host instanceof Inet4Address
                ? IpAddress.ofV4(bytes.getInt())
                : new IpAddress(bytes.getLong(), bytes.getLong());
    }

    private static InetAddress unmapped(InetAddress address) {
        try {
            return InetAddress.getByAddress(address.getAddress());
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address with a length of its own", e);
        }
    }
}
