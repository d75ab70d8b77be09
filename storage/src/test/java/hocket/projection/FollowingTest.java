package hocket.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hocket.log.Durability;
import hocket.log.simulated.FakeDisk;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The follower feeds its projection, takes snapshots, and lets the log forget. */
class FollowingTest {
    private final Stage stage = new Stage(new Random(1), Durability.DURABLE);

    @Test
    void givesEveryEntryOnceAndInOrder() throws IOException {
        Stage.Run run = stage.open();
        run.live(20);
        stage.assertAllProjected();
    }

    @Test
    void letsEntriesGatherWhileNobodyWaits() throws IOException {
        Stage.Run run = stage.open();
        run.follow();
        run.say(5);
        assertThat(run.step()).isEqualTo(Duration.ofMillis(100).toNanos());
        run.say(5);
        run.pass(Duration.ofMillis(40));
        assertThat(run.step()).isEqualTo(Duration.ofMillis(60).toNanos());
        assertThat(stage.projection.applied()).isZero();
        run.pass(Duration.ofMillis(60));
        assertThat(run.step()).isZero();
        assertThat(stage.projection.applied()).isEqualTo(10);
        assertThat(stage.projection.commits()).isEqualTo(1);
    }

    @Test
    void restsWhereItWaitsForTheLogAndNotWhereEntriesGatherForATime() throws IOException {
        Stage.Run run = stage.open();
        run.step();
        assertThat(run.following.isResting()).isTrue();
        run.say(1);
        assertThat(run.following.isBehind()).isTrue();
        run.step();
        assertThat(run.following.isResting()).isFalse();
        run.pass(Duration.ofMillis(100));
        run.step();
        run.step();
        assertThat(run.following.isResting()).isTrue();
        assertThat(stage.projection.applied()).isEqualTo(1);
    }

    @Test
    void tellsTheProjectionWhenItIsQuietUntilThatHasSettled() throws IOException {
        Stage.Run run = stage.open();
        run.follow();
        assertThat(stage.projection.settled()).isEqualTo(2);
        run.say(1);
        run.step();
        run.pass(Duration.ofMillis(100));
        assertThat(run.step()).isZero();
        assertThat(run.step()).isEqualTo(Duration.ofSeconds(5).toNanos());
        run.pass(Duration.ofSeconds(4));
        assertThat(run.step()).isEqualTo(Duration.ofSeconds(1).toNanos());
        assertThat(stage.projection.settled()).isEqualTo(2);
        run.pass(Duration.ofSeconds(1));
        assertThat(run.step()).isEqualTo(Duration.ofSeconds(5).toNanos());
        run.pass(Duration.ofSeconds(5));
        assertThat(run.step()).isEqualTo(Following.UNTIL_WOKEN);
        assertThat(stage.projection.settled()).isEqualTo(4);
        assertThat(run.step()).isEqualTo(Following.UNTIL_WOKEN);
        assertThat(stage.projection.settled()).isEqualTo(4);
    }

    @Test
    void keepsWhatIsManyInTurnsOfABoundedSize() throws IOException {
        Stage.Run run = stage.open();
        run.follow();
        for (int batch = 0; batch < 12; batch++) {
            run.say(1_000);
        }
        run.follow();
        assertThat(stage.projection.commits()).isEqualTo(3);
        stage.assertAllProjected();
    }

    @Test
    void doesWhatCanWaitWhenThereIsNothingElse() throws IOException {
        Stage.Run run = stage.open();
        run.follow();
        stage.projection.giveIdleWork(3);
        assertThat(run.step()).isZero();
        run.say(1);
        assertThat(run.step()).isPositive();
        assertThat(stage.projection.idleWork()).isEqualTo(2);
        run.follow();
        assertThat(stage.projection.idleWork()).isZero();
        stage.assertAllProjected();
    }

    @Test
    void doesALittleOfWhatCanWaitWhereThereIsAlwaysSomethingElse() throws IOException {
        Stage.Run run = stage.open();
        run.follow();
        stage.projection.giveIdleWork(3);
        for (int second = 0; second < 12; second++) {
            run.say(1);
            assertThat(run.step()).isPositive();
            run.pass(Duration.ofSeconds(1));
            assertThat(run.step()).isZero();
        }
        assertThat(stage.projection.idleWork()).isEqualTo(1);
        stage.assertAllProjected();
    }

