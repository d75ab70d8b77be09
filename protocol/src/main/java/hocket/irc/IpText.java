package hocket.irc;

import hocket.core.IpAddress;
import hocket.core.IpNetwork;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Addresses and networks of the Internet Protocol as people write them. */
final class IpText {
    private static final int V4_BITS = 32;
    private static final int V6_BITS = 128;

    private IpText() {}

    static String of(IpAddress address) {
        try {
            return InetAddress.getByAddress(bytes(address)).getHostAddress();
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** {@code 192.0.2.0/24}; an address alone if the network is no more than that. */
    static String of(IpNetwork network) {
        int bits = network.address().isV4() ? network.length() - offset(true) : network.length();
        boolean isOne = network.length() == V6_BITS;
        return of(network.address()) + (isOne ? "" : "/" + bits);
    }

    /** The network that a text names: an address, or one with the number of bits that count. */
    static Optional<IpNetwork> parse(String text) {
        int slash = text.indexOf('/');
        try {
            IpAddress address = address(slash < 0 ? text : text.substring(0, slash));
            int most = V6_BITS - offset(address.isV4());
            int bits = slash < 0 ? most : Digits.number(text.substring(slash + 1), 3).orElse(-1);
            return bits < 0 || bits > most
                    ? Optional.empty()
                    : Optional.of(new IpNetwork(address, bits + offset(address.isV4())));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /** Only the usual forms: four numbers, or colons without a zone. */
    private static IpAddress address(String text) {
        long dots = text.chars().filter(c -> c == '.').count();
        if (text.indexOf('%') >= 0 || (dots != 3 && text.indexOf(':') < 0)) {
            throw new IllegalArgumentException("not an address");
        }
        ByteBuffer bytes = ByteBuffer.wrap(InetAddress.ofLiteral(text).getAddress());
        return bytes.remaining() == Integer.BYTES
                ? IpAddress.ofV4(bytes.getInt())
                : new IpAddress(bytes.getLong(), bytes.getLong());
    }

    private static byte[] bytes(IpAddress address) {
        return address.isV4()
                ? ByteBuffer.allocate(Integer.BYTES).putInt((int) address.low()).array()
                : ByteBuffer.allocate(2 * Long.BYTES)
                        .putLong(address.high())
                        .putLong(address.low())
                        .array();
    }

    /** Where the bits of an address begin among the 128 of the core's. */
    private static int offset(boolean isV4) {
        return isV4 ? V6_BITS - V4_BITS : 0;
    }
}
