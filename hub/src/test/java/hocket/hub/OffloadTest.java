package hocket.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hocket.door.Loss;
import org.junit.jupiter.api.Test;

/** Work that a door has done by other threads. */
final class OffloadTest {
    private final Scene scene = new Scene(HubSettings.standard());
    private final Scene.Client client = scene.client();

    @Test
    void whatCameMeanwhileWaitsForTheResult() {
        client.says("work\n?").says("?");
        scene.settle();
        assertThat(client.writes()).isEmpty();
        assertThat(client.connection.reading).isFalse();
        scene.workIsDone();
        assertThat(client.writes()).containsExactly("done;!;!;");
        assertThat(client.connection.reading).isTrue();
    }

    @Test
    void othersAreHeardMeanwhile() {
        client.says("work");
        Scene.Client other = scene.client().says("?");
        scene.settle();
        assertThat(other.writes()).containsExactly("!;");
    }

    @Test
    void theResultWaitsForTheCommandsBeforeIt() {
        client.says("arrive\nwork");
        scene.work.forEach(Runnable::run);
        scene.hub.turn();
        assertThat(client.writes()).isEmpty();
        scene.settle();
        assertThat(client.writes()).containsExactly("Refused;done;");
    }

    @Test
    void theResultForASessionThatIsGoneIsDropped() {
        client.says("work");
        client.session.gone(Loss.BROKEN);
        scene.workIsDone();
        assertThat(client.writes()).isEmpty();
    }

    @Test
    void theEndOfInputWaitsForTheResult() {
        client.says("work");
        client.session.endOfInput();
        scene.settle();
        assertThat(client.connection.closed).isFalse();
        scene.workIsDone();
        assertThat(client.writes()).containsExactly("done;");
        assertThat(client.connection.closed).isTrue();
    }

    @Test
    void workThatFailsEndsTheHub() {
        client.says("fail");
        assertThatThrownBy(scene::workIsDone)
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("this work always fails");
    }
}
