package hocket.simulator;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** All chance of a run: the same seed throws the same. */
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        this(new SplittableRandom(seed));
    }

    private Dice(SplittableRandom random) {
        this.random = random;
    }

    /** Dice of their own for one part of the world, so that parts do not disturb each other. */
    Dice split() {
        return new Dice(random.split());
    }

    /** The same chance for what knows no dice. */
    RandomGenerator source() {
        return random;
    }

    /** From 0 up to but without {@code bound}. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** From {@code low} to {@code high}, both possible. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    /** From {@code low} to {@code high}, both possible. */
    long between(long low, long high) {
        return low + random.nextLong(high - low + 1);
    }

    /** True that many times in a hundred. */
    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    /** One of them. There must be one. */
    <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }
}
