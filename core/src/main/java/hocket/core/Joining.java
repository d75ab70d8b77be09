package hocket.core;

import java.util.List;
import java.util.Optional;

/**
 * How users come into channels. Who comes first founds the channel and owns it. An invitation by
 * somebody who may let others in passes whatever keeps others out: bans, {@code i}, {@code k} and
 * {@code l}. Whom a channel may not take it may forward to another one, once: if that does not take
 * it either, the first refusal stands.
 */
final class Joining {
    private final Channels channels;

    Joining(Channels channels) {
        this.channels = channels;
    }

    void join(ChannelCommand.Join command, User user, Outcome out) {
        Channel channel = channels.find(command.channel());
        if (channel != null && channel.find(user.session()) != null) {
            out.refuse(Rejection.IN_CHANNEL);
        } else if (user.channels().size() >= User.MOST_CHANNELS) {
            out.refuse(Rejection.TOO_MANY_CHANNELS);
        } else if (channel != null) {
            joinOrForward(channel, command, user, out);
        } else if (channels.isFull()) {
            out.refuse(Rejection.TABLE_FULL);
        } else {
            found(command.channel(), user, out);
        }
    }

    private void found(ChannelName name, User user, Outcome out) {
        Channel channel = channels.found(name, out);
        channel.set(ChannelFlag.NO_EXTERNAL, true);
        channel.set(ChannelFlag.TOPIC_LOCKED, true);
        Member founder = channel.enter(user);
        channel.rank(founder, Rank.OWNER, true);
        channel.rank(founder, Rank.OPERATOR, true);
        tell(channel, founder, true, out);
    }

    private void joinOrForward(
            Channel channel, ChannelCommand.Join command, User user, Outcome out) {
        Optional<Rejection> obstacle = obstacle(channel, command.key(), user);
        if (obstacle.isEmpty()) {
            tell(channel, channel.enter(user), false, out);
            return;
        }
        channel.forward()
                .flatMap(channels::channel)
                .filter(to -> to.find(user.session()) == null)
                .filter(to -> obstacle(to, command.key(), user).isEmpty())
                .ifPresentOrElse(
                        to -> forward(channel, to, user, out), () -> out.refuse(obstacle.get()));
    }

    private static void forward(Channel from, Channel to, User user, Outcome out) {
        out.add(new ChannelEvent.Forwarded(List.of(user.session()), from.name(), to.name()));
        tell(to, to.enter(user), false, out);
    }

    private static void tell(Channel channel, Member joined, boolean founded, Outcome out) {
        User user = joined.user();
        out.add(
                new ChannelEvent.Joined(
                        channel.whoSees(joined),
                        channel.name(),
                        user.source(),
                        user.realName(),
                        founded));
    }

    /** What keeps the user out of the channel, if anything. */
    private Optional<Rejection> obstacle(Channel channel, Remark key, User user) {
        if (channel.invites(user)) {
            return Optional.empty();
        }
        return Obstacle.ALL.stream()
                .filter(obstacle -> obstacle.isSetIn(channel))
                .filter(obstacle -> stops(obstacle, channel, key, user))
                .map(Obstacle::rejection)
                .findFirst();
    }

    private boolean stops(Obstacle obstacle, Channel channel, Remark key, User user) {
        return switch (obstacle) {
            case BAN -> channel.lists().keepsOut(channels.subject(user));
            case INVITATION -> !channel.lists().invites(channels.subject(user));
            case KEY -> !channel.key().equals(Optional.of(key));
            case LIMIT -> channel.isFull();
        };
    }
}
