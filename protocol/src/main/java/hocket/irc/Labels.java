package hocket.irc;

import hocket.door.Actions;
import hocket.door.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The labelled messages of one session that are not answered in full yet: what is written while one
 * of them is handled, while one of its questions is answered, or while an event of one of its
 * commands is heard, is part of its answer.
 *
 * <p>An answer is complete when its handler is done, and all that the handler has submitted,
 * postponed and given to other threads. It leaves then, in its place among the session's answers.
 */
final class Labels {
    /** A command that a labelled message has led to, until it is applied. */
    private record Led(long sequence, LabelledAnswer answer) {}

    private final Actions actions;
    private List<Led> underWay = List.of();
    private @Nullable LabelledAnswer current;
    private long batches;

    Labels(Actions actions) {
        this.actions = actions;
    }

    /** Handles a labelled message. */
    void handle(LabelledAnswer answer, Runnable handler) {
        answer.owe();
        within(answer, handler);
    }

    /**
     * Something that is postponed: when run it continues the answer that is being made now, if any.
     */
    Runnable continued(Runnable postponed) {
        LabelledAnswer answer = current;
        if (answer == null) {
            return postponed;
        }
        answer.owe();
        return () -> within(answer, postponed);
    }

    /** The same, for what gets a result. */
    <T> Consumer<T> continued(Consumer<T> postponed) {
        LabelledAnswer answer = current;
        if (answer == null) {
            return postponed;
        }
        answer.owe();
        return result -> within(answer, () -> postponed.accept(result));
    }

    /** A command was submitted. */
    void submitted(long sequence) {
        if (current != null) {
            underWay = underWay.isEmpty() ? new ArrayList<>(2) : underWay;
            underWay.add(new Led(sequence, current));
        }
    }

    /** A command of the session was applied. */
    void applied(long sequence) {
        while (!underWay.isEmpty() && underWay.getFirst().sequence() <= sequence) {
            underWay.removeFirst();
        }
    }

    /** Hears an event of the session's own command of that number; 0 for what was relayed. */
    void hear(long sequence, Runnable event) {
        LabelledAnswer before = current;
        current = sequence == 0 ? current : answerTo(sequence);
        event.run();
        current = before;
    }

    /** Does something that is no part of any answer. */
    void aside(Runnable action) {
        LabelledAnswer before = current;
        current = null;
        action.run();
        current = before;
    }

    /** Writes, as part of the answer that is being made now if there is one. */
    void write(Slice slice) {
        LabelledAnswer answer = current;
        if (answer == null) {
            actions.write(slice);
        } else {
            actions.whenApplied(() -> answer.add(slice.bytes(), slice.from(), slice.length()));
        }
    }

    private @Nullable LabelledAnswer answerTo(long sequence) {
        for (Led led : underWay) {
            if (led.sequence() == sequence) {
                return led.answer();
            }
        }
        return null;
    }

    private void within(LabelledAnswer answer, Runnable action) {
        LabelledAnswer before = current;
        current = answer;
        action.run();
        current = before;
        actions.whenApplied(() -> settle(answer));
    }

    private void settle(LabelledAnswer answer) {
        if (answer.settle()) {
            batches++;
            actions.write(Slice.of(answer.bytes("L" + Long.toString(batches, 36))));
        }
    }
}
