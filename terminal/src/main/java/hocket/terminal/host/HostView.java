package hocket.terminal.host;

import hocket.terminal.screen.Aim;
import hocket.terminal.screen.Line;
import hocket.terminal.screen.Prompt;
import hocket.terminal.screen.View;
import java.util.Arrays;
import java.util.List;

/**
 * What the host's terminal shows.
 *
 * @param rings true if the bell rings when somebody starts to wait
 * @param titles true if the window's title says who waits
 */
public record HostView(boolean rings, boolean titles) {
    View of(HostModel model) {
        String title = titles ? title(model.board().queue().size()) : "";
        return new View(prompt(model), status(model), title, completions(model.board()));
    }

    private static String title(int waiting) {
        return waiting == 0 ? "hocket" : "(" + waiting + ") hocket";
    }

    private static Prompt prompt(HostModel model) {
        if (model.isLeaving()) {
            int left = model.board().open().size();
            return new Prompt(Line.note("leaving, " + left + " to go> "), Aim.NOBODY);
        }
        return model.target()
                .map(HostView::prompt)
                .orElseGet(() -> new Prompt(Line.note("nobody waits> "), Aim.NOBODY));
    }

    private static Prompt prompt(Talk talk) {
        Line held = talk.mayAnswer() ? Line.empty() : Line.note("(held) ");
        return new Prompt(held.text("reply to ").name(talk.guest()).text("> "), talk.aim());
    }

    private static Line status(HostModel model) {
        List<Talk> waiting = model.board().waiting();
        int guests = model.board().open().size();
        Line line = Line.note(guests + (guests == 1 ? " guest" : " guests") + " \u00b7 waiting:");
        if (waiting.isEmpty()) {
            return line.text(" nobody");
        }
        String separator = " ";
        for (Talk talk : waiting) {
            String time = Elapsed.between(talk.since(), model.now());
            line = line.text(separator).name(talk.guest()).text(" " + time);
            separator = ", ";
        }
        return line;
    }

    private static List<View.Completion> completions(Board board) {
        List<String> names = board.talks().stream().map(talk -> talk.guest().value()).toList();
        return Arrays.stream(CommandWord.values()).map(word -> completion(word, names)).toList();
    }

    private static View.Completion completion(CommandWord word, List<String> names) {
        return new View.Completion(word.word(), word.about(), word.takesName() ? names : List.of());
    }
}
