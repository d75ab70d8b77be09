package hocket.terminal.screen;

import java.util.function.Consumer;

/**
 * Where a console is seen and typed into. Called by the thread of the program; what is typed comes
 * from a thread of its own.
 */
public interface Screen extends AutoCloseable {

    /** Starts to read; each input goes to {@code listener}, on the screen's own thread. */
    void open(Consumer<Input> listener);

    /** Prints a line above the one being typed. */
    void print(Line line);

    /**
     * Shows this view from now on; the prompt of a line that is being typed keeps its aim. Called
     * after whatever has happened, be the view another or not.
     */
    void show(View view);

    /** Puts text into the line to be typed; if that is not empty, as soon as it is. */
    void giveBack(String text);

    /** Rings the bell. */
    void ring();

    /** Leaves the terminal as it was found. A second call has no effect. */
    @Override
    void close();
}
