package hocket.hub;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.Ban;
import hocket.core.Command;
import hocket.core.Mask;
import hocket.core.OperatorCommand.ExpireBan;
import hocket.core.OperatorEvent.BanLifted;
import hocket.core.OperatorEvent.BanSet;
import hocket.core.Remark;
import hocket.core.SetBan;
import hocket.door.Door;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When bans end by themselves. What silences do is told by the hub's tests. */
final class ExpiriesTest {
    private static final Ban SOMEBODY = new Ban.OfMask(new Mask("some!*@*"));
    private static final Ban ANYBODY = new Ban.OfMask(new Mask("*!*@*"));

    private final List<Command> submitted = new ArrayList<>();
    private final Expiries expiries = new Expiries(Duration.ofMinutes(10), submitted::add);

    @Test
    void aBanEndsWhenItsTimeIsUp() {
        set(SOMEBODY, 7, Duration.ofNanos(100), 5);
        expiries.runDue(104);
        assertThat(submitted).isEmpty();
        assertThat(expiries.deadline()).isEqualTo(105);
        expiries.runDue(105);
        assertThat(submitted).containsExactly(new ExpireBan(SOMEBODY, 7));
        assertThat(expiries.deadline()).isEqualTo(Door.NEVER);
    }

    @Test
    void bansEndInTheOrderOfTheirEndsNotOfTheirSetting() {
        set(SOMEBODY, 7, Duration.ofNanos(100), 0);
        set(ANYBODY, 8, Duration.ofNanos(50), 0);
        expiries.runDue(100);
        assertThat(submitted)
                .containsExactly(new ExpireBan(ANYBODY, 8), new ExpireBan(SOMEBODY, 7));
    }

    @Test
    void aBanThatIsLiftedHasNoTimer() {
        set(SOMEBODY, 7, Duration.ofNanos(100), 0);
        expiries.watch(new BanLifted(List.of(), ban(SOMEBODY, 7, Duration.ofNanos(100))), 10);
        assertThat(expiries.deadline()).isEqualTo(Door.NEVER);
    }

    @Test
    void aBanThatIsSetAnewHasItsNewTimeOnly() {
        set(SOMEBODY, 7, Duration.ofNanos(100), 0);
        set(SOMEBODY, 9, Duration.ofNanos(300), 0);
        expiries.runDue(1000);
        assertThat(submitted).containsExactly(new ExpireBan(SOMEBODY, 9));
    }

    @Test
    void aBanForEverHasNoTimerEvenIfItHadOneBefore() {
        set(SOMEBODY, 7, Duration.ofNanos(100), 0);
        set(SOMEBODY, 9, Duration.ZERO, 0);
        assertThat(expiries.deadline()).isEqualTo(Door.NEVER);
    }

    @Test
    void aBanLongerThanTheClockCountsIsForEver() {
        set(SOMEBODY, 7, Duration.ofSeconds(Long.MAX_VALUE), 0);
        assertThat(expiries.deadline()).isEqualTo(Door.NEVER);
    }

    @Test
    void aBanFromBeforeTheStartLastsForWhatIsLeftOfIt() {
        Instant now = Instant.EPOCH.plusNanos(60);
        expiries.resume(ban(SOMEBODY, 7, Duration.ofNanos(100)), now, 1000);
        expiries.resume(ban(ANYBODY, 8, Duration.ofNanos(50)), now, 1000);
        expiries.runDue(1000);
        assertThat(submitted).containsExactly(new ExpireBan(ANYBODY, 8));
        assertThat(expiries.deadline()).isEqualTo(1040);
    }

    @Test
    void aBanNeverLastsLongerThanItsTimeWhateverTheClockOfTheNextStartSays() {
        Instant before = Instant.EPOCH.minusSeconds(3_600);
        expiries.resume(ban(SOMEBODY, 7, Duration.ofNanos(100)), before, 1000);
        assertThat(expiries.deadline()).isEqualTo(1100);
    }

    @Test
    void aBanForEverFromBeforeTheStartHasNoTimer() {
        expiries.resume(ban(SOMEBODY, 7, Duration.ZERO), Instant.EPOCH, 1000);
        assertThat(expiries.deadline()).isEqualTo(Door.NEVER);
    }

    private void set(Ban ban, long since, Duration lasts, long now) {
        expiries.watch(new BanSet(List.of(), remark("operator"), ban(ban, since, lasts)), now);
    }

    private static SetBan ban(Ban ban, long since, Duration lasts) {
        return new SetBan(ban, since, Instant.EPOCH, lasts, remark("operator"), remark("reason"));
    }

    private static Remark remark(String text) {
        return new Remark(text);
    }
}
