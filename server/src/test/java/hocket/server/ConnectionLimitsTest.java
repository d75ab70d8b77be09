package hocket.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

/** How connections count against their limits. */
final class ConnectionLimitsTest {
    private final ConnectionLimits limits = new ConnectionLimits(3, 2);
    private final InetAddress here = address("192.0.2.1");
    private final InetAddress there = address("192.0.2.2");

    @Test
    void admitsSoManyFromEachAddress() {
        assertThat(limits.admit(here)).isEmpty();
        assertThat(limits.admit(here)).isEmpty();
        assertThat(limits.admit(here)).contains("too many connections from your address");
        assertThat(limits.admit(there)).isEmpty();
    }

    @Test
    void otherLimitsAreForThoseToCome() {
        limits.admit(here);
        limits.admit(here);
        limits.reconfigure(3, 1);
        assertThat(limits.admit(here)).contains("too many connections from your address");
        limits.release(here);
        assertThat(limits.admit(here)).contains("too many connections from your address");
        limits.reconfigure(1, 9);
        assertThat(limits.admit(there)).contains("too many connections");
    }

    @Test
    void admitsSoManyInAll() {
        limits.admit(here);
        limits.admit(here);
        limits.admit(there);
        assertThat(limits.admit(there)).contains("too many connections");
    }

    @Test
    void countsWhatIsReleasedNoMore() {
        limits.admit(here);
        limits.admit(here);
        limits.release(here);
        assertThat(limits.admit(here)).isEmpty();
        limits.release(here);
        limits.release(here);
        assertThat(limits.admit(here)).isEmpty();
        assertThat(limits.admit(here)).isEmpty();
        assertThat(limits.admit(here)).isPresent();
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }
}
