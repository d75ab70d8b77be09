package hocket.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The addresses that a host tells its guests. */
final class ListeningAddressesTest {
    @Test
    void namesOtherMachinesWaysInFirstAndLoopbackLast() throws UnknownHostException {
        List<InetAddress> own = new ArrayList<>();
        for (String text : List.of("::1", "127.0.0.1", "fe80::1", "fd00::5", "192.168.1.5")) {
            own.add(InetAddress.getByName(text));
        }
        assertThat(ListeningAddresses.of(own, 12345))
                .containsExactly(
                        "192.168.1.5:12345", "[fd00::5]:12345", "127.0.0.1:12345", "[::1]:12345");
    }

    @Test
    void namesTheOneAddressThatIsBound() throws Exception {
        InetSocketAddress bound = new InetSocketAddress(InetAddress.getByName("192.0.2.1"), 80);
        assertThat(ListeningAddresses.of(bound)).containsExactly("192.0.2.1:80");
    }

    @Test
    void namesLoopbackWhenBoundEverywhere() throws SocketException {
        assertThat(ListeningAddresses.of(new InetSocketAddress(7)))
                .anyMatch(text -> text.startsWith("127.") || text.equals("[::1]:7"));
    }
}
