package hocket.core;

import java.util.EnumSet;

/** A user in one channel, with its ranks there. Changed by the core only. */
public final class Member {
    private final User user;
    private final EnumSet<Rank> ranks = EnumSet.noneOf(Rank.class);

    Member(User user) {
        this.user = user;
    }

    public User user() {
        return user;
    }

    /** True if it was given that very rank. */
    public boolean holds(Rank rank) {
        return ranks.contains(rank);
    }

    /** The highest rank it was given; {@link Rank#NONE} if none. */
    public Rank rank() {
        Rank highest = Rank.NONE;
        for (Rank rank : ranks) {
            highest = rank;
        }
        return highest;
    }
}
