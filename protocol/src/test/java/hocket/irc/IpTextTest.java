package hocket.irc;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.IpAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses and networks as people write them. */
final class IpTextTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.7,192.0.2.7",
        "192.0.2.7/24,192.0.2.0/24",
        "192.0.2.7/32,192.0.2.7",
        "10.0.0.0/8,10.0.0.0/8",
        "2001:db8::1,2001:db8:0:0:0:0:0:1",
        "2001:db8::1/32,2001:db8:0:0:0:0:0:0/32",
        "::1,0:0:0:0:0:0:0:1"
    })
    void keepsTheBitsThatCount(String written, String kept) {
        assertThat(IpText.parse(written).map(IpText::of)).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10",
                "127.1",
                "300.0.0.1",
                "192.0.2.0/33",
                "192.0.2.0/",
                "192.0.2.0/-1",
                "192.0.2.0/x",
                "::1/129",
                "fe80::1%lo",
                "example.org",
                "a:b:c",
                "*@192.0.2.1"
            })
    void isNothingElse(String text) {
        assertThat(IpText.parse(text)).isEmpty();
    }

    @Test
    void showsAnAddressOfVersion4AsSuch() {
        assertThat(IpText.of(IpAddress.ofV4(0x7f000001))).isEqualTo("127.0.0.1");
    }
}
