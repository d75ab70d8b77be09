package hocket.irc;

import hocket.core.Member;
import hocket.core.Rank;
import java.util.Optional;

/** The signs of ranks where they stand before names: nicks of members, and STATUSMSG targets. */
final class Signs {
    private Signs() {}

    /** The rank that a sign stands for. */
    static Optional<Rank> rank(char sign) {
        for (Rank rank : Rank.values()) {
            if (ModeLetters.sign(rank).equals(String.valueOf(sign))) {
                return Optional.of(rank);
            }
        }
        return Optional.empty();
    }

    /**
     * What stands before a member's nick: the sign of its highest rank, or with {@link
     * Capability#MULTI_PREFIX} those of all it has, the highest first.
     */
    static String before(Member member, IrcSession session) {
        if (!session.has(Capability.MULTI_PREFIX)) {
            return ModeLetters.sign(member.rank());
        }
        StringBuilder signs = new StringBuilder();
        for (Rank rank : Rank.values()) {
            signs.insert(0, member.holds(rank) ? ModeLetters.sign(rank) : "");
        }
        return signs.toString();
    }
}
