package hocket.line;

import static java.nio.charset.StandardCharsets.UTF_8;

import hocket.core.Utterance;
import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * The lines that wait for an unframed guest's next reply, joined by LF: at most {@value #MOST}
 * bytes; a reply takes at most {@value #REPLY} of them.
 */
final class Gathered {
    static final int MOST = 64 * 1024;

    /** What the old program reads at once. */
    static final int REPLY = 1024;

    private static final byte LF = '\n';

    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream(0);

    boolean isEmpty() {
        return waiting.size() == 0;
    }

    /** Adds a line, not empty; false if there is no room for it. */
    boolean add(String line) {
        byte[] bytes = line.getBytes(UTF_8);
        boolean fits = waiting.size() + 1 + bytes.length <= MOST;
        if (fits) {
            if (!isEmpty()) {
                waiting.write(LF);
            }
            waiting.writeBytes(bytes);
        }
        return fits;
    }

    /** Takes one reply out: whole characters, no LF at its end, and never just a control word. */
    byte[] takeReply() {
        byte[] all = takeAll();
        int end = endOfReply(all);
        int next = end < all.length && all[end] == LF ? end + 1 : end;
        waiting.write(all, next, all.length - next);
        return escape(new String(all, 0, withoutLf(all, end), UTF_8)).getBytes(UTF_8);
    }

    /** Takes everything out, as lines. */
    List<String> takeLines() {
        return new String(takeAll(), UTF_8).lines().toList();
    }

    private byte[] takeAll() {
        byte[] all = waiting.toByteArray();
        waiting.reset();
        return all;
    }

    private static int endOfReply(byte[] all) {
        int end = Math.min(all.length, REPLY);
        while (end < all.length && isContinuation(all[end])) {
            end--;
        }
        return end;
    }

    private static int withoutLf(byte[] all, int end) {
        return end > 0 && all[end - 1] == LF ? end - 1 : end;
    }

    private static boolean isContinuation(byte b) {
        return (b & 0xc0) == 0x80;
    }

    static String escape(String reply) {
        return reply.equals(Utterance.OVER_WORD) || reply.equals(Utterance.EXIT_WORD)
                ? "\\" + reply
                : reply;
    }
}
