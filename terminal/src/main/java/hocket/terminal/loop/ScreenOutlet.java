package hocket.terminal.loop;

import hocket.terminal.screen.Line;
import hocket.terminal.screen.Screen;
import hocket.terminal.screen.View;

/** The outlet of a console on a terminal. */
public final class ScreenOutlet implements Outlet {
    private final Screen screen;

    /** On a screen that is open. */
    public ScreenOutlet(Screen screen) {
        this.screen = screen;
    }

    @Override
    public void report(String line) {
        screen.print(Line.empty().text(line));
    }

    @Override
    public void print(Line line) {
        screen.print(line);
    }

    @Override
    public void show(View view) {
        screen.show(view);
    }

    @Override
    public void giveBack(String text) {
        screen.giveBack(text);
    }

    @Override
    public void ring() {
        screen.ring();
    }

    @Override
    public void readOn() {}

    @Override
    public void close() {
        screen.close();
    }
}
