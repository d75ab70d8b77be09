package hocket.hub;

import hocket.core.ConversationCommand.Expire;
import hocket.core.ConversationId;
import hocket.core.Event;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The timer of half-closed conversations: submits an {@link Expire} when one has been silent for
 * the idle time. One timer a conversation, however often it is heard.
 */
final class SilenceWatch {
    private record Silence(long since, long deadline) {}

    private final Timers timers;
    private final long idleNanos;
    private final Consumer<Expire> submit;
    private final Map<ConversationId, Silence> silences = new HashMap<>();

    SilenceWatch(Timers timers, long idleNanos, Consumer<Expire> submit) {
        this.timers = timers;
        this.idleNanos = idleNanos;
        this.submit = submit;
    }

    void watch(Event event, long now) {
        switch (event) {
            case Event.SilenceBegan silence -> begin(silence.parties().id(), silence.since(), now);
            case Event.Ended ended -> silences.remove(ended.parties().id());
            default -> {}
        }
    }

    private void begin(ConversationId conversation, long since, long now) {
        Silence silence = new Silence(since, now + idleNanos);
        if (silences.put(conversation, silence) == null) {
            timers.add(silence.deadline(), () -> check(conversation, silence.deadline()));
        }
    }

    private void check(ConversationId conversation, long now) {
        Silence silence = silences.get(conversation);
        if (silence == null) {
            return;
        }
        if (silence.deadline() <= now) {
            silences.remove(conversation);
            submit.accept(new Expire(conversation, silence.since()));
        } else {
            timers.add(silence.deadline(), () -> check(conversation, silence.deadline()));
        }
    }
}
