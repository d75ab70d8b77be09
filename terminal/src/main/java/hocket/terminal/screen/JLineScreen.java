package hocket.terminal.screen;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.ShutdownHooks;

/**
 * A screen on a real terminal: a line editor, a status line right above it, and what is printed
 * above both. Nothing is kept at the bottom of the terminal: a scrolling region would not survive a
 * change of its size.
 *
 * <p>A thread of its own sits in the line reader. The other threads touch the line that is being
 * typed through widgets only, which JLine runs under the reader's lock.
 */
public final class JLineScreen implements Screen {
    private static final String SYNC = "hocket-sync";
    private static final String RING = "hocket-ring";
    private static final String PUSH_TITLE = "\033[22;0t";
    private static final String POP_TITLE = "\033[23;0t";
    private static final long CLOSING_MILLIS = 1000;

    /** Ends of input in a row that no keyboard produces: the terminal is gone. */
    private static final int ENDS_OF_A_LOST_TERMINAL = 32;

    private final Terminal terminal;
    private final LineReaderImpl reader;
    private final Palette palette;
    private final Composition composition;
    private final Thread thread = Thread.ofPlatform().daemon().name("screen").unstarted(this::read);
    private final AtExit atExit;
    private volatile View view;
    private volatile Consumer<Input> listener = input -> {};
    private volatile boolean closing;
    private String title = "";

    private JLineScreen(Terminal terminal, boolean colour, View first, AtExit atExit) {
        this.atExit = atExit;
        this.terminal = terminal;
        this.palette = new Palette(colour);
        this.view = first;
        this.composition = new Composition(first.prompt());
        this.reader = newReader();
    }

    /** Takes the process's terminal over. */
    public static Screen ofProcess(boolean colour, View first) throws IOException {
        AtExit atExit = ShutdownHooks.add(new AtExit());
        Terminal terminal =
                TerminalBuilder.builder()
                        .name("hocket")
                        .system(true)
                        .provider(TerminalBuilder.PROP_PROVIDER_JNI)
                        .dumb(false)
                        .encoding(StandardCharsets.UTF_8)
                        .graphemeCluster(false)
                        .build();
        return new JLineScreen(terminal, colour, first, atExit);
    }

    /** Takes a terminal over; it is closed with the screen. */
    static JLineScreen on(Terminal terminal, boolean colour, View first) {
        return new JLineScreen(terminal, colour, first, ShutdownHooks.add(new AtExit()));
    }

    @Override
    public void open(Consumer<Input> to) {
        listener = to;
        terminal.handle(Signal.INT, signal -> to.accept(new Input.Interrupted(false)));
        atExit.restore = this::restore;
        // Raw between two lines, too: else keys typed just then would be the terminal's, not ours.
        terminal.enterRawMode();
        thread.start();
    }

    @Override
    public void print(Line line) {
        reader.printAbove(palette.paint(line));
    }

    @Override
    public void show(View next) {
        if (!next.equals(view)) {
            view = next;
            composition.want(next.prompt());
            call(SYNC);
        }
    }

    @Override
    public void giveBack(String text) {
        composition.giveBack(text);
        call(SYNC);
    }

    @Override
    public void ring() {
        call(RING);
    }

    @Override
    public void close() {
        if (!closing) {
            ShutdownHooks.remove(atExit);
            restore();
        }
    }

    /** Ends the line being typed, and what a terminal may have been told, before it is given up. */
    private void restore() {
        closing = true;
        thread.interrupt();
        try {
            thread.join(CLOSING_MILLIS);
            if (!title.isEmpty()) {
                terminal.writer().print(POP_TITLE);
            }
            terminal.flush();
            terminal.close();
        } catch (IOException | InterruptedException e) {
            System.Logger log = System.getLogger(JLineScreen.class.getName());
            log.log(System.Logger.Level.DEBUG, "the terminal was not restored", e);
        }
    }

    private LineReaderImpl newReader() {
        LineReaderImpl made = (LineReaderImpl) Readers.on(terminal, () -> view.completions());
        made.setOpt(Option.ERASE_LINE_ON_FINISH);
        made.setHighlighter(new TypedText(made, this::edited));
        made.getWidgets().put(SYNC, this::sync);
        made.getWidgets().put(RING, () -> terminal.puts(Capability.bell));
        made.getWidgets().put(LineReader.CALLBACK_INIT, this::sync);
        return made;
    }

    private void call(String widget) {
        try {
            reader.callWidget(widget);
        } catch (IllegalStateException notReading) {
            // The next line begins with a sync.
            return;
        }
        terminal.flush();
    }

    /** Brings what is shown in line with what is wanted. Runs under the reader's lock. */
    private boolean sync() {
        Optional<String> text = composition.takeGivenBack();
        text.ifPresent(given -> reader.getBuffer().write(given));
        showTitle();
        setPrompt();
        return reader.redisplay();
    }

    /** The reader is about to show the line, which is this now; or to wipe it, when it is done. */
    private void edited(String text) {
        if (reader.isReading()) {
            composition.edited(text);
            setPrompt();
        }
    }

    /** The status is a prompt's first line, so that the two are always drawn together. */
    private void setPrompt() {
        AttributedString prompt = palette.paint(composition.prompt().line());
        reader.setPrompt(status() + shown(prompt));
    }

    private String status() {
        int width = Math.max(1, terminal.getColumns() - 1);
        AttributedString status = palette.paint(view.status()).columnSubSequence(0, width);
        return status.length() == 0 ? "" : shown(status) + "\n";
    }

    private String shown(AttributedString text) {
        return text.toAnsi(terminal).replace("%", "%%");
    }

    private void showTitle() {
        if (view.title().equals(title)) {
            return;
        }
        String push = title.isEmpty() ? PUSH_TITLE : "";
        title = view.title();
        terminal.writer().print(push + "\033]2;" + title + "\007");
    }

    /** The screen's own thread: one line after the other. */
    private void read() {
        int ends = 0;
        while (!closing && ends < ENDS_OF_A_LOST_TERMINAL) {
            try {
                String text = reader.readLine();
                tell(new Input.Entered(text, composition.finish()));
                ends = 0;
            } catch (UserInterruptException e) {
                composition.finish();
                tell(new Input.Interrupted(!e.getPartialLine().isEmpty()));
                ends = 0;
            } catch (EndOfFileException e) {
                composition.finish();
                tell(new Input.Ended());
                ends++;
            }
        }
    }

    private void tell(Input input) {
        if (!closing) {
            listener.accept(input);
        }
    }

    /**
     * What the process does at its end. JLine runs such tasks one by one in the order in which they
     * were added, and closing the terminal is one; so this is added before there is a terminal.
     */
    private static final class AtExit implements ShutdownHooks.Task {
        private volatile Runnable restore = () -> {};

        @Override
        public void run() {
            restore.run();
        }
    }
}
