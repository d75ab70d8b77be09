package hocket.hub;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.door.Actions;
import hocket.door.Slice;
import hocket.door.Telling;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How much one turn does before it writes: in a crowd each write to each member is dear. */
final class TurnTest {
    private static final int KIB = 1024;

    private final HubSettings settings = HubSettings.standard();
    private final Scene scene = new Scene(settings);
    private final Scene.Client member = scene.client();
    private final Scene.Client speaker = scene.client();

    TurnTest() {
        scene.joins(member, "member");
        scene.joins(speaker, "speaker");
    }

    @Test
    void whatOneIsToldAtLengthDoesNotMakeTheOthersWrites() {
        hearsAtLength(40 * KIB);
        assertThat(writesOfMessages(5)).containsExactly("Sent;Sent;Sent;Sent;Sent;");
    }

    @Test
    void endsBeforeOneIsToldAsMuchAsHeMayLeaveUnread() {
        FakeConnection connection = hearsAtLength(40 * KIB);
        assertThat(writesOfMessages(20)).hasSize(3);
        assertThat(connection.writes)
                .extracting(String::length)
                .allMatch(length -> length <= settings.hardLimit() / 2)
                .anyMatch(length -> length > settings.hardLimit() / 4);
        assertThat(connection.aborted).isFalse();
    }

    @Test
    void endsWhenAllTogetherHaveBeenToldMuch() {
        for (int number = 0; number < 50; number++) {
            hearsAtLength(Hub.MOST_WRITTEN_A_TURN / 120);
        }
        assertThat(writesOfMessages(9)).isEqualTo(Collections.nCopies(3, "Sent;Sent;Sent;"));
    }

    @Test
    void whoIsCutWhenItWritesLeavesAtOnce() {
        speaker.connection.blocked = true;
        speaker.says("long\nlong\nlong");
        scene.settle();
        scene.hub.reconfigure(settings.withOutput(200, 400));
        assertThat(writesOfMessages(1)).containsExactly("Sent;", "Left;");
    }

    private List<String> writesOfMessages(int messages) {
        member.writes().clear();
        for (int number = 0; number < messages; number++) {
            scene.submits(speaker);
        }
        scene.settle();
        return member.writes();
    }

    /** Another member, who is told something long with each event. */
    private FakeConnection hearsAtLength(int length) {
        Slice something = Slice.of(new byte[length]);
        WordDoor door =
                new WordDoor() {
                    @Override
                    public void hear(Telling telling, long now, Actions actions) {
                        actions.write(something);
                    }
                };
        FakeConnection connection = new FakeConnection();
        scene.joins(scene.hub.attach(door, connection), "m" + scene.hub.sessions());
        connection.writes.clear();
        return connection;
    }
}
