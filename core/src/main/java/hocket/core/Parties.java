package hocket.core;

/** A conversation as an event names it: its id and the names of its two sides. */
public record Parties(ConversationId id, Nick guest, Nick host) {

    /** The name of one side. */
    public Nick nick(Side side) {
        return side == Side.GUEST ? guest : host;
    }
}
