package hocket.irc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The answer to one labelled message (IRCv3 labeled-response): its lines are gathered until nothing
 * more can come of the message, and then leave as one, which alone bears the label.
 */
final class LabelledAnswer {
    private static final String BATCH_TAG = "batch=";

    private final String label;
    private final String server;
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream(256);
    private int owing;

    /**
     * @param label as its sender chose it
     * @param server who answers
     */
    LabelledAnswer(String label, String server) {
        this.label = "label=" + TagValue.escape(label);
        this.server = server;
    }

    /** Something more may come of the message. */
    void owe() {
        owing++;
    }

    /** What was owed has come; true if nothing is owed any more. */
    boolean settle() {
        owing--;
        return owing == 0;
    }

    /** Adds lines, with their ends. */
    void add(byte[] bytes, int from, int count) {
        lines.write(bytes, from, count);
    }

    /**
     * All of the answer: the acknowledgement of a message that needs no other, the one line that
     * there is, the one batch that it is, or a batch of what there is.
     *
     * @param batch names that batch, if one is needed
     */
    byte[] bytes(String batch) {
        return text(split(lines.toString(UTF_8)), batch).getBytes(UTF_8);
    }

    private String text(List<String> answer, String batch) {
        if (answer.isEmpty()) {
            return tagged(label, ":" + server + " ACK\r\n");
        }
        if (answer.size() == 1 || isOneBatch(answer)) {
            String first = tagged(label, answer.getFirst());
            return first + String.join("", answer.subList(1, answer.size()));
        }
        StringBuilder text = new StringBuilder(lines.size() + 32 * (answer.size() + 2));
        String batchLine = ":" + server + " BATCH ";
        text.append(tagged(label, batchLine + "+" + batch + " labeled-response\r\n"));
        for (String line : answer) {
            text.append(isInBatch(line) ? line : tagged(BATCH_TAG + batch, line));
        }
        return text.append(batchLine).append('-').append(batch).append("\r\n").toString();
    }

    private static List<String> split(String text) {
        List<String> lines = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at) + 1;
            lines.add(text.substring(at, end));
            at = end;
        }
        return lines;
    }

    private static String tagged(String tag, String line) {
        return line.charAt(0) == '@' ? "@" + tag + ";" + line.substring(1) : "@" + tag + " " + line;
    }

    /** True if the first line opens a batch that the last one closes, and the others are in it. */
    private static boolean isOneBatch(List<String> answer) {
        return isBatch(answer.getFirst(), '+')
                && isBatch(answer.getLast(), '-')
                && answer.subList(1, answer.size() - 1).stream()
                        .allMatch(LabelledAnswer::isInBatch);
    }

    private static boolean isBatch(String line, char sign) {
        if (isInBatch(line)) {
            return false;
        }
        String[] words = withoutTags(line).split(" ", 4);
        int command = line.indexOf(':') == 0 || words[0].startsWith(":") ? 1 : 0;
        return words.length > command + 1
                && words[command].equals("BATCH")
                && words[command + 1].charAt(0) == sign;
    }

    private static String withoutTags(String line) {
        return line.charAt(0) == '@' ? line.substring(line.indexOf(' ') + 1) : line;
    }

    private static boolean isInBatch(String line) {
        if (line.charAt(0) != '@') {
            return false;
        }
        String tags = line.substring(1, line.indexOf(' '));
        return tags.startsWith(BATCH_TAG) || tags.contains(";" + BATCH_TAG);
    }
}
