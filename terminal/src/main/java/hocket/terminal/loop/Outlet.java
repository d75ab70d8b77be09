package hocket.terminal.loop;

import hocket.terminal.screen.Line;
import hocket.terminal.screen.View;
import java.io.IOException;

/** Where a console's effects come out, and where its input is read. Used by the loop's thread. */
public interface Outlet extends AutoCloseable {

    /** Prints a line of the stable output. */
    void report(String line) throws IOException;

    /** Prints a line for a person. */
    void print(Line line);

    /** Shows the view, where there is anything to show it on. */
    void show(View view);

    /** Gives text back to whoever wrote it. */
    void giveBack(String text);

    /** Rings, where there is a bell. */
    void ring();

    /** Allows one more line to be read. */
    void readOn();

    @Override
    void close();
}
