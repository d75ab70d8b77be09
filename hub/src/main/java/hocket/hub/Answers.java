package hocket.hub;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * The order of one session's answers: what its door answers by itself while commands of the session
 * are under way waits for them; what it says of an event or an applied command leaves at once.
 */
final class Answers {
    /** An answer that waits until the session's command of that number is applied. */
    private record Waiting(long sequence, Runnable answer) {}

    private final Appender appender;
    private final Queue<Waiting> waiting = new ArrayDeque<>(0);
    private boolean inPlace;

    Answers(Appender appender) {
        this.appender = appender;
    }

    /** Runs an answer now if nothing comes before it, else in its turn. */
    void give(Runnable answer) {
        if (inPlace || (isEmpty() && appender.inFlight() == 0)) {
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
    boolean enterPlace() {
        boolean outer = inPlace;
        inPlace = true;
        return outer;
    }

    void leavePlace(boolean outer) {
        inPlace = outer;
    }

    /** Gives what has waited for the command of that number, or for an earlier one. */
    void giveUpTo(long sequence) {
        boolean outer = enterPlace();
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
