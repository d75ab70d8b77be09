package hocket.projection;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.log.Durability;
import hocket.log.simulated.FakeDisk;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Crashes at every moment while snapshots are written and logs deleted: what is left recovers to
 * the state that all entries give, and the projection gets each of them once. One seed: {@code
 * ./hocket-dev test storage -Dtest=FollowingCrashSimulationTest -Dhocket.seed=SEED}.
 */
class FollowingCrashSimulationTest {
    private static final int SEEDS = 40;
    private static final int CRASHES = 6;
    private static final int BATCHES = 40;

    @ParameterizedTest
    @EnumSource(Durability.class)
    void anySequenceOfCrashesLosesNothing(Durability durability) throws IOException {
        Long only = Long.getLong("hocket.seed");
        long first = only == null ? 1 : only;
        long last = only == null ? SEEDS : only;
        for (long seed = first; seed <= last; seed++) {
            try {
                live(new Random(seed), durability);
            } catch (IOException | AssertionError | RuntimeException e) {
                throw new AssertionError("with -Dhocket.seed=" + seed, e);
            }
        }
    }

    private static void live(Random dice, Durability durability) throws IOException {
        Stage stage = new Stage(dice, durability);
        for (int crash = 0; crash < CRASHES; crash++) {
            Stage.Run run = stage.open();
            assertThat(run.recovery.core().snapshot()).isEqualTo(stage.replayed().snapshot());
            stage.disk.failAt(1 + dice.nextInt(300), fault(dice));
            for (int batch = 0; batch < BATCHES && !stage.disk.hasFailed(); batch++) {
                run.say(dice.nextInt(20));
                run.follow();
            }
            stage.crash();
        }
        finish(stage);
    }

    private static FakeDisk.Fault fault(Random dice) {
        FakeDisk.Fault[] faults = FakeDisk.Fault.values();
        return faults[dice.nextInt(faults.length)];
    }

    private static void finish(Stage stage) throws IOException {
        Stage.Run run = stage.open();
        assertThat(run.recovery.core().snapshot()).isEqualTo(stage.replayed().snapshot());
        run.live(20);
        run.close();
        stage.assertAllProjected();
    }

    /** Every operation of a run in which snapshots replace older ones and segments go. */
    @Test
    void aCrashAtAnyOperationLosesNothing() throws IOException {
        int operations = operations();
        for (int number = 1; number <= operations; number++) {
            for (FakeDisk.Fault fault : FakeDisk.Fault.values()) {
                crashAt(number, fault);
            }
        }
    }

    private static int operations() throws IOException {
        Stage stage = new Stage(new Random(1), Durability.DURABLE);
        Stage.Run run = stage.open();
        stage.disk.failAt(Integer.MAX_VALUE, FakeDisk.Fault.ERROR);
        run.live(BATCHES);
        assertThat(stage.files(".snapshot")).hasSize(2);
        assertThat(stage.files(".log").getFirst()).doesNotEndWith("01.log");
        return stage.disk.operations();
    }

    private static void crashAt(int number, FakeDisk.Fault fault) throws IOException {
        Stage stage = new Stage(new Random(1), Durability.DURABLE);
        Stage.Run run = stage.open();
        stage.disk.failAt(number, fault);
        for (int batch = 0; batch < BATCHES && !stage.disk.hasFailed(); batch++) {
            run.say(10);
            run.follow();
        }
        stage.crash();
        finish(stage);
    }
}
