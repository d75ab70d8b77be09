package hocket.core;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The conversations whose guests wait for the host, in the order in which the floor came. Tells the
 * host the order, and each guest its own place, once an entry when it has changed.
 */
final class WaitingQueue {
    private final LinkedHashSet<Conversation> waiting = new LinkedHashSet<>();
    private boolean changed;

    /** Takes over that one waits, after those before; who waits has been told. */
    void restore(Conversation conversation) {
        waiting.add(conversation);
    }

    int size() {
        return waiting.size();
    }

    boolean contains(Conversation conversation) {
        return waiting.contains(conversation);
    }

    /** The conversations as they wait now, whatever happens to the queue later. */
    List<Conversation> inOrder() {
        return List.copyOf(waiting);
    }

    void add(Conversation conversation) {
        changed |= waiting.add(conversation);
    }

    void remove(Conversation conversation) {
        changed |= waiting.remove(conversation);
        conversation.leaveQueue();
    }

    void moveToBack(Conversation conversation) {
        waiting.remove(conversation);
        waiting.add(conversation);
        changed = true;
    }

    void announce(SessionId host, Outcome out) {
        if (!changed) {
            return;
        }
        changed = false;
        List<ConversationId> order = new ArrayList<>(waiting.size());
        for (Conversation conversation : waiting) {
            order.add(conversation.id());
            conversation.announcePosition(order.size(), out);
        }
        out.add(new Event.QueueChanged(List.of(host), List.copyOf(order)));
    }
}
