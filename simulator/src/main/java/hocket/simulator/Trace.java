package hocket.simulator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The last {@value #MOST} things that happened, as text. */
final class Trace {
    private static final int MOST = 60;

    /** Something that happened; worded only when somebody wants to read it. */
    private record Line(long at, String what, Object who) {}

    private final FakeClock clock;
    private final Deque<Line> lines = new ArrayDeque<>();

    Trace(FakeClock clock) {
        this.clock = clock;
    }

    void add(String what, Object who) {
        if (lines.size() == MOST) {
            lines.remove();
        }
        lines.add(new Line(clock.getAsLong(), what, who));
    }

    List<String> lines() {
        List<String> texts = new ArrayList<>();
        for (Line line : lines) {
            String who = Violation.shortened(line.who().toString());
            texts.add(line.at() / 1_000_000 + " ms: " + line.what() + " " + who);
        }
        return texts;
    }
}
