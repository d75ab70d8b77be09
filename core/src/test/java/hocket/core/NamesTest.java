package hocket.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** User names, hosts and channels: what is one. */
class NamesTest {
    @ParameterizedTest
    @CsvSource({
        "alice,alice",
        "~a.b-c_d9,~a.b-c_d9",
        "'al ice@x!',alicex",
        "Jürgen,Jrgen",
        "日本,user",
        "'',user",
        "abcdefghijklmnopqrst,abcdefghijklmnop"
    })
    void aUserNameIsWhatMayBeKeptOfTheOneAskedFor(String asked, String name) {
        assertThat(Username.of(asked).value()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a@b", "a!b", "ü", "abcdefghijklmnopq"})
    void otherUserNamesAreRefused(String name) {
        assertThatThrownBy(() -> new Username(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "127.0.0.1", "0::1", "user/alice", "a_b-c.example"})
    void acceptsHosts(String host) {
        assertThat(HostName.parse(host)).map(HostName::value).contains(host);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "::1", "a b", "a@b", "a*", "ü"})
    void refusesOtherHosts(String host) {
        assertThat(HostName.parse(host)).isEmpty();
    }

    @Test
    void aHostHasAtMost63Bytes() {
        assertThat(HostName.parse("x".repeat(63))).isPresent();
        assertThat(HostName.parse("x".repeat(64))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:51234,127.0.0.1",
        "127.0.0.1,127.0.0.1",
        "[::1]:5000,0::1",
        "[fe80::1]:5,fe80::1",
        "fe80::1,fe80::1",
        "::1,0::1",
        "console,console",
        "über alles,unknown",
        "[],unknown",
        "[x,unknown"
    })
    void aGuestIsSeenAtItsAddressWithoutThePort(String from, String host) {
        assertThat(DeskUser.hostName(new Address(from)).value()).isEqualTo(host);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#a", "##", "#Jürgen", "#a.b!c@d", "#🙂"})
    void acceptsChannels(String name) {
        assertThat(ChannelName.parse(name)).map(ChannelName::value).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "#", "a", "&a", "#a b", "#a,b", "#a:b", "#\u0007", "#\u200b", "#\u202e"})
    void refusesOtherChannels(String name) {
        assertThat(ChannelName.parse(name)).isEmpty();
    }

    @Test
    void aChannelsNameHasAtMost64Bytes() {
        assertThat(ChannelName.parse("#" + "x".repeat(63))).isPresent();
        assertThat(ChannelName.parse("#" + "x".repeat(62) + "é")).isEmpty();
    }

    @Test
    void channelsAreComparedWithoutAsciiCaseAlone() {
        assertThat(new ChannelName("#Room").sameAs(new ChannelName("#rOOM"))).isTrue();
        assertThat(new ChannelName("#É").sameAs(new ChannelName("#é"))).isFalse();
        assertThat(new ChannelName("#[").sameAs(new ChannelName("#{"))).isFalse();
    }
}
