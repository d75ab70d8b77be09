package hocket.terminal.host;

import hocket.terminal.Spelling;
import java.util.Arrays;
import java.util.Optional;

/** The host's commands: how each is written, what it takes, and what it does. */
enum CommandWord {
    TO("/to", "NAME", "write to this guest, until it has its answer"),
    NEXT("/next", "", "put the current guest to the back of the line"),
    ALL("/all", "TEXT", "say one line to every guest who waits"),
    TAKE("/take", "NAME", "take the floor back from this guest"),
    CLOSE("/close", "NAME", "end the conversation with this guest"),
    WHO("/who", "", "list who waits and who talks"),
    HELP("/help", "", "list the commands"),
    QUIT("/quit", "", "close every conversation and end");

    private final String word;
    private final String argument;
    private final String about;

    CommandWord(String word, String argument, String about) {
        this.word = word;
        this.argument = argument;
        this.about = about;
    }

    String word() {
        return word;
    }

    /** What the command takes, in capitals; empty if nothing. */
    String argument() {
        return argument;
    }

    String about() {
        return about;
    }

    boolean takesName() {
        return argument.equals("NAME");
    }

    /** How it is written, with its argument. */
    String usage() {
        return argument.isEmpty() ? word : word + " " + argument;
    }

    static Optional<CommandWord> of(String word) {
        return Arrays.stream(values()).filter(known -> known.word.equals(word)).findFirst();
    }

    /** The command that was probably meant. */
    static Optional<CommandWord> nearest(String word) {
        return Spelling.nearest(word, Arrays.stream(values()).map(CommandWord::word))
                .flatMap(CommandWord::of);
    }
}
