package hocket.irc;

import hocket.core.Ban;
import hocket.core.SetBan;
import java.time.temporal.ChronoUnit;

/** The bans of the network as STATS k and STATS d list them to operators. */
final class BanReport {
    private BanReport() {}

    /** The bans of masks, without the end. */
    static void tellMasks(IrcSession session) {
        for (SetBan set : session.state().bans()) {
            if (set.ban() instanceof Ban.OfMask) {
                session.reply(
                        Numeric.RPL_STATSKLINE, "K", BanText.of(set.ban()), "*", "*", details(set));
            }
        }
    }

    /** The bans of networks, without the end. */
    static void tellNetworks(IrcSession session) {
        for (SetBan set : session.state().bans()) {
            if (set.ban() instanceof Ban.OfNetwork) {
                session.reply(Numeric.RPL_STATSDLINE, "D", BanText.of(set.ban()), details(set));
            }
        }
    }

    /** {@code reason (by NAME, until 2026-11-22T10:00:00Z)}. */
    static String details(SetBan set) {
        String until =
                set.lasts().isZero()
                        ? "for ever"
                        : "until " + set.at().plus(set.lasts()).truncatedTo(ChronoUnit.SECONDS);
        return set.reason() + " (by " + set.by() + ", " + until + ")";
    }
}
