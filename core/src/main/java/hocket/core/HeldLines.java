package hocket.core;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * What one side said out of turn, in order, until the floor comes: at most {@value #MOST_LINES}
 * lines and {@value #MOST_BYTES} bytes.
 */
final class HeldLines {
    static final int MOST_LINES = 64;
    static final int MOST_BYTES = 16 * 1024;

    /** A line without a turn of its own: said in whichever turn comes. */
    static final long ANY_TURN = 0;

    /** One held line and the turn it is meant for. */
    record Line(Utterance utterance, long turn) {}

    private final Deque<Line> lines = new ArrayDeque<>();
    private int bytes;
    private boolean exitHeld;

    boolean isEmpty() {
        return lines.isEmpty();
    }

    int count() {
        return lines.size();
    }

    /** True if an Exit is among them; nothing may follow it. */
    boolean hasExit() {
        return exitHeld;
    }

    /** True if a held line already ends that turn. */
    boolean endsTurn(long turn) {
        return turn != ANY_TURN
                && lines.stream()
                        .anyMatch(l -> l.turn() == turn && l.utterance() instanceof Utterance.Over);
    }

    boolean hasRoomFor(Utterance utterance) {
        return lines.size() < MOST_LINES && bytes + utterance.bytes() <= MOST_BYTES;
    }

    void add(Line line) {
        lines.add(line);
        count(line, 1);
    }

    /** Takes the first line out. There must be one. */
    Line remove() {
        Line line = lines.remove();
        count(line, -1);
        return line;
    }

    /** Takes out the lines that were meant for {@code turn} or an earlier one. */
    List<Line> removeMeantFor(long turn) {
        List<Line> removed = new ArrayList<>();
        Iterator<Line> each = lines.iterator();
        while (each.hasNext()) {
            Line line = each.next();
            if (line.turn() != ANY_TURN && line.turn() <= turn) {
                each.remove();
                count(line, -1);
                removed.add(line);
            }
        }
        return removed;
    }

    /** Takes everything out. */
    List<Utterance> removeAll() {
        List<Utterance> removed = lines.stream().map(Line::utterance).toList();
        lines.clear();
        bytes = 0;
        exitHeld = false;
        return removed;
    }

    private void count(Line line, int sign) {
        bytes += sign * line.utterance().bytes();
        if (line.utterance() instanceof Utterance.Exit) {
            exitHeld = sign > 0;
        }
    }
}
