package hocket.terminal.join;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.Nick;
import hocket.core.Text;
import hocket.core.Utterance;
import hocket.line.Received;
import org.junit.jupiter.api.Test;

/** Whose turn it is, as a guest knows it. */
class SeatTest {
    private static final Utterance TEXT = new Utterance.Say(new Text("hi"));
    private static final Utterance OVER = new Utterance.Over();
    private static final Utterance EXIT = new Utterance.Exit();
    private static final Received HANDED_OVER = new Received.HandedOver();
    private static final Received HOST_EXITED = new Received.HostExited();

    private final Seat seat = Seat.of(true);

    @Test
    void startsWithTheGuestInItsTurn() {
        assertThat(seat.hasTurn()).isTrue();
        assertThat(seat.says(TEXT).hasTurn()).isTrue();
    }

    @Test
    void passesTheTurnThereAndBack() {
        Seat passed = seat.says(OVER);

        assertThat(passed.hasTurn()).isFalse();
        assertThat(passed.hears(HANDED_OVER).hasTurn()).isTrue();
    }

    @Test
    void keepsTheTurnOnceTheHostHasExited() {
        assertThat(seat.hears(HOST_EXITED).says(OVER).hasTurn()).isTrue();
        assertThat(seat.says(OVER).hears(HOST_EXITED).hasTurn()).isTrue();
        assertThat(seat.says(OVER).hears(new Received.FloorKept()).hasTurn()).isTrue();
    }

    @Test
    void losesTheTurnToAHostWhoTakesIt() {
        assertThat(seat.hears(new Received.FloorTaken()).hasTurn()).isFalse();
    }

    @Test
    void passesTheTurnOnWithAHandOverThatWasHeld() {
        Seat held = seat.says(OVER).says(TEXT).says(OVER);

        assertThat(held.hears(HANDED_OVER).hasTurn()).isFalse();
        assertThat(held.hears(HANDED_OVER).hears(HANDED_OVER).hasTurn()).isTrue();
    }

    @Test
    void doesNotCountAHandOverWithNothingToHandOver() {
        assertThat(seat.says(OVER).says(OVER).hears(HANDED_OVER).hasTurn()).isTrue();
    }

    @Test
    void hasNoTurnAfterItsExit() {
        assertThat(seat.says(EXIT).hears(HANDED_OVER).hasTurn()).isFalse();
        assertThat(seat.says(OVER).says(EXIT).hears(HANDED_OVER).hasTurn()).isFalse();
    }

    @Test
    void isOverWhenBothHaveExited() {
        assertThat(seat.says(EXIT).isOver()).isFalse();
        assertThat(seat.says(EXIT).hears(HOST_EXITED).isOver()).isTrue();
        assertThat(seat.hears(new Received.Closed("by the host")).isOver()).isTrue();
    }

    @Test
    void learnsTheNames() {
        Nick guest = Nick.parse("ann").orElseThrow();
        Nick host = Nick.parse("bob").orElseThrow();
        Seat welcomed = seat.hears(new Received.Welcome(guest, host));

        assertThat(welcomed.guest()).isEqualTo("ann");
        assertThat(welcomed.host()).isEqualTo("bob");
    }

    @Test
    void handsOverWithEveryMessageToAnUnframedHost() {
        Seat waiting = Seat.of(false).says(TEXT);

        assertThat(waiting.hasTurn()).isFalse();
        assertThat(waiting.replied().hasTurn()).isTrue();
        assertThat(Seat.of(false).says(OVER).isOver()).isTrue();
        assertThat(Seat.of(false).says(EXIT).isOver()).isTrue();
    }
}
