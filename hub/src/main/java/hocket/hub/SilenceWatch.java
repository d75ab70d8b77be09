package hocket.hub;

import hocket.core.ConversationCommand.Expire;
import hocket.core.ConversationId;
import hocket.core.Event;
import hocket.door.Door;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Consumer;

/**
 * The timer of half-closed conversations: submits an {@link Expire} when one has been silent for
 * the idle time. It holds one deadline a conversation, and none of a conversation that is over.
 *
 * <p>The idle time is the same for all, so the silences are in the order of their deadlines.
 */
final class SilenceWatch {
    private record Silence(long since, long deadline) {}

    private final long idleNanos;
    private final Consumer<Expire> submit;
    private final SequencedMap<ConversationId, Silence> silences = new LinkedHashMap<>();

    SilenceWatch(long idleNanos, Consumer<Expire> submit) {
        this.idleNanos = idleNanos;
        this.submit = submit;
    }

    void watch(Event event, long now) {
        if (event instanceof Event.SilenceBegan began) {
            Silence silence = new Silence(began.since(), now + idleNanos);
            silences.putLast(began.parties().id(), silence);
        } else if (event instanceof Event.Ended ended) {
            silences.remove(ended.parties().id());
        }
    }

    /** When {@link #runDue} is to be called; {@link Door#NEVER} if nothing is silent. */
    long deadline() {
        return silences.isEmpty() ? Door.NEVER : silences.firstEntry().getValue().deadline();
    }

    /** Submits the expiry of each conversation whose time is up. */
    void runDue(long now) {
        while (deadline() <= now) {
            Map.Entry<ConversationId, Silence> due = silences.pollFirstEntry();
            submit.accept(new Expire(due.getKey(), due.getValue().since()));
        }
    }
}
