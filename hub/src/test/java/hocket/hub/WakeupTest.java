package hocket.hub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Every wish for a turn is met, with as few requests as possible. */
final class WakeupTest {
    private int requests;
    private final Wakeup wakeup = new Wakeup(() -> requests++);

    @Test
    void asksOnceForATurnHoweverOftenItIsWanted() {
        wakeup.ask();
        wakeup.ask();
        wakeup.askUnlessTurning();
        assertThat(requests).isEqualTo(1);
    }

    @Test
    void asksAgainAfterATurnThatLeftNothing() {
        wakeup.ask();
        wakeup.begin();
        assertThat(wakeup.end(false)).isFalse();
        wakeup.ask();
        assertThat(requests).isEqualTo(2);
    }

    @Test
    void whatIsWantedDuringATurnIsItsOwnToSay() {
        wakeup.begin();
        wakeup.ask();
        assertThat(wakeup.end(false)).isTrue();
        assertThat(requests).isZero();
    }

    @Test
    void aTurnThatIsDueAtOnceIsNotAskedForOnceMore() {
        wakeup.begin();
        assertThat(wakeup.end(true)).isTrue();
        wakeup.ask();
        assertThat(requests).isZero();
    }

    @Test
    void whatTheRunningTurnSeesToWantsNoOther() {
        wakeup.begin();
        wakeup.askUnlessTurning();
        assertThat(wakeup.end(false)).isFalse();
        assertThat(requests).isZero();
    }
}
