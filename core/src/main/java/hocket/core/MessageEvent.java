package hocket.core;

import java.util.List;

/** What was said outside conversations. */
public sealed interface MessageEvent extends NetworkEvent {

    /**
     * A message; the recipients hear it, and its sender as an echo.
     *
     * @param by the session that sent it
     * @param to as its sender wrote it, but for the case of letters
     * @param bot true if the sender is a program
     */
    record Sent(
            List<SessionId> audience,
            Source who,
            SessionId by,
            Recipient to,
            Message message,
            boolean bot)
            implements MessageEvent {}

    /** Tags without a text; the recipients hear it, and its sender as an echo. */
    record Tagged(
            List<SessionId> audience,
            Source who,
            SessionId by,
            Recipient to,
            ClientTags tags,
            boolean bot)
            implements MessageEvent {}

    /** A message was taken back; who could hear it hears that. */
    record Redacted(
            List<SessionId> audience, Source who, Recipient to, MessageId message, Remark reason)
            implements MessageEvent {}

    /** Whom a message was for is away; who sent it hears it. */
    record RecipientAway(List<SessionId> audience, Nick nick, Remark reason)
            implements MessageEvent {}

    /**
     * Somebody wants to write to a user who hears from whom it accepts only. That user hears it,
     * once for each that tries; the sender gets a refusal.
     */
    record WantsToWrite(List<SessionId> audience, Source who) implements MessageEvent {}
}
