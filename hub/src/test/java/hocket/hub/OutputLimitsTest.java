package hocket.hub;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.door.Door;
import hocket.door.Loss;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who does not read what it is sent is cut in the end, and the door learns why. */
final class OutputLimitsTest {
    private static final int SOFT = 4000;
    private static final int HARD = 4050;
    private static final int TOTAL = 6000;
    private static final long STALL = Duration.ofSeconds(10).toNanos();

    private final Scene scene =
            new Scene(HubSettings.standard().withOutput(SOFT, HARD).withTotal(TOTAL));

    @Test
    void cutsOneForWhomNothingLeavesForTooLong() {
        Scene.Client client = slow(1);
        passInSteps(STALL - 1);
        assertThat(client.connection.aborted).isFalse();
        passInSteps(2 * STALL);
        assertThat(client.connection.aborted).isTrue();
        assertThat(client.door.loss).isEqualTo(Loss.STALLED);
        assertThat(scene.hub.sessions()).isZero();
    }

    @Test
    void doesNotCutOneForWhomALittleLeavesNowAndThen() {
        Scene.Client client = slow(10);
        for (int step = 1; step <= 20; step++) {
            client.drains(1);
            passInSteps(step * STALL * 9 / 10);
        }
        assertThat(client.connection.aborted).isFalse();
    }

    @Test
    void aLongSilenceBeforeTheFirstOutputDoesNotCount() {
        scene.passTo(100 * STALL);
        Scene.Client client = slow(1);
        passInSteps(101 * STALL - 1);
        assertThat(client.connection.aborted).isFalse();
    }

    @Test
    void looksForStalledOutputOnlyWhileSomeWaits() {
        assertThat(scene.hub.deadline()).isEqualTo(Door.NEVER);
        Scene.Client client = slow(1);
        assertThat(scene.hub.deadline()).isLessThan(STALL);
        client.drains(2);
        passInSteps(STALL);
        assertThat(scene.hub.deadline()).isEqualTo(Door.NEVER);
    }

    @Test
    void cutsWhoseOutputExceedsItsOwnLimit() {
        Scene.Client client = slow(SOFT / 2);
        client.says("long");
        scene.settle();
        assertThat(client.door.loss).isEqualTo(Loss.SENDQ_EXCEEDED);
    }

    @Test
    void limitsThatAreOthersNowHoldForThoseWhoAreHereToo() {
        Scene.Client client = slow(50);
        scene.hub.reconfigure(HubSettings.standard().withOutput(100, 200));
        client.says("long");
        scene.settle();
        assertThat(client.door.loss).isEqualTo(Loss.SENDQ_EXCEEDED);
    }

    @Test
    void aLineIsNotReadWhenTheOneBeforeHasMadeItsClientSlow() {
        Scene.Client client = slow(SOFT / 2);
        client.says("?\n?\n?");
        scene.settle();
        assertThat(String.join("", client.writes())).hasSize(SOFT + "!;".length());
    }

    @Test
    void cutsTheWorstWhenAllTogetherHaveTooMuch() {
        Scene.Client small = slow(500);
        Scene.Client large = slow(900);
        Scene.Client middle = slow(700);
        slow(800);
        assertThat(large.door.loss).isNull();
        slow(600);
        assertThat(large.door.loss).isEqualTo(Loss.SHED);
        assertThat(small.connection.aborted).isFalse();
        assertThat(middle.connection.aborted).isFalse();
        assertThat(scene.hub.sessions()).isEqualTo(4);
    }

    @Test
    void whatHasLeftDoesNotCountForTheTotal() {
        for (int number = 0; number < 10; number++) {
            slow(900).drains(1800);
        }
        assertThat(scene.hub.sessions()).isEqualTo(10);
    }

    @Test
    void whoIsGoneDoesNotCountForTheTotal() {
        for (int number = 0; number < 10; number++) {
            slow(900).session.gone(Loss.BROKEN);
        }
        Scene.Client last = slow(900);
        assertThat(last.connection.aborted).isFalse();
    }

    @Test
    void aSlowReaderInAChannelDoesNotPaceItsSpeakers() {
        Scene.Client reader = scene.client();
        Scene.Client speaker = scene.client();
        scene.joins(reader, "reader");
        scene.joins(speaker, "speaker");
        reader.connection.blocked = true;
        int before = speaker.writes().size();
        for (int number = 0; number < SOFT && reader.connection.reading; number++) {
            scene.sends(speaker);
        }
        assertThat(reader.connection.reading).isFalse();
        assertThat(speaker.connection.reading).isTrue();
        scene.sends(speaker);
        assertThat(speaker.writes().subList(before, speaker.writes().size()))
                .hasSizeGreaterThan(SOFT / "Sent;".length())
                .containsOnly("Sent;");
    }

    /** A client that has asked so often, two bytes each, and reads none of the answers. */
    private Scene.Client slow(int answers) {
        Scene.Client client = scene.client();
        client.connection.blocked = true;
        client.says("?\n".repeat(answers - 1) + "?");
        scene.settle();
        return client;
    }

    private void passInSteps(long moment) {
        while (scene.hub.deadline() <= moment) {
            scene.passTo(scene.hub.deadline());
        }
        scene.passTo(moment);
    }
}
