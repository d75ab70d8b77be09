package hocket.hub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A door that waits for its own commands before it goes on. */
final class WaitTest {
    private static final int MOST_KEPT = 1000;

    private final Scene scene = new Scene(HubSettings.standard().withRecv(MOST_KEPT));
    private final Scene.Client client = scene.client();

    @Test
    void theDoorGetsTheRestWhenItsCommandIsApplied() {
        client.says("?\nwait\n?").says("?");
        scene.hub.turn();
        assertThat(client.writes()).containsExactly("!;");
        assertThat(client.connection.reading).isFalse();

        scene.settle();

        assertThat(String.join("", client.writes())).isEqualTo("!;Refused;!;!;");
        assertThat(client.connection.reading).isTrue();
    }

    @Test
    void muchThatCameMeanwhileIsNoFlood() {
        client.says("wait").says("?\n".repeat(MOST_KEPT - 1) + "?");
        scene.settle();

        assertThat(String.join("", client.writes())).isEqualTo("Refused;" + "!;".repeat(MOST_KEPT));
        assertThat(client.connection.closed).isFalse();
    }

    @Test
    void aDoorMayWaitAgainAndAgain() {
        client.says("wait\n?\n".repeat(99) + "wait\n?");
        scene.settle();

        assertThat(String.join("", client.writes())).isEqualTo("Refused;!;".repeat(100));
    }

    @Test
    void theEndOfInputWaitsAsWell() {
        client.says("wait");
        client.session.endOfInput();
        scene.hub.turn();
        assertThat(client.connection.closed).isFalse();

        scene.settle();

        assertThat(client.writes()).containsExactly("Refused;");
        assertThat(client.connection.closed).isTrue();
    }
}
