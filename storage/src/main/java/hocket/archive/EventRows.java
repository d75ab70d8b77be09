package hocket.archive;

import hocket.core.ChannelEvent;
import hocket.core.ChannelName;
import hocket.core.ConversationId;
import hocket.core.Event;
import hocket.core.Message;
import hocket.core.MessageEvent;
import hocket.core.OperatorEvent;
import hocket.core.SessionId;
import hocket.core.UserEvent;
import java.util.NoSuchElementException;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/**
 * Events as rows of the history, and back: the same but for the audience, which is not kept, and
 * for a channel's name, which is the present one.
 */
public final class EventRows {
    private EventRows() {}

    /** The event as a row; nothing for what the history does not keep. */
    public static Optional<Row> write(Event event) {
        return switch (event) {
            case MessageEvent message -> write(message);
            case ChannelEvent inChannel -> ChannelRows.write(inChannel);
            case UserEvent ofUser -> ChannelRows.write(ofUser);
            case Event.InConversation inConversation -> DeskRows.write(inConversation);
            case OperatorEvent _,
                    Event.DeskOpened _,
                    Event.DeskClosed _,
                    Event.Refused _,
                    Event.QueueChanged _ ->
                    Optional.empty();
        };
    }

    private static Optional<Row> write(MessageEvent event) {
        return switch (event) {
            case MessageEvent.Sent sent -> Optional.of(MessageRows.write(sent));
            case MessageEvent.Redacted redacted -> Optional.of(MessageRows.write(redacted));
            case MessageEvent.Tagged _, MessageEvent.RecipientAway _, MessageEvent.WantsToWrite _ ->
                    Optional.empty();
        };
    }

    /**
     * The event that a row was made of; nothing for a message that has been taken back.
     *
     * @param session as the item has it
     * @param where the channel's present name or the conversation's key; not looked at in direct
     *     messages
     * @throws UnreadableItemException if the row is of no version that is known here
     */
    public static Optional<Event> read(Row row, SessionId session, String where)
            throws UnreadableItemException {
        try {
            return row.kind() == ItemKind.REDACTED
                    ? Optional.empty()
                    : Optional.of(event(row, session, where));
        } catch (IllegalArgumentException
                | IndexOutOfBoundsException
                | NoSuchElementException
                | ArithmeticException
                | JacksonException e) {
            throw new UnreadableItemException("an item that cannot be read: " + row, e);
        }
    }

    private static Event event(Row row, SessionId session, String where) {
        return switch (row.kind()) {
            case PRIVMSG -> MessageRows.readSent(row, Message.Kind.PRIVMSG, session, where);
            case NOTICE -> MessageRows.readSent(row, Message.Kind.NOTICE, session, where);
            case REDACT -> MessageRows.readRedacted(row, where);
            case JOIN -> ChannelRows.readJoined(row, new ChannelName(where));
            case PART -> ChannelRows.readParted(row, new ChannelName(where));
            case KICK -> ChannelRows.readKicked(row, new ChannelName(where));
            case TOPIC -> ChannelRows.readTopic(row, new ChannelName(where));
            case RENAME -> ChannelRows.readRenamed(row);
            case MODE -> ChannelRows.readModes(row, new ChannelName(where));
            case NICK -> ChannelRows.readNick(row, new ChannelName(where));
            case QUIT -> ChannelRows.readLeft(row, new ChannelName(where));
            case ARRIVE -> DeskRows.readArrived(row, conversation(where));
            case GUEST_NICK -> DeskRows.readRenamed(row, conversation(where));
            case SAID -> DeskRows.readSaid(row, conversation(where));
            case FLOOR -> DeskRows.readPassed(row, conversation(where));
            case KEPT -> DeskRows.readKept(row, conversation(where));
            case EXIT -> DeskRows.readExited(row, conversation(where));
            case END -> DeskRows.readEnded(row, conversation(where));
            case REDACTED -> throw new IllegalArgumentException("nothing is left of it");
        };
    }

    private static ConversationId conversation(String key) {
        return new ConversationId(Long.parseLong(key));
    }
}
