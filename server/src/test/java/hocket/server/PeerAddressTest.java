package hocket.server;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.HostName;
import hocket.core.IpAddress;
import hocket.core.Origin;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a peer's address reads, and what the limit per address counts by. */
final class PeerAddressTest {
    private static final byte[] MAPPED = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte) 0xff, (byte) 0xff, (byte) 192, (byte) 168, 1, 5
    };
    private static final byte[] LINK_LOCAL = {
        (byte) 0xfe, (byte) 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1
    };

    @Test
    void readsAsPeopleWriteIt() throws UnknownHostException {
        assertThat(text("127.0.0.1")).isEqualTo("127.0.0.1:51234");
        assertThat(text("::1")).isEqualTo("[::1]:51234");
        assertThat(text("2001:db8:0:0:0:0:0:7")).isEqualTo("[2001:db8::7]:51234");
    }

    @Test
    void aMappedIpv4AddressIsTheIpv4Address() throws UnknownHostException {
        InetAddress mapped = Inet6Address.getByAddress(null, MAPPED, -1);
        PeerAddress peer = PeerAddress.of(new InetSocketAddress(mapped, 51234));
        assertThat(peer.text()).hasToString("192.168.1.5:51234");
        assertThat(peer.host()).isEqualTo(InetAddress.getByName("192.168.1.5"));
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7, 0, 281473902969351",
        "::1, 0::1, 0, 1",
        "2001:db8::7, 2001:db8::7, 2306139568115548160, 7"
    })
    void isAnOriginOnIrc(String address, String shown, long high, long low)
            throws UnknownHostException {
        InetSocketAddress peer = new InetSocketAddress(InetAddress.getByName(address), 1);
        assertThat(PeerAddress.of(peer).origin())
                .isEqualTo(new Origin(new HostName(shown), new IpAddress(high, low)));
    }

    @Test
    void aZoneIsNoPartOfAnOrigin() throws UnknownHostException {
        InetAddress zoned = Inet6Address.getByAddress(null, LINK_LOCAL, 7);
        assertThat(zoned.getHostAddress()).endsWith("%7");
        PeerAddress peer = PeerAddress.of(new InetSocketAddress(zoned, 1));
        assertThat(peer.origin().host()).hasToString("fe80::1");
    }

    private static String text(String host) throws UnknownHostException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getByName(host), 51234);
        return PeerAddress.of(address).text().value();
    }
}
