package hocket.core;

/** Whom a message is for. */
public sealed interface Recipient {

    /** A user. */
    record ToUser(Nick nick) implements Recipient {}

    /**
     * The members of a channel whose rank is at least {@code least}; {@link Rank#NONE} for all
     * (IRC's STATUSMSG).
     */
    record ToChannel(ChannelName channel, Rank least) implements Recipient {}
}