    @Test
    void anErrorIsNotTheEndAndLosesNothing() throws IOException {
        Stage.Run run = stage.open();
        run.live(5);
        stage.projection.runOutOfMemory();
        run.say(10);
        run.step();
        run.pass(Duration.ofMillis(100));
        assertThat(run.step()).isEqualTo(Duration.ofSeconds(1).toNanos());
        stage.projection.recover();
        run.follow();
        stage.assertAllProjected();
    }

    @Test
    void passesOverTheOneEntryThatItFailsOnTwice() throws IOException {
        Stage.Run run = stage.open();
        run.live(5);
        stage.projection.failOn(57);
        run.live(5);
        assertThat(stage.projection.failures()).containsExactly(57L, 57L);
        assertThat(stage.projection.passedOver())
                .singleElement()
                .asString()
                .startsWith("57: java.lang.IllegalStateException: planted at 57 [2J (hocket.")
                .doesNotContain("\u001b");
        assertThat(stage.projection.applied()).isEqualTo(100);
        assertThat(stage.projection.kept())
                .extracting(taken -> taken.entry().index())
                .hasSize(99)
                .doesNotContain(57L)
                .isSorted();
    }

    @Test
    void passesOverEachOfManyAndWhoWaitsIsNotTold() throws IOException {
        Stage.Run run = stage.open();
        List.of(3L, 4L, 10L).forEach(stage.projection::failOn);
        run.live(2);
        run.following.applied().await(20);
        assertThat(stage.projection.passedOver()).hasSize(3);
        assertThat(stage.projection.kept()).hasSize(17);
    }

    @Test
    void anEntryThatFailsOnceIsKept() throws IOException {
        Stage.Run run = stage.open();
        run.live(2);
        stage.projection.failOnce(23);
        run.live(2);
        assertThat(stage.projection.passedOver()).isEmpty();
        stage.assertAllProjected();
    }

    @Test
    void whatCannotEvenBePassedOverIsTriedAgainLater() throws IOException {
        Stage.Run run = stage.open();
        run.live(2);
        stage.projection.failOn(21);
        stage.projection.failPassingOver(true);
        run.say(1);
        run.step();
        run.pass(Duration.ofMillis(100));
        long wait = run.step();
        for (int tries = 0; wait == 0 && tries < 5; tries++) {
            wait = run.step();
        }
        assertThat(wait).isEqualTo(Duration.ofSeconds(1).toNanos());
        stage.projection.failPassingOver(false);
        run.follow();
        assertThat(stage.projection.passedOver()).hasSize(1);
        assertThat(stage.projection.applied()).isEqualTo(21);
    }

    @Test
    void aDefectInWhatCanWaitDoesNotEndTheHistory() throws IOException {
        Stage.Run run = stage.open();
        run.live(2);
        stage.projection.failWhenIdleByADefect(true);
        assertThat(run.step()).isEqualTo(Duration.ofSeconds(1).toNanos());
        stage.projection.failWhenIdleByADefect(false);
        run.live(2);
        stage.assertAllProjected();
    }

    @Test
    void keepsTheTwoNewestSnapshotsAndTheLogFromTheOlderOn() throws IOException {
        Stage.Run run = stage.open();
        run.live(100);
        List<String> snapshots = stage.files(".snapshot");
        assertThat(snapshots).hasSize(2);
        long older = Long.parseLong(snapshots.getFirst().substring(0, 20));
        long first = Long.parseLong(stage.files(".log").getFirst().substring(0, 20));
        assertThat(first).isGreaterThan(1).isLessThanOrEqualTo(older + 1);
        assertThat(stage.files(".log").get(1)).isGreaterThan(snapshots.getFirst());
        assertThat(stage.files(".new")).isEmpty();
    }

    @Test
    void goesOnAfterARestartWhereTheProjectionEnded() throws IOException {
        Stage.Run run = stage.open();
        run.live(50);
        run.say(30);
        run.close();
        assertThat(stage.projection.isClosed()).isTrue();
        stage.assertAllProjected();
        Stage.Run again = stage.open();
        assertThat(again.recovery.core().snapshot()).isEqualTo(stage.replayed().snapshot());
        again.live(50);
        stage.assertAllProjected();
    }

    @Test
    void saysThatAProjectionIsAheadOfTheLog() throws IOException {
        stage.projection.commit(7);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(stage::open)
                .withMessageStartingWith(
                        "the history (history.db) goes up to entry 7, but the log beside it ends"
                                + " at 0: ")
                .withMessageContaining("Copy the directory before anything else");
    }

