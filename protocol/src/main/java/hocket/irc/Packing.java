package hocket.irc;

import hocket.core.PlainText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Puts many words on as few lines as hold them. */
final class Packing {
    /** How many bytes a line of an answer has for them, whatever the names before them. */
    static final int ROOM = 360;

    private Packing() {}

    /** The words in order, joined by a separator, on lines with {@link #ROOM}; no empty line. */
    static List<String> lines(Collection<String> words, String separator) {
        List<String> lines = new ArrayList<>(1);
        StringBuilder line = new StringBuilder();
        int bytes = 0;
        for (String word : words) {
            int length = PlainText.utf8Length(word);
            if (!line.isEmpty() && bytes + separator.length() + length > ROOM) {
                lines.add(line.toString());
                line.setLength(0);
            }
            bytes = line.isEmpty() ? length : bytes + separator.length() + length;
            line.append(line.isEmpty() ? "" : separator).append(word);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }
}
