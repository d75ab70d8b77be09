package hocket.core;

/** Commands within one conversation. */
public sealed interface ConversationCommand extends Command {

    /** The asking session, a guest, speaks in its conversation; held when it is not its turn. */
    record Speak(Utterance utterance) implements ConversationCommand {}

    /**
     * The host speaks in a conversation, in the turn it aimed at: the turn it holds, or else the
     * next one. Refused when that turn is over.
     */
    record Reply(ConversationId conversation, long turn, Utterance utterance)
            implements ConversationCommand {}

    /** The host takes the floor back from a guest. */
    record Take(ConversationId conversation) implements ConversationCommand {}

    /** The host puts a waiting guest at the back of the queue. */
    record Defer(ConversationId conversation) implements ConversationCommand {}

    /** The host ends a conversation. */
    record Close(ConversationId conversation) implements ConversationCommand {}

    /**
     * A timer says that nothing has happened in a half-closed conversation since {@code since}, the
     * index named by {@link Event.SilenceBegan}. Without effect if something has.
     */
    record Expire(ConversationId conversation, long since) implements ConversationCommand {}
}
