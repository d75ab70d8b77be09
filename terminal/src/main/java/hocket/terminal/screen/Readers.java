package hocket.terminal.screen;

import java.util.List;
import java.util.function.Supplier;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;

/**
 * Makes line readers that take a line as it is typed: no quoting, no {@code !} expansion, no search
 * for brackets; history in memory.
 */
final class Readers {
    private static final char[] NONE = {};

    private Readers() {}

    static LineReader on(Terminal terminal, Supplier<List<View.Completion>> completions) {
        return LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("hocket")
                .parser(new DefaultParser().quoteChars(NONE).escapeChars(NONE))
                .completer(new CommandCompleter(completions))
                .option(Option.DISABLE_EVENT_EXPANSION, true)
                .option(Option.HISTORY_TIMESTAMPED, false)
                .option(Option.INSERT_BRACKET, false)
                .option(Option.AUTO_FRESH_LINE, false)
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, "")
                .variable(LineReader.BLINK_MATCHING_PAREN, 0L)
                .build();
    }
}
