package hocket.app;

import hocket.terminal.ColourChoice;
import hocket.terminal.Console;
import picocli.CommandLine.Option;

/** The options of every command that talks to a person. */
final class ConsoleLook {
    @Option(
            names = {"--color", "--colour"},
            paramLabel = "WHEN",
            defaultValue = "auto",
            description =
                    "Use colour: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}; auto heeds"
                            + " NO_COLOR).")
    private ColourChoice colour = ColourChoice.AUTO;

    @Option(names = "--no-bell", description = "Do not ring when somebody waits for you.")
    private boolean silent;

    @Option(names = "--title", description = "Show in the window's title whether anybody waits.")
    private boolean title;

    Console console() {
        return Console.ofProcess(colour);
    }

    boolean bell() {
        return !silent;
    }

    boolean title() {
        return title;
    }
}
