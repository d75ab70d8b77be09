package hocket.terminal.screen;

import java.util.function.Consumer;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.reader.impl.DefaultHighlighter;
import org.jline.utils.AttributedString;

/**
 * The looks of the line being typed; it is asked for them whenever the line is drawn, and so the
 * place to learn what the line is now. Called under the reader's lock.
 */
final class TypedText implements Highlighter {
    private final Highlighter plain = new DefaultHighlighter();
    private final LineReader reader;
    private final Consumer<String> edited;

    TypedText(LineReader reader, Consumer<String> edited) {
        this.reader = reader;
        this.edited = edited;
    }

    @Override
    public AttributedString highlight(LineReader asking, String buffer) {
        edited.accept(reader.getBuffer().toString());
        return plain.highlight(asking, buffer);
    }
}
