package hocket.core;

import hocket.core.snapshot.ChannelSnapshot;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A user in one channel, with its ranks there. Changed by the core only. */
public final class Member {
    private final User user;
    private final EnumSet<Rank> ranks = EnumSet.noneOf(Rank.class);
    private Rank highest = Rank.NONE;
    private @Nullable Muting muting;

    /** Whether it is muted, as long as neither it nor the channel's lists have changed. */
    record Muting(Source source, Remark realName, int listsVersion, boolean isMuted) {}

    Member(User user) {
        this.user = user;
    }

    ChannelSnapshot.Member snapshot() {
        return new ChannelSnapshot.Member(user.session(), List.copyOf(ranks));
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
        return highest;
    }

    /** Gives or takes a rank; false if it was so already. */
    boolean set(Rank rank, boolean on) {
        boolean changed = on ? ranks.add(rank) : ranks.remove(rank);
        highest = Rank.NONE;
        for (Rank held : ranks) {
            highest = held;
        }
        return changed;
    }

    /** What was found out last, if it still holds. */
    @Nullable Muting muting(int listsVersion) {
        return muting != null
                        && muting.listsVersion == listsVersion
                        && muting.source.equals(user.source())
                        && muting.realName.equals(user.realName())
                ? muting
                : null;
    }

    void remember(Muting found) {
        muting = found;
    }
}
