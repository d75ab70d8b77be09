package hocket.log;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.Entry;
import hocket.log.simulated.FakeDisk;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Hub and log together: nobody hears what is not kept, and the time of day decides nothing. */
class HubOnFilesTest {
    private static final int MOST_OPERATIONS = 300;

    private final FakeDisk disk = new FakeDisk();
    private Instant wall = LogRun.START;

    @ParameterizedTest
    @EnumSource(FakeDisk.Fault.class)
    void nobodyIsToldOfWhatIsNotKept(FakeDisk.Fault fault) throws IOException {
        int failures = 0;
        for (int number = 1; number <= MOST_OPERATIONS; number++) {
            failures += keepsWhatItTold(number, fault) ? 1 : 0;
        }
        assertThat(failures).isGreaterThan(MOST_OPERATIONS / 3);
    }

    /** True if the fault was more than a short write. */
    private static boolean keepsWhatItTold(int number, FakeDisk.Fault fault) throws IOException {
        FakeDisk disk = new FakeDisk();
        Random dice = new Random(number);
        HubRun run = HubRun.on(disk, LogRun.SMALL, InstantSource.fixed(LogRun.START));
        run.commit();
        disk.failAt(number, fault);
        while (disk.operations() < number) {
            talk(run, dice);
        }
        boolean failed = disk.hasFailed();
        List<String> told = List.copyOf(run.echoes);
        talk(run, dice);
        String when = fault + " at operation " + number;
        assertThat(run.log.failed().isPresent()).as(when).isEqualTo(failed);
        if (failed) {
            assertThat(run.echoes).as("told after %s", when).isEqualTo(told);
        }
        disk.crash(dice);
        HubRun.on(disk, LogRun.SMALL, InstantSource.fixed(LogRun.START));
        List<String> held = HubRun.held(disk);
        assertThat(held.subList(0, run.echoes.size())).as(when).isEqualTo(run.echoes);
        assertThat(run.said.subList(0, held.size())).as(when).isEqualTo(held);
        return failed;
    }

    private static void talk(HubRun run, Random dice) {
        for (int count = dice.nextInt(4); count >= 0; count--) {
            run.say();
        }
        run.commit();
        run.pass(Duration.ofMillis(dice.nextInt(400)));
    }

    @Test
    void aClockThatIsSetNeitherReordersNorLosesNorDisconnects() throws IOException {
        HubRun run = HubRun.on(disk, LogRun.SMALL, () -> wall);
        for (Duration jump : List.of(Duration.ofDays(-3653), Duration.ofDays(3654))) {
            say(run, 3);
            wall = wall.plus(jump);
            say(run, 3);
        }
        assertThat(run.echoes).hasSize(12).isEqualTo(run.said).isEqualTo(HubRun.held(disk));
        assertThat(run.times).isSorted();
        assertThat(run.hub.sessions()).isEqualTo(1);
    }

    @Test
    void aStartWithTheClockSetBackGoesOnInOrder() throws IOException {
        HubRun run = HubRun.on(disk, LogRun.SMALL, () -> wall);
        say(run, 3);
        run.log.close();
        wall = wall.minus(Duration.ofDays(3653));
        HubRun after = HubRun.on(disk, LogRun.SMALL, () -> wall);
        say(after, 3);
        assertThat(after.echoes).isEqualTo(after.said);
        assertThat(HubRun.held(disk)).hasSize(6);
        assertThat(LogRun.read(disk))
                .extracting(Entry::instant)
                .isSorted()
                .startsWith(LogRun.START);
        assertThat(after.ada.id().epoch()).isGreaterThan(run.ada.id().epoch());
    }

    private void say(HubRun run, int count) {
        for (int at = 0; at < count; at++) {
            run.say();
            run.commit();
            run.pass(Duration.ofMillis(10));
            wall = wall.plusMillis(10);
        }
    }
}
