package hocket.core;

import java.util.List;

/**
 * A mode of a channel that keeps people out who are not invited. There are no others: joining asks
 * these in this order, and a channel that has none of them set takes anybody.
 */
enum Obstacle {
    /** Somebody is banned (b), even if exceptions (e) leave nobody to whom that applies. */
    BAN(Rejection.BANNED_FROM_CHANNEL),
    /** By invitation only (i). */
    INVITATION(Rejection.INVITE_ONLY),
    /** One must know the key (k). */
    KEY(Rejection.WRONG_KEY),
    /** There may be so many members (l), even if there are fewer now. */
    LIMIT(Rejection.CHANNEL_FULL);

    /** All of them, in the order in which one is told of them. */
    static final List<Obstacle> ALL = List.of(values());

    private final Rejection rejection;

    Obstacle(Rejection rejection) {
        this.rejection = rejection;
    }

    /** What one is told whom it stops. */
    Rejection rejection() {
        return rejection;
    }

    /** True if it could stop anybody. */
    boolean isSetIn(Channel channel) {
        return switch (this) {
            case BAN -> !channel.lists().bansNobody();
            case INVITATION -> channel.has(ChannelFlag.INVITE_ONLY);
            case KEY -> channel.key().isPresent();
            case LIMIT -> channel.limit().isPresent();
        };
    }
}
