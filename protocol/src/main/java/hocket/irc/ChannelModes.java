package hocket.irc;

import hocket.core.Channel;
import hocket.core.ChannelFlag;
import hocket.core.ChannelName;
import hocket.core.ListedMask;
import hocket.core.MaskList;
import hocket.core.Member;
import hocket.core.Rank;
import hocket.core.Remark;

/** The modes of a channel and its lists of masks, as a session is told of them. */
final class ChannelModes {
    private ChannelModes() {}

    /** All but the lists, and when the channel came into being. Only members see the key. */
    static void tell(Channel channel, IrcSession session) {
        boolean isMember = channel.member(session.id()).isPresent();
        IrcLine line =
                IrcLine.from(session.network().name(), Numeric.RPL_CHANNELMODEIS.code())
                        .with(session.nick())
                        .with(channel.name());
        session.send(text(channel, isMember).onto(line));
        session.reply(Numeric.RPL_CREATIONTIME, channel.name(), channel.founded().getEpochSecond());
    }

    private static ModeText text(Channel channel, boolean isMember) {
        ModeText text = new ModeText();
        for (ChannelFlag flag : ChannelFlag.values()) {
            if (channel.has(flag)) {
                text.add(change(ModeLetters.of(flag), ""));
            }
        }
        channel.forward()
                .map(ChannelName::value)
                .ifPresent(to -> text.add(change(ModeLetters.FORWARD, to)));
        channel.key()
                .map(Remark::value)
                .map(key -> isMember ? key : ModeText.HIDDEN)
                .ifPresent(key -> text.add(change(ModeLetters.KEY, key)));
        channel.limit()
                .ifPresent(most -> text.add(change(ModeLetters.LIMIT, String.valueOf(most))));
        return text.isEmpty() ? text.add(new ModeText.Change(true, "", "")) : text;
    }

    private static ModeText.Change change(char letter, String parameter) {
        return new ModeText.Change(true, String.valueOf(letter), parameter);
    }

    /**
     * One of the lists. Who is banned everybody may know who may know of the channel; the other
     * lists are for those who look after it.
     */
    static void tell(MaskList list, Channel channel, IrcSession session) {
        switch (list) {
            case BAN -> tell(Numeric.RPL_BANLIST, Numeric.RPL_ENDOFBANLIST, list, channel, session);
            case EXCEPTION ->
                    tellWhoLooksAfter(
                            Numeric.RPL_EXCEPTLIST,
                            Numeric.RPL_ENDOFEXCEPTLIST,
                            list,
                            channel,
                            session);
            case INVITATION ->
                    tellWhoLooksAfter(
                            Numeric.RPL_INVEXLIST,
                            Numeric.RPL_ENDOFINVEXLIST,
                            list,
                            channel,
                            session);
        }
    }

    private static void tellWhoLooksAfter(
            Numeric each, Numeric end, MaskList list, Channel channel, IrcSession session) {
        Rank rank = channel.member(session.id()).map(Member::rank).orElse(Rank.NONE);
        if (rank.isAtLeast(Rank.HALFOP)) {
            tell(each, end, list, channel, session);
        } else {
            session.reply(Numeric.ERR_CHANOPRIVSNEEDED, channel.name());
        }
    }

    private static void tell(
            Numeric each, Numeric end, MaskList list, Channel channel, IrcSession session) {
        for (ListedMask listed : channel.list(list)) {
            session.reply(
                    each,
                    channel.name(),
                    listed.mask().value(),
                    listed.by(),
                    listed.at().getEpochSecond());
        }
        session.reply(end, channel.name());
    }
}
