package hocket.simulator;

import hocket.core.Utterance;
import java.util.List;

/**
 * What a guest sends: bytes, and what they mean by the protocol's text.
 *
 * @param bytes as sent, the line's end included
 * @param meaning what it says; empty if nothing
 * @param refused true if it is no line that the door takes
 */
record Phrase(ByteQueue bytes, List<Utterance> meaning, boolean refused) {

    static Phrase of(byte[] bytes, Utterance meaning) {
        return new Phrase(queued(bytes), List.of(meaning), false);
    }

    static Phrase ignored(byte[] bytes) {
        return new Phrase(queued(bytes), List.of(), false);
    }

    static Phrase refused(byte[] bytes) {
        return new Phrase(queued(bytes), List.of(), true);
    }

    private static ByteQueue queued(byte[] bytes) {
        ByteQueue queue = new ByteQueue();
        queue.add(bytes);
        return queue;
    }
}
