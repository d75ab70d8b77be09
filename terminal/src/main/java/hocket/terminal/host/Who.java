package hocket.terminal.host;

import hocket.terminal.screen.Line;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The answers to {@code /who} and {@code /help}. */
final class Who {
    private static final int WIDTH = 14;

    private Who() {}

    /** Every open conversation, those who wait first, in their order. */
    static List<Line> list(Board board, Instant now) {
        List<Line> lines = new ArrayList<>();
        for (Talk talk : board.waiting()) {
            lines.add(line(talk, lines.size() + 1 + ". waiting", now));
        }
        for (Talk talk : board.others()) {
            lines.add(line(talk, "talking", now));
        }
        return lines.isEmpty() ? List.of(Line.note("no open conversation")) : lines;
    }

    /** Every command. */
    static List<Line> help() {
        List<Line> lines = new ArrayList<>();
        lines.add(help("TEXT", "goes to the guest whom the prompt names"));
        lines.add(help("#", "hands over to that guest; on to the next who waits"));
        lines.add(help("Exit", "says that you are done with that guest"));
        for (CommandWord word : CommandWord.values()) {
            lines.add(help(word.usage(), word.about()));
        }
        lines.add(help("//text, \\#, \\Exit", "say /text, # and Exit as text"));
        lines.add(help("Ctrl-D", "says Exit to everybody; ends when all are done"));
        return lines;
    }

    private static Line line(Talk talk, String state, Instant now) {
        StringBuilder rest = new StringBuilder(" " + state + " for ");
        rest.append(Elapsed.between(talk.since(), now));
        if (talk.held() > 0) {
            rest.append(", ").append(talk.held()).append(" held");
        }
        if (talk.guestExited()) {
            rest.append(", has said Exit");
        }
        if (talk.hostExited()) {
            rest.append(", you have said Exit");
        }
        String from = " (" + talk.from() + ")";
        return Line.empty().text("  ").name(talk.guest()).text(rest + from);
    }

    private static Line help(String word, String about) {
        return Line.empty().text("  " + word + pad(word.length()) + about);
    }

    private static String pad(int length) {
        return " ".repeat(Math.max(2, WIDTH + 4 - length));
    }
}
