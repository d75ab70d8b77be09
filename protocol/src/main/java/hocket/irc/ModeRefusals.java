package hocket.irc;

import hocket.core.ChannelEvent;
import hocket.core.ChannelName;
import hocket.core.Rejection;
import hocket.door.Stamp;

/** How a session is told that the core has refused one change of a channel's modes. */
final class ModeRefusals {
    private ModeRefusals() {}

    static void tell(ChannelEvent.ModeRefused refused, Stamp stamp, IrcSession session) {
        ChannelName channel = refused.channel();
        ModeText.Change change = ModeText.Change.of(refused.change());
        Rejection rejection = refused.rejection();
        if (rejection == Rejection.LIST_FULL) {
            session.reply(Numeric.ERR_BANLISTFULL, channel, change.letter());
        } else if (rejection == Rejection.BAD_MASK) {
            invalid(channel, change, "That is no mask", session);
        } else if (rejection == Rejection.BAD_FORWARD) {
            invalid(channel, change, "You are not a channel operator there", session);
        } else {
            Asked asked = new Asked("MODE", change.parameter(), channel.value());
            Refusals.tell(rejection, asked, stamp, session);
        }
    }

    /** A parameter is missing, or is none that the mode could have. */
    static void invalid(
            Object channel, ModeText.Change change, String description, IrcSession session) {
        session.reply(
                Numeric.ERR_INVALIDMODEPARAM,
                channel,
                change.letter(),
                change.parameter(),
                description);
    }
}
