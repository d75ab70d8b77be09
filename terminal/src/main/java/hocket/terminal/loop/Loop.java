package hocket.terminal.loop;

import hocket.terminal.screen.Line;
import hocket.terminal.screen.View;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs one program on the thread that calls {@link #run}. Messages may be sent by any thread and do
 * not block it; what bounds them is that each source waits to be asked for more.
 *
 * @param <M> the program's model
 * @param <P> what comes from the other side
 * @param <A> what it asks of the other side
 */
public final class Loop<M, P, A> {
    private static final long TICK_MILLIS = 1000;

    /** What the system says when nobody reads the output any more. */
    private static final String BROKEN_PIPE = "Broken pipe";

    private final Program<M, P, A> program;
    private final InstantSource clock;
    private final BlockingQueue<Msg<P>> messages = new LinkedBlockingQueue<>();

    public Loop(Program<M, P, A> program, InstantSource clock) {
        this.program = program;
        this.clock = clock;
    }

    /** Puts a message at the end of the queue. */
    public void send(Msg<P> msg) {
        messages.add(msg);
    }

    /** The other side has said this. */
    public void hear(P message) {
        send(new Msg.Heard<>(message));
    }

    /** What {@link #run} works with: where requests go, and who hears that a message is done. */
    public record OtherSide<A>(Consumer<A> ask, Runnable taken) {}

    /**
     * Runs until the program ends; answers its exit status. Ends with status 0 if nobody reads its
     * output any more, with 1 if that cannot be written.
     */
    public int run(Outlet outlet, OtherSide<A> other) throws InterruptedException {
        Step<M, A> step = program.start();
        Optional<Integer> status = carryOut(step, outlet, other);
        while (status.isEmpty()) {
            Msg<P> msg = next(step.model());
            step = program.update(step.model(), msg);
            status = carryOut(step, outlet, other);
            if (msg instanceof Msg.Heard) {
                other.taken().run();
            }
        }
        return status.get();
    }

    private Optional<Integer> carryOut(Step<M, A> step, Outlet outlet, OtherSide<A> other) {
        try {
            for (Effect<A> effect : step.effects()) {
                if (effect instanceof Effect.End<A>(int status)) {
                    return Optional.of(status);
                }
                carryOut(effect, outlet, other);
            }
            View view = program.view(step.model());
            outlet.show(view);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(unwritten(e, outlet));
        }
    }

    /** A reader that has read enough is no failure, as with every program in a pipe. */
    private static int unwritten(IOException failure, Outlet outlet) {
        if (BROKEN_PIPE.equals(failure.getMessage())) {
            return 0;
        }
        outlet.print(Line.alert("cannot write the output: " + failure.getMessage()));
        return 1;
    }

    private void carryOut(Effect<A> effect, Outlet outlet, OtherSide<A> other) throws IOException {
        switch (effect) {
            case Effect.Ask<A>(A what) -> other.ask().accept(what);
            case Effect.Report<A>(String line) -> outlet.report(line);
            case Effect.Print<A> print -> outlet.print(print.line());
            case Effect.GiveBack<A>(String text) -> outlet.giveBack(text);
            case Effect.Ring<A>() -> outlet.ring();
            case Effect.ReadOn<A>() -> outlet.readOn();
            case Effect.End<A> end -> throw new IllegalStateException("ended: " + end);
        }
    }

    private Msg<P> next(M model) throws InterruptedException {
        if (!program.ticks(model)) {
            return messages.take();
        }
        @Nullable Msg<P> msg = messages.poll(TICK_MILLIS, TimeUnit.MILLISECONDS);
        Instant now = clock.instant();
        return msg == null ? new Msg.Tick<>(now) : msg;
    }
}
