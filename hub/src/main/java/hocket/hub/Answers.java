package hocket.hub;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * The order of one session's answers: what its door answers by itself while commands of the session
 * are under way waits for them; what it says of an event or an applied command leaves at once,
 * unless it has submitted another one before.
 */
final class Answers {
    /** An answer that waits until the session's command of that number is applied. */
    private record Waiting(long sequence, Runnable answer) {}

    private static final long NOWHERE = -1;

    private final Appender appender;
    private final Queue<Waiting> waiting = new ArrayDeque<>(0);

    /** How much was submitted when the place in the order was entered. */
    private long placeAt = NOWHERE;

    Answers(Appender appender) {
        this.appender = appender;
    }

    /** Runs an answer now if nothing comes before it, else in its turn. */
    void give(Runnable answer) {
        if (isInPlace() || (isEmpty() && appender.inFlight() == 0)) {
            answer.run();
        } else {
            waiting.add(new Waiting(appender.submitted(), answer));
        }
    }

    /** True if no answer waits. */
    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /**
     * What follows, until {@link #leavePlace}, has its place in the one order: all that is answered
     * leaves at once.
     *
     * @return what {@link #leavePlace} is to be given
     */
    long enterPlace() {
        long outer = placeAt;
        placeAt = appender.submitted();
        return outer;
    }

    void leavePlace(long outer) {
        placeAt = outer;
    }

    private boolean isInPlace() {
        return appender.submitted() == placeAt;
    }

    /** Gives what has waited for the command of that number, or for an earlier one. */
    void giveUpTo(long sequence) {
        long outer = enterPlace();
        while (!isEmpty() && waiting.element().sequence() <= sequence) {
            waiting.remove().answer().run();
        }
        leavePlace(outer);
    }

    /** Nobody waits for them any more. */
    void clear() {
        waiting.clear();
    }
}
