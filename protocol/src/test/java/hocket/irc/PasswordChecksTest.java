package hocket.irc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hocket.core.IpAddress;
import org.junit.jupiter.api.Test;

/** Passwords that are being checked, and those that may not be yet. */
final class PasswordChecksTest {
    private static final IpAddress HERE = IpAddress.ofV4(0xc0000201);

    private final PasswordChecks checks = new PasswordChecks();

    @Test
    void oneGoesOnFromEachAddress() {
        assertThat(checks.begin(HERE)).isTrue();
        assertThat(checks.begin(HERE)).isFalse();
        assertThat(checks.begin(IpAddress.ofV4(0xc0000202))).isTrue();
        assertThat(checks.finish(HERE, () -> true)).isTrue();
        assertThat(checks.begin(HERE)).isTrue();
    }

    @Test
    void oneGoesOnFromEachNetworkOfASubscriber() {
        assertThat(checks.begin(new IpAddress(1, 1))).isTrue();
        assertThat(checks.begin(new IpAddress(1, 2))).isFalse();
        assertThat(checks.begin(new IpAddress(2, 1))).isTrue();
    }

    @Test
    void onlySoManyGoOnAtATime() {
        for (int number = 0; number < PasswordChecks.MOST; number++) {
            assertThat(checks.begin(IpAddress.ofV4(number))).isTrue();
        }
        assertThat(checks.begin(HERE)).isFalse();
        assertThat(checks.finish(IpAddress.ofV4(0), () -> false)).isFalse();
        assertThat(checks.begin(HERE)).isTrue();
    }

    @Test
    void oneThatFailsIsOverToo() {
        checks.begin(HERE);
        assertThatThrownBy(() -> checks.finish(HERE, PasswordChecksTest::fail))
                .isInstanceOf(IllegalStateException.class);
        assertThat(checks.begin(HERE)).isTrue();
    }

    private static boolean fail() {
        throw new IllegalStateException("no memory for it");
    }
}
