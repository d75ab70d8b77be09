package hocket.terminal.loop;

import hocket.terminal.screen.Line;
import hocket.terminal.screen.View;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * The outlet of a console without a terminal: reports on standard output, flushed line by line, all
 * else on standard error. A thread of its own reads a line whenever it is allowed one more.
 */
public final class PipedOutlet implements Outlet {
    private final LineInput in;
    private final OutputStream out;
    private final PrintStream err;
    private final Semaphore allowed = new Semaphore(0);
    private final Thread thread;

    /** Reads from {@code in}, unbuffered, on a thread that hands the lines to {@code listener}. */
    public PipedOutlet(
            InputStream in, OutputStream out, OutputStream err, Consumer<PipedLine> listener) {
        this.in = new LineInput(in);
        this.out = out;
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
        this.thread = Thread.ofPlatform().daemon().name("input").start(() -> read(listener));
    }

    @Override
    public void report(String line) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void print(Line line) {
        err.println(line.plain());
    }

    @Override
    public void show(View view) {}

    @Override
    public void giveBack(String text) {
        err.println("not sent: " + text);
    }

    @Override
    public void ring() {}

    @Override
    public void readOn() {
        allowed.release();
    }

    /** The thread may stay in a read that nothing can end; it does not keep the process alive. */
    @Override
    public void close() {
        thread.interrupt();
    }

    private void read(Consumer<PipedLine> listener) {
        try {
            PipedLine line;
            do {
                allowed.acquire();
                line = in.next();
                listener.accept(line);
            } while (!(line instanceof PipedLine.End));
        } catch (InterruptedException closed) {
            allowed.drainPermits();
        }
    }
}
