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

    private final Appender appender;
    private final Queue<Waiting> waiting = new ArrayDeque<>(0);
    private boolean inPlace;
    private long submittedBefore;

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

    /** Runs what has its place in the one order: all that it answers leaves at once. */
    void inPlace(Runnable part) {
        boolean outer = inPlace;
        long outerSubmitted = submittedBefore;
        inPlace = true;
        submittedBefore = appender.submitted();
        part.run();
        inPlace = outer;
        submittedBefore = outerSubmitted;
    }

    private boolean isInPlace() {
        return inPlace && appender.submitted() == submittedBefore;
    }

    /** Gives what has waited for the command of that number, or for an earlier one. */
    void giveUpTo(long sequence) {
        while (!isEmpty() && waiting.element().sequence() <= sequence) {
            inPlace(waiting.remove().answer());
        }
    }

    /** Nobody waits for them any more. */
    void clear() {
        waiting.clear();
    }
}
