package hocket.hub;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.door.Loss;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A log without room for messages, and a log that goes on after an earlier start. */
final class NoRoomTest {
    private final Scene scene = new Scene(HubSettings.standard());

    @Test
    void aRefusedMessageIsToldToItsSenderOnly() {
        scene.openDesk();
        Scene.Client client = scene.client().says("arrive");
        scene.settle();
        client.writes().clear();
        scene.log.full = true;
        client.says("hello");
        scene.settle();
        assertThat(client.writes()).containsExactly("Refused;");
        assertThat(scene.log.queued()).isZero();
    }

    @Test
    void aRefusalComesInItsPlaceAmongTheAnswers() {
        scene.openDesk();
        Scene.Client client = scene.client().says("arrive").says("first");
        scene.log.full = true;
        client.says("second").says("?");
        scene.log.full = false;
        client.says("third").says("?");
        scene.hub.turn();
        assertThat(client.writes()).isEmpty();
        scene.settle();
        assertThat(String.join("", client.writes()))
                .isEqualTo("GuestArrived;first;Refused;!;third;!;");
    }

    @Test
    void messagesAreTakenAgainOnceThereIsRoom() {
        scene.openDesk();
        Scene.Client client = scene.client().says("arrive");
        scene.log.full = true;
        for (int count = 0; count < 3 * Session.MOST_IN_FLIGHT; count++) {
            client.says("no");
            scene.settle();
        }
        scene.log.full = false;
        client.writes().clear();
        client.says("yes");
        scene.settle();
        assertThat(client.writes()).containsExactly("yes;");
        assertThat(client.connection.reading).isTrue();
    }

    @Test
    void whatWaitedForABusyLogIsRefusedWhenThatHasNoRoomEither() {
        scene.openDesk();
        Scene.Client client = scene.client().says("arrive");
        scene.settle();
        client.writes().clear();
        scene.log.room = 0;
        client.says("hello");
        scene.log.full = true;
        scene.log.room = Integer.MAX_VALUE;
        scene.settle();
        assertThat(client.writes()).containsExactly("Refused;");
    }

    @Test
    void whoeverIsGoneHearsNothingAndHarmsNobody() {
        scene.openDesk();
        Scene.Client client = scene.client().says("arrive");
        scene.log.full = true;
        client.says("hello");
        client.session.gone(Loss.BROKEN);
        scene.settle();
        assertThat(client.writes()).isEmpty();
        assertThat(scene.hub.sessions()).isEqualTo(1);
    }

    @Test
    void goesOnWhenWhatEarlierStartsLeftHasEndedInTheLog() {
        List<String> told = new ArrayList<>();
        scene.hub.resume(Instant.EPOCH, () -> told.add("resumed"));
        scene.hub.turn();
        assertThat(told).isEmpty();
        assertThat(scene.log.queued()).isEqualTo(1);
        scene.settle();
        assertThat(told).containsExactly("resumed");
    }
}
