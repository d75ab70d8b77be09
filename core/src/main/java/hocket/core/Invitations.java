package hocket.core;

import java.util.LinkedHashSet;
import java.util.List;

/**
 * Inviting, and asking for it. Every member may invite to a channel that is not by invitation only;
 * but only the invitation of somebody who may let others in is kept, and passes whatever else keeps
 * the invited out. (The same as in Ergo; where everybody's did, any member could undo a ban.)
 */
final class Invitations {
    private final Channels channels;
    private final Users users;

    Invitations(Channels channels, Users users) {
        this.channels = channels;
        this.users = users;
    }

    void invite(Standing by, ChannelCommand.Invite command, Outcome out) {
        users.withUser(command.target(), out, target -> invite(by, target, out));
    }

    private static void invite(Standing by, User target, Outcome out) {
        Channel channel = by.channel();
        boolean letsIn = by.isAtLeast(ChannelRanks.TO_LOOK_AFTER);
        if (channel.find(target.session()) != null) {
            out.refuse(Rejection.TARGET_IN_CHANNEL);
        } else if (target.kind() != User.Kind.MEMBER) {
            out.refuse(Rejection.UNREACHABLE);
        } else if (channel.has(ChannelFlag.INVITE_ONLY) && !letsIn) {
            out.refuse(Rejection.RANK_TOO_LOW);
        } else if (letsIn && !channel.invite(target)) {
            out.refuse(Rejection.LIST_FULL);
        } else {
            tellInvited(by, target, out);
        }
    }

    private static void tellInvited(Standing by, User target, Outcome out) {
        out.add(
                new ChannelEvent.Invited(
                        whoLooksAfter(by.channel(), by.user(), target),
                        by.channel().name(),
                        by.source(),
                        by.user().session(),
                        target.session(),
                        target.nick()));
    }

    private static List<SessionId> whoLooksAfter(Channel channel, User... besides) {
        LinkedHashSet<SessionId> audience =
                new LinkedHashSet<>(channel.audiences().atLeast(ChannelRanks.TO_LOOK_AFTER));
        for (User user : besides) {
            audience.add(user.session());
        }
        return List.copyOf(audience);
    }

    /** A banned user may not knock, and nobody at an open door or at one it does not know of. */
    void knock(ChannelCommand.Knock command, User user, Outcome out) {
        Channel channel = channels.find(command.channel());
        if (channel == null || channel.isHiddenFrom(user)) {
            out.refuse(Rejection.NO_SUCH_CHANNEL);
        } else if (channel.find(user.session()) != null) {
            out.refuse(Rejection.IN_CHANNEL);
        } else if (channel.isOpen() || channel.invites(user)) {
            out.refuse(Rejection.CHANNEL_OPEN);
        } else if (channel.lists().keepsOut(channels.subject(user))) {
            out.refuse(Rejection.BANNED_FROM_CHANNEL);
        } else if (!channel.knock(user)) {
            out.refuse(Rejection.KNOCKED_ALREADY);
        } else {
            tellKnocked(channel, user, command.reason(), out);
        }
    }

    private static void tellKnocked(Channel channel, User user, Remark reason, Outcome out) {
        out.add(
                new ChannelEvent.Knocked(
                        whoLooksAfter(channel, user),
                        channel.name(),
                        user.source(),
                        user.session(),
                        reason));
    }
}