    @Test
    void aProjectionThatWasLostBeginsWhereTheLogCanStillBeApplied() throws IOException {
        stage.open().live(100);
        stage.disk.kill();
        stage.projection.lose();
        long oldest = Long.parseLong(stage.files(".snapshot").getFirst().substring(0, 20));
        Stage.Run run = stage.open();
        run.follow();
        assertThat(stage.projection.applied()).isEqualTo(stage.entries.size());
        assertThat(stage.projection.kept())
                .extracting(ListProjection.Taken::entry)
                .isEqualTo(stage.entries.subList((int) oldest, stage.entries.size()));
        assertThat(stage.projection.kept().getFirst().entry().index()).isEqualTo(oldest + 1);
    }

    @Test
    void aFailingProjectionIsTriedAgainAfterLongerAndLonger() throws IOException {
        Stage.Run run = stage.open();
        run.live(5);
        stage.projection.fail("no room");
        run.say(10);
        run.pass(Duration.ofMillis(1));
        run.step();
        run.pass(Duration.ofMillis(100));
        for (long seconds : List.of(1, 2, 4, 8, 16, 32, 60, 60)) {
            assertThat(run.step()).isEqualTo(Duration.ofSeconds(seconds).toNanos());
            run.pass(Duration.ofSeconds(seconds).minusNanos(1));
            assertThat(run.step()).isEqualTo(1);
            run.pass(Duration.ofNanos(1));
        }
        stage.projection.recover();
        run.follow();
        stage.assertAllProjected();
    }

    @Test
    void whatFailsOnlyWhenIdleIsTriedAgainAfterLongerAndLongerToo() throws IOException {
        Stage.Run run = stage.open();
        run.live(5);
        stage.projection.failWhenIdle("damaged");
        assertThat(run.step()).isEqualTo(Duration.ofSeconds(1).toNanos());
        for (long seconds : List.of(2, 4, 8)) {
            run.say(1);
            run.pass(Duration.ofSeconds(seconds / 2));
            run.step();
            run.pass(Duration.ofMillis(100));
            run.step();
            assertThat(run.step()).isEqualTo(Duration.ofSeconds(seconds).toNanos());
        }
        stage.assertAllProjected();
    }

    @Test
    void whileTheProjectionFailsNoLogIsForgotten() throws IOException {
        Stage.Run run = stage.open();
        run.live(100);
        List<String> before = stage.files(".log");
        stage.projection.fail("no room");
        for (int batch = 0; batch < 100; batch++) {
            run.say(10);
            run.step();
            run.pass(Duration.ofSeconds(1));
        }
        assertThat(stage.files(".log")).containsAll(before);
        stage.projection.recover();
        run.pass(Duration.ofMinutes(1));
        run.live(300);
        stage.assertAllProjected();
        assertThat(stage.files(".log")).doesNotContainAnyElementsOf(before);
    }

    @Test
    void whoWaitsIsToldOfAFailure() throws IOException {
        Stage.Run run = stage.open();
        stage.projection.fail("no room");
        run.say(10);
        run.step();
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> run.following.applied().await(10))
                .withMessage("the history goes up to entry 0 only: no room");
    }

    @Test
    void whoWaitsForWhatIsThereDoesNotWait() throws IOException {
        Stage.Run run = stage.open();
        run.live(1);
        run.following.applied().await(10);
        run.close();
        run.following.applied().await(10);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> run.following.applied().await(11))
                .withMessage("the history goes up to entry 10 only: it is closed");
    }

    @Test
    void followsOnlyWhatNoPowerCutTakesAway() throws IOException {
        Stage relaxed = new Stage(new Random(1), Durability.RELAXED);
        Stage.Run run = relaxed.open();
        run.say(1);
        run.follow();
        run.say(10);
        run.follow();
        assertThat(relaxed.projection.applied()).isEqualTo(1);
        run.committer.pass(Duration.ofSeconds(1));
        run.follow();
        assertThat(relaxed.projection.applied()).isEqualTo(11);
    }

    @Test
    void aSnapshotThatCannotBeWrittenIsTriedAgainLater() throws IOException {
        Stage.Run run = stage.open();
        while (stage.files(".snapshot").isEmpty()) {
            run.say(10);
            stage.disk.failAt(2, FakeDisk.Fault.ERROR);
            run.follow();
            if (stage.disk.hasFailed()) {
                assertThat(stage.files(".snapshot")).isEmpty();
                stage.disk.failAt(Integer.MAX_VALUE, FakeDisk.Fault.ERROR);
                run.live(100);
            }
        }
        assertThat(stage.files(".snapshot")).hasSize(2);
        stage.assertAllProjected();
    }
}
