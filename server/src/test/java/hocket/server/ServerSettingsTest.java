package hocket.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What settings there may be. */
final class ServerSettingsTest {
    private static final ServerSettings STANDARD = ServerSettings.standard();

    @Test
    void eachSettingReplacesNothingElse() {
        ServerSettings changed =
                STANDARD.withHost("::1")
                        .withPort(7)
                        .withConnections(8)
                        .withConnectionsPerAddress(9)
                        .withTransport(Transport.NIO);
        assertThat(changed)
                .isEqualTo(new ServerSettings("::1", 7, 8, 9, STANDARD.hub(), Transport.NIO));
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> STANDARD.withPort(65_536))
                .hasMessage("a port is a number from 0 to 65535");
        assertThatThrownBy(() -> STANDARD.withPort(-1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> STANDARD.withHost(" "))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> STANDARD.withConnections(0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
