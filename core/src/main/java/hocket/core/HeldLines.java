package hocket.core;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What one side said out of turn, in order, until the floor comes: at most {@value #MOST_LINES}
 * lines and {@value #MOST_BYTES} bytes, and an Exit behind them.
 */
final class HeldLines {
    static final int MOST_LINES = 64;
    static final int MOST_BYTES = 16 * 1024;

    private final Deque<Utterance> lines = new ArrayDeque<>();
    private int bytes;

    /** All of them, the first to be said first. */
    List<Utterance> all() {
        return List.copyOf(lines);
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    int count() {
        return lines.size();
    }

    /** True if an Exit is among them; nothing may follow it. */
    boolean hasExit() {
        return lines.peekLast() instanceof Utterance.Exit;
    }

    /** True if an Over is among them, which ends the turn they wait for. */
    boolean hasOver() {
        return lines.contains(new Utterance.Over());
    }

    /** An Exit always has room: nothing follows it, and whoever leaves must be able to. */
    boolean hasRoomFor(Utterance utterance) {
        return utterance instanceof Utterance.Exit
                || (lines.size() < MOST_LINES && bytes + utterance.bytes() <= MOST_BYTES);
    }

    void add(Utterance utterance) {
        lines.add(utterance);
        bytes += utterance.bytes();
    }

    /** Takes the first line out. There must be one. */
    Utterance remove() {
        Utterance utterance = lines.remove();
        bytes -= utterance.bytes();
        return utterance;
    }

    /** Takes everything out. */
    List<Utterance> removeAll() {
        List<Utterance> removed = List.copyOf(lines);
        lines.clear();
        bytes = 0;
        return removed;
    }
}
