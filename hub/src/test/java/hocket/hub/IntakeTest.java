package hocket.hub;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.door.Loss;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a door gets what was read, and what is kept of it when its session is gone. */
final class IntakeTest {
    private final Scene scene = new Scene(HubSettings.standard());

    @ParameterizedTest
    @CsvSource({"?|?|?|, 3", "pa|use|?|, 3", "?<?<, 2", "?<|?<|, 2", "?<?|?, 3", "<<, 2", "?, 1"})
    void theDoorGetsALineAtATime(String read, int pieces) {
        Scene.Client client = scene.client();
        String bytes = read.replace('|', '\n').replace('<', '\r');
        client.session.receive(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.UTF_8)));
        assertThat(client.door.pieces).isEqualTo(pieces);
    }

    @Test
    void aLongLineIsCutIntoPieces() {
        Scene.Client client = scene.client();
        client.says("x".repeat(2 * Intake.MOST_A_PIECE));
        assertThat(client.door.pieces).isEqualTo(3);
    }

    @Test
    void nothingIsKeptOfADoorThatIsGoneBeforeItsDeadline() {
        WeakReference<WordDoor> door = goneBeforeItsDeadline();
        System.gc();
        assertThat(door.get()).isNull();
        assertThat(scene.hub.deadline()).isEqualTo(WordDoor.PAUSE);
    }

    private WeakReference<WordDoor> goneBeforeItsDeadline() {
        Scene.Client client = scene.client();
        client.door.deadline = WordDoor.PAUSE;
        client.says("?");
        scene.settle();
        client.session.gone(Loss.CLOSED);
        scene.settle();
        return new WeakReference<>(client.door);
    }
}
