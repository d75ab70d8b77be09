package hocket.core;

import java.util.List;

/** How users come out of channels: by themselves, or put out by others. */
final class Leaving {
    private final Channels channels;
    private final Users users;
    private final Speaking speaking;

    Leaving(Channels channels, Users users, Speaking speaking) {
        this.channels = channels;
        this.users = users;
        this.speaking = speaking;
    }

    /** Who may not speak there gives no reason either: it would be a last word. */
    void part(Standing leaving, ChannelCommand.Part command, Outcome out) {
        Channel channel = leaving.channel();
        List<SessionId> audience = channel.whoSees(leaving.member());
        Remark reason =
                speaking.isSilenced(channel, leaving.user()) ? Remark.NONE : command.reason();
        channels.leave(channel, leaving.user());
        out.add(new ChannelEvent.Parted(audience, channel.name(), leaving.source(), reason));
    }

    void kick(Standing by, ChannelCommand.Kick command, Outcome out) {
        users.withUser(command.target(), out, target -> kick(by, target, command.reason(), out));
    }

    private void kick(Standing by, User target, Remark reason, Outcome out) {
        Channel channel = by.channel();
        Member member = channel.find(target.session());
        if (member == null) {
            out.refuse(Rejection.TARGET_NOT_IN_CHANNEL);
            return;
        }
        if (!by.isAtLeast(ChannelRanks.toPutOut(member.rank()))) {
            out.refuse(Rejection.RANK_TOO_LOW);
            return;
        }
        List<SessionId> audience = channel.whoSees(member);
        channels.leave(channel, target);
        out.add(
                new ChannelEvent.Kicked(
                        audience, channel.name(), by.source(), target.nick(), reason));
    }
}
