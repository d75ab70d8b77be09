package hocket.terminal;

import hocket.terminal.loop.Loop;
import hocket.terminal.loop.Msg;
import hocket.terminal.loop.Outlet;
import hocket.terminal.loop.PipedOutlet;
import hocket.terminal.loop.Program;
import hocket.terminal.loop.ScreenOutlet;
import hocket.terminal.screen.Screen;
import hocket.terminal.screen.View;
import java.io.IOException;

/** Opens the outlet that suits a console, and connects its input to the loop. */
final class Outlets {
    private Outlets() {}

    static <M, P, A> Outlet open(
            Console console, Program<M, P, A> program, Loop<M, P, A> loop, Screens.Opening screens)
            throws IOException {
        if (console.kind() == Console.Kind.PIPED) {
            return new PipedOutlet(
                    console.in(),
                    console.out(),
                    console.err(),
                    line -> loop.send(new Msg.Read<>(line)));
        }
        View first = program.view(program.start().model());
        Screen screen = screens.open(first);
        screen.open(input -> loop.send(new Msg.Typed<>(input)));
        return new ScreenOutlet(screen);
    }
}
