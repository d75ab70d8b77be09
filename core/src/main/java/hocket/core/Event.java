package hocket.core;

import java.util.List;

/**
 * What the core decided, and who hears of it. Events of one entry are heard in the order in which
 * {@link Core#apply} returns them.
 */
public sealed interface Event
        permits Event.InConversation,
                Event.DeskOpened,
                Event.DeskClosed,
                Event.Refused,
                Event.QueueChanged,
                NetworkEvent {

    /** The sessions that hear of it; possibly none. */
    List<SessionId> audience();

    /** An event within one conversation. */
    sealed interface InConversation extends Event {
        Parties parties();
    }

    /** The desk is open; its host hears it. */
    record DeskOpened(List<SessionId> audience, Nick host) implements Event {}

    /** The desk is closed; its host hears it, after the end of every conversation. */
    record DeskClosed(List<SessionId> audience, Nick host) implements Event {}

    /** A command was refused and changed nothing; its sender hears it and gets it back. */
    record Refused(List<SessionId> audience, Rejection rejection, Command command)
            implements Event {}

    /**
     * The side that is a guest goes by another name now; both hear it.
     *
     * @param parties with the new name
     */
    record GuestRenamed(List<SessionId> audience, Parties parties, Nick before)
            implements InConversation {}

    /** The conversations whose guests wait for an answer, in order; the host hears it. */
    record QueueChanged(List<SessionId> audience, List<ConversationId> waiting) implements Event {}

    /** A guest has come and a conversation is open, the guest having the floor; both hear it. */
    record GuestArrived(List<SessionId> audience, Parties parties, Address from)
            implements InConversation {}

    /**
     * A line was said; both sides hear it, the speaker as an echo.
     *
     * @param turn the turn in which it was said
     * @param late true if it was still held when the guest's connection went
     */
    record Said(
            List<SessionId> audience,
            Parties parties,
            Side side,
            long turn,
            Text text,
            boolean late)
            implements InConversation {}

    /** Why the floor passed. */
    enum Cause {
        OVER,
        EXIT,
        TAKEN
    }

    /**
     * The floor passed to {@code to}; both hear it.
     *
     * @param turn the number of the turn that begins
     * @param waiting how many guests wait for an answer now
     */
    record FloorPassed(
            List<SessionId> audience, Parties parties, Side to, long turn, Cause cause, int waiting)
            implements InConversation {}

    /** {@code side} handed over to a side that has exited, so it keeps the floor; it hears it. */
    record FloorKept(List<SessionId> audience, Parties parties, Side side, long turn)
            implements InConversation {}

    /** {@code side} said Exit; both hear it. */
    record Exited(List<SessionId> audience, Parties parties, Side side) implements InConversation {}

    /** A line out of turn is held; its sender hears how many of its lines are held now. */
    record Held(List<SessionId> audience, Parties parties, Side side, int count)
            implements InConversation {}

    /** Held lines of {@code side} that can no longer be said; their sender gets them back. */
    record Returned(
            List<SessionId> audience, Parties parties, Side side, List<Utterance> utterances)
            implements InConversation {}

    /** A waiting guest's place in the queue changed; it hears it. Position 1 is next. */
    record Positioned(List<SessionId> audience, Parties parties, int position)
            implements InConversation {}

    /**
     * One side has exited and the other was last heard at index {@code since}. Nobody hears it: a
     * timer answers, if nothing else happens, with {@link ConversationCommand.Expire}.
     */
    record SilenceBegan(List<SessionId> audience, Parties parties, long since)
            implements InConversation {}

    /** How a conversation ended. */
    enum End {
        /** Both sides had said Exit, or the guest had when its connection went. */
        CLOSED,
        /** One side had said Exit and the other stayed silent. */
        EXPIRED,
        /** The host closed it. */
        CLOSED_BY_HOST,
        /** The host closed the desk, or the host's session went. */
        DESK_CLOSED,
        /** The guest's connection went before the guest had said Exit. */
        LOST,
        /** The connection was no guest after all. */
        WITHDRAWN
    }

    /** A conversation is over; both hear it, and the guest's connection is closed. */
    record Ended(List<SessionId> audience, Parties parties, End end) implements InConversation {}
}
