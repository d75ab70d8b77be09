package hocket.terminal.screen;

import java.util.List;
import java.util.function.Supplier;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Completes a command at the start of a line, and a name behind it. */
final class CommandCompleter implements Completer {
    private final Supplier<List<View.Completion>> completions;

    CommandCompleter(Supplier<List<View.Completion>> completions) {
        this.completions = completions;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        String first = line.words().isEmpty() ? "" : line.words().getFirst();
        for (View.Completion completion : completions.get()) {
            if (line.wordIndex() == 0) {
                candidates.add(candidate(completion.word(), completion.about()));
            } else if (line.wordIndex() == 1 && completion.word().equals(first)) {
                completion.names().forEach(name -> candidates.add(candidate(name, "")));
            }
        }
    }

    private static Candidate candidate(String word, String about) {
        String description = about.isEmpty() ? null : about;
        return new Candidate(word, word, null, description, null, null, true);
    }
}
