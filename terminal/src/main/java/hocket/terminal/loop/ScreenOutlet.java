package hocket.terminal.loop;

import hocket.terminal.screen.Line;
import hocket.terminal.screen.Screen;
import hocket.terminal.screen.View;

/** The outlet of a console on a terminal. Shows a view only when it differs from the last. */
public final class ScreenOutlet implements Outlet {
    private final Screen screen;
    private View shown;

    /** On a screen that was made with the view {@code first}. */
    public ScreenOutlet(Screen screen, View first) {
        this.screen = screen;
        this.shown = first;
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
        if (!view.equals(shown)) {
            shown = view;
            screen.show(view);
        }
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
