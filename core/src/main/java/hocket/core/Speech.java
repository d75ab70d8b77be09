package hocket.core;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a message to the desk's host as what a guest says: each line by itself, without colours and
 * other controls. An action is said as {@code *waves*}, which is no control word and does not read
 * as the server's own words; other CTCP is nothing to be said.
 */
final class Speech {
    private Speech() {}

    /** What the message says, in order; possibly nothing. */
    static List<Utterance> of(Message message) {
        List<Utterance> said = new ArrayList<>(1);
        for (Message.Line line : joined(message.lines())) {
            if (line.isAction()) {
                sayLong(action(line), said);
            } else if (!line.isMarked()) {
                say(plain(line.text()), said);
            }
        }
        return said;
    }

    /** The lines with those that go on where another ended added to it. */
    private static List<Message.Line> joined(List<Message.Line> lines) {
        List<Message.Line> joined = new ArrayList<>(lines.size());
        for (Message.Line line : lines) {
            if (line.continues() && !joined.isEmpty()) {
                String before = joined.removeLast().text();
                joined.add(new Message.Line(before + line.text(), false));
            } else {
                joined.add(line);
            }
        }
        return joined;
    }

    private static void say(String plain, List<Utterance> said) {
        if (PlainText.utf8Length(plain) > Text.LONGEST) {
            sayLong(plain, said);
        } else {
            Utterance.parse(plain).ifPresent(said::add);
        }
    }

    private static void sayLong(String plain, List<Utterance> said) {
        for (String piece : Cut.pieces(plain, Text.LONGEST)) {
            said.add(new Utterance.Say(new Text(piece)));
        }
    }

    private static String action(Message.Line line) {
        String done = plain(line.text().substring(Message.ACTION.length())).trim();
        return done.isEmpty() ? "" : "*" + done + "*";
    }

    private static String plain(String text) {
        return PlainText.of(Colours.remove(text));
    }
}
