package hocket.core.snapshot;

import hocket.core.ConversationId;
import hocket.core.Nick;
import hocket.core.SessionId;
import java.util.List;

/**
 * The desk while it is open.
 *
 * @param open the conversations in the order of their beginning
 * @param waiting those whose guests wait for the host, in that order
 * @param leaving true once the host has said that it leaves
 * @param participants how many have got names from the desk, the host included
 */
public record DeskSnapshot(
        SessionId host,
        Nick hostNick,
        int capacity,
        List<ConversationSnapshot> open,
        List<ConversationId> waiting,
        boolean leaving,
        long participants) {
    public DeskSnapshot {
        open = List.copyOf(open);
        waiting = List.copyOf(waiting);
    }
}
