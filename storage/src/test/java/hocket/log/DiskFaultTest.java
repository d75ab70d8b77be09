package hocket.log;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.Entry;
import hocket.hub.OrderedLog;
import hocket.log.simulated.FakeDisk;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A write or a force that fails is the end: nothing is acknowledged after it, nothing lost before.
 */
class DiskFaultTest {
    private static final int MOST_OPERATIONS = 300;

    @ParameterizedTest
    @EnumSource(FakeDisk.Fault.class)
    void noAcknowledgementAfterAFaultAndNoLossBefore(FakeDisk.Fault fault) throws IOException {
        int failures = 0;
        for (int number = 1; number <= MOST_OPERATIONS; number++) {
            failures += survives(number, fault, Durability.DURABLE) ? 0 : 1;
        }
        assertThat(failures).isGreaterThan(MOST_OPERATIONS / 3);
    }

    @ParameterizedTest
    @EnumSource(FakeDisk.Fault.class)
    void relaxedDoesNotAcknowledgeAfterAFaultEither(FakeDisk.Fault fault) throws IOException {
        for (int number = 1; number <= MOST_OPERATIONS; number++) {
            survives(number, fault, Durability.RELAXED);
        }
    }

    /**
     * Runs a log into a fault, goes on as if nothing were, and looks at what is there after all.
     */
    private static boolean survives(int number, FakeDisk.Fault fault, Durability durability)
            throws IOException {
        FakeDisk disk = new FakeDisk();
        Random dice = new Random(number);
        LogRun run = LogRun.on(disk, LogRun.SMALL.with(durability));
        List<IOException> told = new ArrayList<>();
        run.log.onFailed(told::add);
        disk.failAt(number, fault);
        while (disk.operations() < number) {
            step(run, dice);
        }
        int acknowledged = run.taken.size();
        for (int more = 0; more < 5; more++) {
            step(run, dice);
        }

        String when = fault + " at operation " + number;
        assertThat(told).as(when).hasSize(disk.hasFailed() ? 1 : 0);
        assertThat(run.log.failed().isPresent()).as(when).isEqualTo(disk.hasFailed());
        if (disk.hasFailed()) {
            assertThat(run.taken).as("taken after %s", when).hasSize(acknowledged);
            assertThat(run.append(LogRun.say("more"))).isEqualTo(OrderedLog.Answer.BUSY);
        }
        run.log.close();
        boolean survived = !disk.hasFailed();
        assertKeeps(run, dice, durability, when);
        return survived;
    }

    private static void step(LogRun run, Random dice) {
        run.append(dice.nextInt(8));
        run.commit();
        run.committer.pass(Duration.ofMillis(dice.nextInt(400)));
    }

    private static void assertKeeps(LogRun run, Random dice, Durability durability, String when)
            throws IOException {
        boolean failed = run.disk.hasFailed();
        if (durability == Durability.DURABLE) {
            run.disk.crash(dice);
        } else {
            run.disk.kill();
        }
        LogRun after = LogRun.on(run.disk);
        after.append(3);
        after.commit();
        List<Entry> kept = LogRun.read(run.disk);

        int before = kept.size() - 3;
        assertThat(before).as("kept after %s", when).isBetween(run.taken.size(), run.asked.size());
        assertThat(kept.subList(0, run.taken.size())).as(when).isEqualTo(run.taken);
        assertThat(kept.subList(before, kept.size())).as(when).isEqualTo(after.taken);
        if (!failed) {
            assertThat(kept).as(when).hasSize(run.asked.size() + 3);
        }
    }

    @ParameterizedTest
    @EnumSource(FakeDisk.Fault.class)
    void whatAProcessReadAfterAFaultOutlivesTheMachine(FakeDisk.Fault fault) throws IOException {
        for (int number = 1; number <= MOST_OPERATIONS; number++) {
            FakeDisk disk = new FakeDisk();
            Random dice = new Random(number);
            LogRun run = LogRun.on(disk);
            disk.failAt(number, fault);
            while (disk.operations() < number) {
                step(run, dice);
            }
            disk.kill();
            LogRun.on(disk);
            List<Entry> read = LogRun.read(disk);
            disk.crash(dice);
            LogRun.on(disk);
            assertThat(LogRun.read(disk)).as("%s at operation %d", fault, number).isEqualTo(read);
        }
    }

    @Test
    void nothingIsTriedAgainAfterAFailedForce() throws IOException {
        FakeDisk disk = new FakeDisk();
        LogRun run = LogRun.on(disk);
        disk.failAt(2, FakeDisk.Fault.ERROR);
        run.append(1);
        run.commit();
        assertThat(run.log.failed()).isPresent();
        run.append(1);
        run.commit();
        run.committer.pass(Duration.ofSeconds(10));
        run.log.close();
        assertThat(disk.operations()).isEqualTo(2);
        assertThat(run.taken).isEmpty();
    }

    @Test
    void aHandlerNamedAfterTheFaultHearsOfItToo() throws IOException {
        FakeDisk disk = new FakeDisk();
        LogRun run = LogRun.on(disk);
        disk.failAt(1, FakeDisk.Fault.ERROR);
        run.append(1);
        run.commit();
        List<IOException> told = new ArrayList<>();
        run.log.onFailed(told::add);
        assertThat(told).singleElement().isEqualTo(run.log.failed().orElseThrow());
    }
}
