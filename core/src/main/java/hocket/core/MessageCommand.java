package hocket.core;

/** Commands of a user that say something to users and channels. */
public sealed interface MessageCommand extends Command {
    /** Whom it is for. */
    Recipient to();

    /** Says something. To the desk's host, it is said in the conversation with it. */
    record Send(Recipient to, Message message) implements MessageCommand {}

    /** Takes back a message that the asking session, or a channel's member, has sent. */
    record Redact(Recipient to, MessageId message, Remark reason) implements MessageCommand {}

    /**
     * Passes client-only tags on without a text (typing, reactions). Transient: it is never put
     * into the log, and is told by {@link Core#relay}.
     */
    record Tag(Recipient to, ClientTags tags) implements MessageCommand {}
}
