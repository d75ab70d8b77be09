package hocket.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.BindException;
import org.junit.jupiter.api.Test;

/** How the system's words about a failed start become a sentence for the user. */
final class BindFailureTest {
    private static final ServerSettings STANDARD = ServerSettings.standard();

    @Test
    void saysThatThePortIsReserved() {
        assertThat(failure(STANDARD.withPort(80), "bind(..) failed: Permission denied"))
                .hasMessage(
                        "cannot listen on port 80: no permission;"
                                + " ports below 1024 are often reserved");
    }

    @Test
    void namesTheAddressAsItIsWrittenBesideAPort() {
        assertThat(failure(STANDARD.withHost("::1"), "Address already in use"))
                .hasMessage("cannot listen on [::1]:12345: the port is in use");
    }

    @Test
    void keepsWordsThatItDoesNotKnow() {
        assertThat(failure(STANDARD, "Adresse déjà utilisée"))
                .hasMessage("cannot listen on port 12345: Adresse déjà utilisée");
    }

    private static IOException failure(ServerSettings settings, String said) {
        return BindFailure.of(settings, new BindException(said));
    }
}
