package hocket.terminal.screen;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A screen on a terminal that can do nothing but print: no escape sequence ever goes out, and the
 * terminal itself edits the line. A line that comes in starts a new line and the prompt follows it;
 * text that is given back is printed, to be typed again.
 */
public final class PlainScreen implements Screen {
    private final BufferedReader in;
    private final PrintStream out;
    private final Composition composition;
    private final Thread thread = Thread.ofPlatform().daemon().name("screen").unstarted(this::read);
    private volatile Consumer<Input> listener = input -> {};
    private boolean atPrompt;
    private String prompt = "";

    public PlainScreen(InputStream in, OutputStream out, View first) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
        this.composition = new Composition(first.prompt());
    }

    @Override
    public void open(Consumer<Input> to) {
        listener = to;
        thread.start();
    }

    @Override
    public synchronized void print(Line line) {
        out.println((atPrompt ? "\n" : "") + line.plain());
        atPrompt = false;
        prompt = "";
    }

    @Override
    public synchronized void show(View view) {
        composition.want(view.prompt());
        String next = composition.prompt().line().plain();
        if (!next.equals(prompt)) {
            out.print((atPrompt ? "\n" : "") + next);
            out.flush();
            atPrompt = true;
            prompt = next;
        }
    }

    @Override
    public void giveBack(String text) {
        print(Line.note("not sent: ").text(text));
    }

    @Override
    public synchronized void ring() {
        out.print('\007');
        out.flush();
    }

    @Override
    public synchronized void close() {
        if (atPrompt) {
            out.println();
            atPrompt = false;
        }
    }

    private void read() {
        Optional<String> text = nextLine();
        while (text.isPresent()) {
            listener.accept(new Input.Entered(text.get(), finish()));
            text = nextLine();
        }
        listener.accept(new Input.Ended());
    }

    /** The next line; a terminal that fails is gone, so there is none. */
    private Optional<String> nextLine() {
        try {
            return Optional.ofNullable(in.readLine());
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private synchronized Aim finish() {
        atPrompt = false;
        prompt = "";
        return composition.finish();
    }
}
