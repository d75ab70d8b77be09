package hocket.terminal.host;

import hocket.core.Command;
import hocket.core.PlainText;
import hocket.core.Text;
import hocket.core.Utterance;
import hocket.terminal.loop.Step;
import java.util.List;
import java.util.Optional;

/** What a line of the host means. */
sealed interface HostLine {

    /** To be said to one guest. */
    record Speak(Utterance utterance) implements HostLine {}

    /** To be said to every guest who waits. */
    record SpeakToAll(Utterance utterance) implements HostLine {}

    /** A command about one guest: {@code /to}, {@code /take} or {@code /close}. */
    record About(CommandWord word, String name) implements HostLine {}

    /** A command without argument. */
    record Plain(CommandWord word) implements HostLine {}

    /** Nothing at all. */
    record Nothing() implements HostLine {}

    /** Not understood, and why. */
    record Wrong(String why) implements HostLine {}

    /** Reads a line: text, a control word, or a command. */
    static HostLine parse(String line) {
        if (PlainText.utf8Length(line) > Text.LONGEST) {
            return new Wrong("a line has at most " + Text.LONGEST + " bytes");
        }
        if (line.startsWith("//")) {
            return spoken(Utterance.literal(line.substring(1)));
        }
        return line.startsWith("/") ? command(line) : spoken(Utterance.parse(line));
    }

    /** The line that {@link #parse} reads as this utterance. */
    static String spell(Utterance utterance) {
        String line = utterance.line();
        return line.startsWith("/") ? "/" + line : line;
    }

    /** The step, and then these given back, each as it is typed. */
    static <M> Step<M, Command> giveBack(Step<M, Command> step, List<Utterance> utterances) {
        Step<M, Command> next = step;
        for (Utterance utterance : utterances) {
            next = next.giveBack(spell(utterance));
        }
        return next;
    }

    private static HostLine spoken(Optional<Utterance> utterance) {
        return utterance.<HostLine>map(Speak::new).orElseGet(Nothing::new);
    }

    private static HostLine command(String line) {
        int space = line.indexOf(' ');
        String word = space < 0 ? line : line.substring(0, space);
        String argument = space < 0 ? "" : line.substring(space + 1).strip();
        return CommandWord.of(PlainText.of(word))
                .map(known -> command(known, argument))
                .orElseGet(() -> new Wrong(unknown(PlainText.of(word))));
    }

    private static HostLine command(CommandWord word, String argument) {
        if (argument.isEmpty() != word.argument().isEmpty()) {
            return new Wrong("it is written " + word.usage());
        }
        if (word == CommandWord.ALL) {
            return Utterance.parse(argument)
                    .<HostLine>map(SpeakToAll::new)
                    .orElseGet(() -> new Wrong("it is written " + word.usage()));
        }
        return word.takesName() ? new About(word, PlainText.of(argument)) : new Plain(word);
    }

    private static String unknown(String word) {
        return CommandWord.nearest(word)
                .map(near -> "no command " + word + "; did you mean " + near.usage() + "?")
                .orElse("no command " + word + "; /help lists them, //text sends /text");
    }
}
