package hocket.terminal.join;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.Utterance;
import hocket.line.Received;
import hocket.terminal.loop.Effect;
import hocket.terminal.loop.Msg;
import hocket.terminal.loop.PipedLine;
import hocket.terminal.loop.Step;
import org.junit.jupiter.api.Test;

/** When a guest's script is read. */
class PipedGuestTest {
    private static final Effect<Utterance> READ_ON = new Effect.ReadOn<>();

    private final PipedGuest program = new PipedGuest("server", true);
    private Step<PipedGuest.Model, Utterance> step = program.start();

    @Test
    void readsTheNextLineWhenTheLastHasLeft() {
        assertThat(step.effects()).containsExactly(READ_ON);
        assertThat(reads("hello").effects()).hasSize(1).doesNotContain(READ_ON);
        assertThat(hears(new FromHost.Sent()).effects()).containsExactly(READ_ON);
    }

    @Test
    void readsNothingOutOfTurnThoughTheLastHasLeft() {
        reads("#");
        assertThat(hears(new FromHost.Sent()).effects()).isEmpty();
        assertThat(hears(new FromHost.Line(new Received.HandedOver())).effects()).contains(READ_ON);
    }

    private Step<PipedGuest.Model, Utterance> reads(String line) {
        return update(new Msg.Read<>(new PipedLine.Line(line)));
    }

    private Step<PipedGuest.Model, Utterance> hears(FromHost heard) {
        return update(new Msg.Heard<>(heard));
    }

    private Step<PipedGuest.Model, Utterance> update(Msg<FromHost> msg) {
        step = program.update(step.model(), msg);
        return step;
    }
}
