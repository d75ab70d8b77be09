package hocket.terminal;

import hocket.terminal.screen.JLineScreen;
import hocket.terminal.screen.PlainScreen;
import hocket.terminal.screen.Screen;
import hocket.terminal.screen.View;
import java.io.IOException;

/** Opens screens. */
final class Screens {
    private Screens() {}

    /** A way to open a screen that shows this first. */
    @FunctionalInterface
    interface Opening {
        Screen open(View first) throws IOException;
    }

    /** The screen that the process's terminal is good for. */
    static Opening ofProcess(Console console) {
        return first ->
                console.kind() == Console.Kind.TERMINAL
                        ? JLineScreen.ofProcess(console.colour(), first)
                        : new PlainScreen(console.in(), console.out(), first);
    }
}
