package hocket.terminal.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A guest's connection, to loopback's several addresses. */
class WireIntegrationTest {
    private static final InetAddress LISTENING = address(1);
    private static final InetAddress SILENT = address(2);

    @Test
    void triesEveryAddressOfAName() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, LISTENING);
                Wire _ = Wire.connect(List.of(SILENT, LISTENING), server.getLocalPort(), true);
                Socket accepted = server.accept()) {
            assertThat(accepted.isConnected()).isTrue();
        }
    }

    @Test
    void failsWhenNoAddressAnswers() throws IOException {
        int port = portOfNobody();

        assertThatThrownBy(() -> Wire.connect(List.of(SILENT, LISTENING), port, true))
                .isInstanceOf(ConnectException.class)
                .satisfies(first -> assertThat(first.getSuppressed()).hasSize(1));
    }

    private static int portOfNobody() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, LISTENING)) {
            return server.getLocalPort();
        }
    }

    private static InetAddress address(int last) {
        return InetAddress.ofLiteral("127.0.0." + last);
    }
}
