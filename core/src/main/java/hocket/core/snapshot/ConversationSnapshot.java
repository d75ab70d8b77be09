package hocket.core.snapshot;

import hocket.core.ConversationId;
import hocket.core.Nick;
import hocket.core.SessionId;
import hocket.core.Side;
import hocket.core.Utterance;
import java.util.List;

/**
 * One open conversation.
 *
 * @param nick of the guest, as the conversation knows it
 * @param position the place in the waiting queue that the guest was told; 0 if it does not wait
 * @param lastHeard the index of the entry from which silence counts
 */
public record ConversationSnapshot(
        ConversationId id,
        SessionId guest,
        Nick nick,
        Floor floor,
        List<Utterance> heldByGuest,
        List<Utterance> heldByHost,
        int position,
        long lastHeard) {
    public ConversationSnapshot {
        heldByGuest = List.copyOf(heldByGuest);
        heldByHost = List.copyOf(heldByHost);
    }

    /** Whose turn it is, the how manieth, and who is done. */
    public record Floor(Side holder, long turn, boolean guestExited, boolean hostExited) {}
}
