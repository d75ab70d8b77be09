package hocket.simulator;

import hocket.door.Door;
import java.util.List;
import java.util.Optional;

/**
 * One run: a seed decides everything that happens, for so many steps; then all comes to rest, time
 * passes, and the desk is closed. The checkers watch throughout.
 */
final class Simulation {
    private static final int MOST_TIMERS = 10_000;

    /** Longer than any door waits for bytes. */
    private static final long DOOR_TIMERS = 5_000_000_000L;

    /** Longer than any flood is paced, or any client waits to be asked whether it is there. */
    private static final long MINUTES = 300_000_000_000L;

    /**
     * How a run went.
     *
     * @param record what was decided, the same for the same seed on every machine
     * @param failure what was found, ready to be read; empty if all is well
     */
    record Result(long seed, int steps, Chronicle record, Optional<String> failure) {}

    private final long seed;
    private final int steps;
    private final Machine machine;
    private final Schedule schedule;
    private int step;

    private Simulation(long seed, int steps, Seams seams) {
        this.seed = seed;
        this.steps = steps;
        Dice dice = new Dice(seed);
        this.machine = new Machine(dice.split(), seams);
        this.schedule = new Schedule(dice.split(), machine);
    }

    static Result run(long seed, int steps) {
        return run(seed, steps, Seams.closed());
    }

    /** A run in a world with defects. */
    static Result run(long seed, int steps, Seams seams) {
        return new Simulation(seed, steps, seams).run();
    }

    private Result run() {
        try {
            machine.begin();
            while (step < steps) {
                step++;
                schedule.step();
            }
            finish();
            return result(Optional.empty());
        } catch (RuntimeException e) {
            return result(Optional.of(report(e)));
        }
    }

    private Result result(Optional<String> failure) {
        return new Result(seed, step, machine.ground().chronicle(), failure);
    }

    /** First the doors' timers, then the long ones, then the end of IRC and of the desk. */
    private void finish() {
        machine.mend();
        finishLife();
        machine.crash();
        finishLife();
    }

    private void finishLife() {
        World world = machine.world();
        world.settle();
        letTimersFire(world.now() + DOOR_TIMERS);
        world.checkAtRest();
        letTimersFire(world.now() + MINUTES);
        world.checkAtRest();
        world.hush();
        letTimersFire(Door.NEVER - 1);
        world.checkAtRest();
        world.end();
        letTimersFire(Door.NEVER - 1);
        world.checkEmpty();
    }

    private void letTimersFire(long until) {
        World world = machine.world();
        int fired = 0;
        while (world.hub().deadline() <= until) {
            fired++;
            Violation.unless(fired < MOST_TIMERS, "timers without end");
            world.passTo(world.hub().deadline());
            world.settle();
        }
    }

    private String report(RuntimeException e) {
        StringBuilder text = new StringBuilder();
        List<String> last = machine.ground().trace().lines();
        last.forEach(line -> text.append("  ").append(line).append('\n'));
        text.append("seed ").append(seed).append(", step ").append(step).append(": ");
        text.append(e instanceof Violation ? e.getMessage() : e.toString());
        for (StackTraceElement frame : List.of(e.getStackTrace()).subList(0, 6)) {
            text.append("\n    at ").append(frame);
        }
        text.append("\nreplay: ./hocket-dev simulate --seed ").append(seed);
        return text.append(" --steps ").append(steps).toString();
    }
}
