package hocket.app;

import hocket.copy.Progress;
import hocket.terminal.ColourChoice;
import hocket.terminal.Console;
import java.io.PrintWriter;
import java.util.Locale;

/**
 * How far a long piece of work has come, as one line of a terminal that is written over again and
 * again, and is gone at the end. Called by the worker; closed by it, or by the hook for the end of
 * the process.
 */
final class ProgressLine implements Progress, AutoCloseable {
    private static final String TO_LINE_START = "\r";
    private static final String CLEAR_LINE = "\r\033[K";
    private static final int PERCENT = 100;

    /** How often a count is shown of which the end is not known. */
    private static final int STEP = 10_000;

    private final PrintWriter out;
    private String what = "";
    private long total;
    private long done;
    private long shown;
    private boolean closed;

    ProgressLine(PrintWriter out) {
        this.out = out;
    }

    /**
     * On a terminal that can write a line over, this; else nothing that anybody sees.
     *
     * @param out standard output: of that alone it is known whether it is a terminal
     */
    static Shown on(PrintWriter out) {
        if (Console.ofProcess(ColourChoice.NEVER).kind() != Console.Kind.TERMINAL) {
            return unseen();
        }
        ProgressLine line = new ProgressLine(out);
        ShutdownHook hook = ShutdownHook.running(line::close);
        return new Shown(
                line,
                () -> {
                    line.close();
                    hook.close();
                });
    }

    /** What would be shown is in the way. */
    static Shown unseen() {
        return new Shown(Progress.UNSEEN, () -> {});
    }

    /**
     * Progress that may be shown, until it is closed.
     *
     * @param end what closes it
     */
    record Shown(Progress progress, Runnable end) implements AutoCloseable {
        @Override
        public void close() {
            end.run();
        }
    }

    @Override
    public void begin(String part, long most) {
        what = part;
        total = most;
        done = 0;
        shown = 0;
        show(CLEAR_LINE + what + " ...");
    }

    @Override
    public void advance(long by) {
        done += by;
        if (total == 0) {
            count();
        } else {
            percent();
        }
    }

    private void count() {
        long counted = done - done % STEP;
        if (counted > shown) {
            shown = counted;
            show(String.format(Locale.ROOT, "%s%s ... %,d", TO_LINE_START, what, counted));
        }
    }

    private void percent() {
        long percent = Math.min(PERCENT, done * PERCENT / total);
        if (percent > shown) {
            shown = percent;
            show(TO_LINE_START + what + " ... " + percent + " %");
        }
    }

    private synchronized void show(String text) {
        if (!closed) {
            out.print(text);
            out.flush();
        }
    }

    @Override
    public synchronized void close() {
        show(CLEAR_LINE);
        closed = true;
    }
}
