package hocket.core;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who hears what is said in a channel. The lists are immutable, made when first asked for, and stay
 * the same instances until who is in the channel (or, for those of some rank, who has a rank)
 * changes: the hub knows an audience again by its identity.
 */
final class Audiences {
    private final Map<SessionId, Member> members;
    private final Map<Rank, List<SessionId>> ofRank = new EnumMap<>(Rank.class);
    private @Nullable List<SessionId> everybody;
    private @Nullable Extended extended;

    /** An audience, and one session more. */
    private record Extended(Rank least, SessionId more, List<SessionId> all) {}

    Audiences(Map<SessionId, Member> members) {
        this.members = members;
    }

    /** All members, in the order of their joining. */
    List<SessionId> everybody() {
        if (everybody == null) {
            everybody = List.copyOf(members.keySet());
        }
        return everybody;
    }

    /** The members of a rank and above; all of them for {@link Rank#NONE}. */
    List<SessionId> atLeast(Rank least) {
        if (least == Rank.NONE) {
            return everybody();
        }
        List<SessionId> kept = ofRank.get(least);
        return kept == null ? gather(least) : kept;
    }

    /** The members of a rank and above, and {@code session} after them if it is none of these. */
    List<SessionId> including(Rank least, SessionId session) {
        Member member = members.get(session);
        boolean isIn = member != null && member.rank().isAtLeast(least);
        return isIn ? atLeast(least) : extend(least, session);
    }

    /** Somebody has joined or left. */
    void membersChanged() {
        everybody = null;
        ranksChanged();
    }

    /** A member has another rank. */
    void ranksChanged() {
        ofRank.clear();
        extended = null;
    }

    private List<SessionId> gather(Rank least) {
        List<SessionId> gathered = new ArrayList<>();
        for (Member member : members.values()) {
            if (member.rank().isAtLeast(least)) {
                gathered.add(member.user().session());
            }
        }
        List<SessionId> audience = List.copyOf(gathered);
        ofRank.put(least, audience);
        return audience;
    }

    /** Keeps the last such list, for who goes on speaking from outside. */
    private List<SessionId> extend(Rank least, SessionId more) {
        if (extended != null && extended.least == least && extended.more.equals(more)) {
            return extended.all;
        }
        List<SessionId> all = new ArrayList<>(atLeast(least));
        all.add(more);
        extended = new Extended(least, more, List.copyOf(all));
        return extended.all;
    }
}
