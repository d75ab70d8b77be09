package hocket.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which addresses lie in which network. */
class IpNetworkTest {
    private static final IpAddress HOME =
            new IpAddress(0x2001_0db8_0000_0001L, 0x8000_0000_0000_0001L);

    @ParameterizedTest
    @CsvSource({
        "0x0a000001, 120, 0x0a0000ff, true",
        "0x0a000001, 120, 0x0a000101, false",
        "0x0a000001, 128, 0x0a000001, true",
        "0x0a000001, 128, 0x0a000000, false",
        "0x0a000001, 96, 0xdeadbeef, true"
    })
    void anAddressOfVersion4LiesInItsNetworks(String in, int length, String other, boolean is) {
        IpNetwork network = new IpNetwork(v4(in), length);
        assertThat(network.contains(v4(other))).isEqualTo(is);
    }

    @Test
    void theBitsBehindTheLengthDoNotCount() {
        assertThat(new IpNetwork(HOME, 64))
                .isEqualTo(new IpNetwork(new IpAddress(HOME.high(), 7), 64));
        assertThat(new IpNetwork(HOME, 64).contains(new IpAddress(HOME.high(), -1))).isTrue();
        assertThat(new IpNetwork(HOME, 65).contains(new IpAddress(HOME.high(), 1))).isFalse();
        assertThat(new IpNetwork(HOME, 63).contains(new IpAddress(HOME.high() ^ 1, 0))).isTrue();
        assertThat(new IpNetwork(HOME, 0).contains(IpAddress.NONE)).isTrue();
    }

    @Test
    void versionsAreToldApart() {
        assertThat(IpAddress.ofV4(-1).isV4()).isTrue();
        assertThat(HOME.isV4()).isFalse();
        assertThat(IpAddress.NONE.isV4()).isFalse();
        assertThat(new IpNetwork(IpAddress.ofV4(0), 96).contains(HOME)).isFalse();
    }

    @Test
    void aNetworkHasUpTo128Bits() {
        assertThatThrownBy(() -> new IpNetwork(HOME, 129))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new IpNetwork(HOME, -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static IpAddress v4(String bits) {
        return IpAddress.ofV4(Long.decode(bits).intValue());
    }
}
