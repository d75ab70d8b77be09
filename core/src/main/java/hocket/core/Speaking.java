package hocket.core;

import org.jspecify.annotations.Nullable;

/**
 * Who may speak in a channel, and who hears it. Every message to a channel passes here, so that
 * nothing is done for each member: audiences are kept, and so is whether a ban mutes a member.
 *
 * <p>Who is moderated, banned or muted without having a rank may not speak; where the channel is
 * op-moderated, what it says goes to those who look after the channel instead. Others than members
 * may speak where {@code n} is off, but not to some ranks only. Who may not, and does not know of a
 * secret channel, is told what it would be told if there were none.
 */
final class Speaking {
    private final Channels channels;

    Speaking(Channels channels) {
        this.channels = channels;
    }

    Channels.Hearing hearing(User speaker, Recipient.ToChannel to, boolean ctcp) {
        Channel channel = channels.find(to.channel());
        if (channel == null) {
            return new Channels.Hearing.Refused(Rejection.NO_SUCH_CHANNEL);
        }
        Channels.Hearing hearing = hearing(channel, speaker, to, ctcp);
        return hearing instanceof Channels.Hearing.Refused && channel.isHiddenFrom(speaker)
                ? new Channels.Hearing.Refused(Rejection.NO_SUCH_CHANNEL)
                : hearing;
    }

    private Channels.Hearing hearing(
            Channel channel, User speaker, Recipient.ToChannel to, boolean ctcp) {
        boolean isMember = channel.find(speaker.session()) != null;
        if (!isMember && (channel.has(ChannelFlag.NO_EXTERNAL) || to.least() != Rank.NONE)) {
            return new Channels.Hearing.Refused(Rejection.CANNOT_SEND);
        }
        if (ctcp && channel.has(ChannelFlag.NO_CTCP)) {
            return new Channels.Hearing.Refused(Rejection.NO_CTCP);
        }
        if (!isSilenced(channel, speaker)) {
            return heard(channel, to.least(), speaker);
        }
        return channel.has(ChannelFlag.OP_MODERATED)
                ? heard(channel, higher(to.least(), ChannelRanks.TO_LOOK_AFTER), speaker)
                : new Channels.Hearing.Refused(Rejection.CANNOT_SEND);
    }

    private static Channels.Hearing heard(Channel channel, Rank least, User speaker) {
        return new Channels.Hearing.Heard(
                channel.audiences().including(least, speaker.session()), least);
    }

    private static Rank higher(Rank a, Rank b) {
        return a.isAtLeast(b) ? a : b;
    }

    /** True if modes or masks keep the user from speaking. */
    boolean isSilenced(Channel channel, User speaker) {
        Member member = channel.find(speaker.session());
        if (member != null && member.rank().isAtLeast(ChannelRanks.TO_SPEAK_REGARDLESS)) {
            return false;
        }
        return channel.has(ChannelFlag.MODERATED) || isMuted(channel, member, speaker);
    }

    /** True if in one of its channels a ban covers the user, and it has no rank there. */
    boolean isMutedAnywhere(User user) {
        for (Channel channel : user.channels()) {
            Member member = channel.find(user.session());
            if (member != null && member.rank() == Rank.NONE && isMuted(channel, member, user)) {
                return true;
            }
        }
        return false;
    }

    private boolean isMuted(Channel channel, @Nullable Member member, User speaker) {
        MaskLists lists = channel.lists();
        if (lists.bansNobody()) {
            return false;
        }
        if (member == null || lists.looksAtChannels()) {
            return lists.mutes(channels.subject(speaker));
        }
        Member.Muting known = member.muting(lists.version());
        return known == null ? findOut(lists, member) : known.isMuted();
    }

    private boolean findOut(MaskLists lists, Member member) {
        User user = member.user();
        boolean isMuted = lists.mutes(channels.subject(user));
        member.remember(
                new Member.Muting(user.source(), user.realName(), lists.version(), isMuted));
        return isMuted;
    }
}
