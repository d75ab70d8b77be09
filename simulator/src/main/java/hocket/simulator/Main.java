package hocket.simulator;

import java.io.PrintStream;
import java.security.SecureRandom;
import java.util.Optional;

/** The command line of the simulator: {@code hocket-dev simulate}. */
public final class Main {
    private static final String USAGE =
            """
            Usage: hocket-dev simulate [--seconds 60] [--seed N] [--steps M] [--verbose]

              --seed N      run this seed alone
              --steps M     how many steps a run has (400)
              --seconds S   run fresh seeds for so long (60)
              --verbose     say what each run came to
            """;
    private static final long SECOND = 1_000_000_000;

    private final PrintStream out;
    private final Coverage coverage = new Coverage();
    private int steps = 400;
    private int seconds = 60;
    private Optional<Long> seed = Optional.empty();
    private boolean verbose;
    private long runs;
    private long allSteps;

    private Main(PrintStream out) {
        this.out = out;
    }

    /** Runs seeds; ends with status 1 at the first failure, 2 for arguments it does not know. */
    public static void main(String[] args) {
        System.exit(new Main(System.out).run(args));
    }

    private int run(String[] args) {
        try {
            parse(args);
        } catch (IllegalArgumentException e) {
            out.print(USAGE);
            return 2;
        }
        boolean well = seed.isPresent() ? runOne(seed.get()) : runFresh();
        return well ? 0 : 1;
    }

    private void parse(String[] args) {
        for (int at = 0; at < args.length; at++) {
            String value = at + 1 < args.length ? args[at + 1] : "";
            switch (args[at]) {
                case "--verbose" -> verbose = true;
                case "--seed" -> seed = Optional.of(Long.valueOf(value));
                case "--steps" -> steps = Integer.parseInt(value);
                case "--seconds" -> seconds = Integer.parseInt(value);
                default -> throw new IllegalArgumentException("what is " + args[at] + "?");
            }
            at += args[at].equals("--verbose") ? 0 : 1;
        }
    }

    private boolean runFresh() {
        long first = new SecureRandom().nextInt(Integer.MAX_VALUE);
        long begin = System.nanoTime();
        long elapsed = 0;
        boolean well = true;
        while (well && elapsed < seconds * SECOND) {
            well = runOne(first + runs);
            elapsed = System.nanoTime() - begin;
        }
        summarise(elapsed);
        return well;
    }

    private boolean runOne(long chosen) {
        Simulation.Result result = Simulation.run(chosen, steps);
        runs++;
        allSteps += result.steps();
        coverage.addAll(result.record().coverage());
        if (verbose || seed.isPresent()) {
            out.println(
                    "seed "
                            + chosen
                            + ": "
                            + result.steps()
                            + " steps, "
                            + result.record().entries()
                            + " entries, events "
                            + result.record().digest());
        }
        result.failure().ifPresent(out::println);
        return result.failure().isEmpty();
    }

    private void summarise(long elapsed) {
        long perSecond = runs * SECOND / Math.max(1, elapsed);
        out.println(runs + " runs, " + perSecond + " per second, " + allSteps + " steps");
        coverage.counts().forEach((kind, count) -> out.println("  " + kind + ": " + count));
    }
}
