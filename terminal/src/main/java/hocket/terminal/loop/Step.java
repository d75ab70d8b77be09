package hocket.terminal.loop;

import hocket.terminal.screen.Line;
import java.util.ArrayList;
import java.util.List;

/**
 * What an update answers: the model that follows, and what is to be done.
 *
 * @param <M> the model
 * @param <A> what may be asked of the other side
 */
public record Step<M, A>(M model, List<Effect<A>> effects) {
    public Step {
        effects = List.copyOf(effects);
    }

    /** A model with nothing to be done. */
    public static <M, A> Step<M, A> to(M model) {
        return new Step<>(model, List.of());
    }

    /** This, and then one more thing to be done. */
    public Step<M, A> and(Effect<A> effect) {
        List<Effect<A>> all = new ArrayList<>(effects);
        all.add(effect);
        return new Step<>(model, all);
    }

    /** This, and then a request to the other side. */
    public Step<M, A> ask(A what) {
        return and(new Effect.Ask<>(what));
    }

    /** This, and then a line for scripts. */
    public Step<M, A> report(String line) {
        return and(new Effect.Report<>(line));
    }

    /** This, and then a line for a person. */
    public Step<M, A> print(Line line) {
        return and(new Effect.Print<>(line));
    }

    /** This, and then lines for a person. */
    public Step<M, A> print(List<Line> lines) {
        Step<M, A> step = this;
        for (Line line : lines) {
            step = step.print(line);
        }
        return step;
    }

    /** This, and then text given back. */
    public Step<M, A> giveBack(String text) {
        return and(new Effect.GiveBack<>(text));
    }

    /** This, and then the next piped line. */
    public Step<M, A> readOn() {
        return and(new Effect.ReadOn<>());
    }

    /** This, and then the end. */
    public Step<M, A> end(int status) {
        return and(new Effect.End<>(status));
    }

    /** The same things to be done, with another model. */
    public Step<M, A> with(M other) {
        return new Step<>(other, effects);
    }
}
