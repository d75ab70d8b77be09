package hocket.hub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A door that wants no bytes for a while. */
final class PauseTest {
    private static final int MOST_KEPT = 1000;

    private final Scene scene = new Scene(HubSettings.standard().withRecv(MOST_KEPT));
    private final Scene.Client client = scene.client();

    @Test
    void theDoorGetsWhatCameMeanwhileWhenThePauseIsOver() {
        client.says("?\npause\n?").says("?");
        scene.passTo(WordDoor.PAUSE - 1);
        assertThat(client.writes()).containsExactly("!;");
        assertThat(scene.hub.deadline()).isEqualTo(WordDoor.PAUSE);
        scene.passTo(WordDoor.PAUSE);
        assertThat(client.writes()).containsExactly("!;", "!;!;");
    }

    @Test
    void aDoorMayPauseAgainAndAgain() {
        client.says("pause\n?\npause\n?\npause\n?");
        for (int pause = 1; pause <= 3; pause++) {
            assertThat(client.writes()).hasSize(pause - 1);
            scene.passTo(pause * WordDoor.PAUSE);
            assertThat(client.writes()).hasSize(pause);
        }
    }

    @Test
    void theConnectionGoesOnBeingRead() {
        client.says("pause").says("x".repeat(MOST_KEPT - 1));
        scene.settle();
        assertThat(client.connection.reading).isTrue();
        assertThat(client.connection.closed).isFalse();
    }

    @Test
    void moreThanIsKeptIsAFlood() {
        client.says("pause").says("x".repeat(MOST_KEPT));
        scene.settle();
        assertThat(client.writes()).containsExactly("flooded;");
        assertThat(client.connection.closed).isTrue();
    }

    @Test
    void muchThatIsNotPausedIsNoFlood() {
        client.says("x".repeat(2 * MOST_KEPT) + "\n?");
        scene.settle();
        assertThat(String.join("", client.writes())).endsWith("!;");
    }

    @Test
    void aLongBacklogIsGivenInOrder() {
        StringBuilder words = new StringBuilder("pause");
        for (int number = 0; number < 100; number++) {
            words.append("\n?\npause");
        }
        client.says(words.toString());
        for (int pause = 1; pause <= 100; pause++) {
            scene.passTo(pause * WordDoor.PAUSE);
        }
        assertThat(client.writes()).hasSize(100).containsOnly("!;");
    }
}
