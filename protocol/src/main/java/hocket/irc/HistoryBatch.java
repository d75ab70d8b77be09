package hocket.irc;

import hocket.door.Slice;
import java.util.List;

/**
 * The batch in which what was read from the history is told (IRCv3 batch): every line of it bears
 * the batch's reference, but those that bear the reference of a batch within it. Who has not asked
 * for batches gets the lines alone. Made on the hub's thread, then used on another.
 */
final class HistoryBatch {
    private static final String TAG = "batch=";
    private static final String NONE = "";

    private final String server;
    private final String reference;

    private HistoryBatch(String server, String reference) {
        this.server = server;
        this.reference = reference;
    }

    /** A new one of the session's. */
    static HistoryBatch of(IrcSession session) {
        String reference = session.has(Capability.BATCH) ? session.newBatch() : NONE;
        return new HistoryBatch(session.network().name(), reference);
    }

    /**
     * All of it.
     *
     * @param start what its first line says after the reference: its type and parameters
     * @param parts lines, each with its end
     */
    Slice around(String start, List<Slice> parts) {
        LineBytes out = new LineBytes();
        if (!reference.equals(NONE)) {
            out.from(server).with("BATCH").put(" +").put(reference).with(start).end();
        }
        parts.forEach(part -> put(part, out));
        if (!reference.equals(NONE)) {
            out.from(server).with("BATCH").put(" -").put(reference).end();
        }
        return Slice.of(out.toBytes());
    }

    private void put(Slice part, LineBytes out) {
        byte[] bytes = part.bytes();
        int end = part.from() + part.length();
        int from = part.from();
        while (from < end) {
            int to = endOfLine(bytes, from);
            if (!reference.equals(NONE) && !isInBatch(bytes, from)) {
                boolean hasTags = bytes[from] == '@';
                out.put('@').put(TAG).put(reference).put(hasTags ? ';' : ' ');
                from += hasTags ? 1 : 0;
            }
            out.put(bytes, from, to);
            from = to;
        }
    }

    private static int endOfLine(byte[] bytes, int from) {
        int at = from;
        while (bytes[at] != '\n') {
            at++;
        }
        return at + 1;
    }

    /** Our own lines bear the reference of a batch before all other tags. */
    private static boolean isInBatch(byte[] line, int from) {
        for (int at = 0; at < TAG.length(); at++) {
            if (from + 1 + at >= line.length || line[from + 1 + at] != TAG.charAt(at)) {
                return false;
            }
        }
        return line[from] == '@';
    }
}
