package hocket.terminal.screen;

import java.util.List;

/**
 * What a console shows besides the lines that scroll by.
 *
 * @param prompt stands before the line being typed
 * @param status the line right above the prompt, on a real terminal; maybe empty
 * @param title of the window; empty to leave it alone
 * @param completions what a line, or a word in it, may be completed to
 */
public record View(Prompt prompt, Line status, String title, List<Completion> completions) {
    /** Nothing at all. */
    public static final View NONE =
            new View(new Prompt(Line.empty(), Aim.NOBODY), Line.empty(), "", List.of());

    public View {
        completions = List.copyOf(completions);
    }

    /**
     * A command as it can be completed.
     *
     * @param word the command, with its slash
     * @param about what it does
     * @param names what its argument can be; maybe none
     */
    public record Completion(String word, String about, List<String> names) {
        public Completion {
            names = List.copyOf(names);
        }
    }
}
