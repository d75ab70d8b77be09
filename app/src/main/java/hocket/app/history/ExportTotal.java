package hocket.app.history;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;

/** A running total, for a person at a terminal; without one it says nothing. Used by one thread. */
public final class ExportTotal implements AutoCloseable {
    private static final int STEP = 10_000;

    private final PrintWriter err;
    private final boolean shown;
    private long items;

    private ExportTotal(PrintWriter err, boolean shown) {
        this.err = err;
        this.shown = shown;
    }

    /** On that stream, if this process has a terminal. */
    public static ExportTotal of(PrintWriter err) {
        return new ExportTotal(
                err, Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent());
    }

    /** One item more has been written. */
    public void another() {
        items++;
        if (shown && items % STEP == 0) {
            show();
        }
    }

    private void show() {
        err.printf(Locale.ROOT, "\r%,d items", items);
        err.flush();
    }

    @Override
    public void close() {
        if (shown) {
            show();
            err.println();
        }
    }
}
