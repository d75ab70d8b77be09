package hocket.core;

import hocket.core.snapshot.ChannelSnapshot;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * All channels, at most {@value #MOST}, and what users do in them. A channel is there as long as it
 * has members.
 */
final class Channels {
    /** How many channels there may be. */
    static final int MOST = 50_000;

    private final Map<String, Channel> channels = new LinkedHashMap<>();
    private final Joining joining = new Joining(this);
    private final Speaking speaking = new Speaking(this);
    private final Leaving leaving;
    private final Invitations invitations;
    private final ModeChanges modes;

    Channels(Users users) {
        this.leaving = new Leaving(this, users, speaking);
        this.invitations = new Invitations(this, users);
        this.modes = new ModeChanges(this, users);
    }

    List<ChannelSnapshot> snapshot() {
        return channels.values().stream().map(Channel::snapshot).toList();
    }

    /** Takes channels over, the users of which are there; there is no channel yet. */
    void restore(List<ChannelSnapshot> snapshots, Users users) {
        for (ChannelSnapshot snapshot : snapshots) {
            channels.put(snapshot.name().folded(), Channel.of(snapshot, users));
        }
    }

    /** The channels of a snapshot that have these names. */
    List<Channel> present(List<ChannelName> names) {
        return names.stream()
                .map(name ->
                        channel(name)
                                .orElseThrow(
                                        () -> new IllegalArgumentException("no channel " + name)))
                .toList();
    }

    Optional<Channel> channel(ChannelName name) {
        return Optional.ofNullable(find(name));
    }

    Collection<Channel> all() {
        return Collections.unmodifiableCollection(channels.values());
    }

    void apply(ChannelCommand command, User asker, Outcome out) {
        switch (command) {
            case ChannelCommand.Join join -> joining.join(join, asker, out);
            case ChannelCommand.Knock knock -> invitations.knock(knock, asker, out);
            case ChannelCommand.Part part ->
                    asMember(part, asker, out, by -> leaving.part(by, part, out));
            case ChannelCommand.Kick kick ->
                    asMember(kick, asker, out, by -> leaving.kick(by, kick, out));
            case ChannelCommand.SetTopic topic ->
                    asMember(topic, asker, out, by -> setTopic(by, topic, out));
            case ChannelCommand.Invite invite ->
                    asMember(invite, asker, out, by -> invitations.invite(by, invite, out));
            case ChannelCommand.Rename rename ->
                    asMember(rename, asker, out, by -> rename(by, rename, out));
            case ChannelCommand.ChangeModes change ->
                    asMember(change, asker, out, by -> modes.change(by, change, out));
        }
    }

    /** Does what only members may do, or tells the asker why not. */
    private void asMember(
            ChannelCommand command, User asker, Outcome out, Consumer<Standing> action) {
        Channel channel = find(command.channel());
        if (channel == null || !channel.isKnownTo(asker.session())) {
            out.refuse(Rejection.NO_SUCH_CHANNEL);
            return;
        }
        channel.member(asker.session())
                .map(member -> new Standing(channel, member))
                .ifPresentOrElse(action, () -> out.refuse(Rejection.NOT_IN_CHANNEL));
    }

    /** The user, and everybody who may see it in a channel, each once. */
    List<SessionId> audienceOf(User user) {
        Collection<Channel> shared = user.channels();
        if (shared.size() == 1) {
            return whoSees(user, shared.iterator().next());
        }
        LinkedHashSet<SessionId> audience = new LinkedHashSet<>();
        audience.add(user.session());
        for (Channel channel : shared) {
            audience.addAll(whoSees(user, channel));
        }
        return List.copyOf(audience);
    }

    private static List<SessionId> whoSees(User user, Channel channel) {
        return channel.whoSees(channel.member(user.session()).orElseThrow());
    }

    /** Takes the user out of every channel, without a word; empty channels cease to be. */
    void leaveAll(User user) {
        for (Channel channel : List.copyOf(user.channels())) {
            leave(channel, user);
        }
        for (Channel channel : List.copyOf(user.invitations())) {
            channel.withdraw(user);
        }
    }

    /** True if a ban in one of its channels keeps the user from taking another nick. */
    boolean isNickLocked(User user) {
        return speaking.isMutedAnywhere(user);
    }

    /** Who hears a message of {@code speaker}, or why nobody does. */
    Hearing hearing(User speaker, Recipient.ToChannel to, boolean ctcp) {
        return speaking.hearing(speaker, to, ctcp);
    }

    @Nullable Channel find(ChannelName name) {
        return channels.get(name.folded());
    }

    boolean isFull() {
        return channels.size() >= MOST;
    }

    Channel found(ChannelName name, Outcome out) {
        Channel channel = new Channel(name, out.instant());
        channels.put(name.folded(), channel);
        return channel;
    }

    /** Takes a member out; a channel that is left by its last one ceases to be. */
    void leave(Channel channel, User user) {
        channel.leave(user);
        if (channel.isEmpty()) {
            channels.remove(channel.name().folded());
            channel.dissolve();
        }
    }

    /** The user as masks look at it. */
    Subject subject(User user) {
        return new Subject(
                user.source().toString(), user.realName().value(), name -> isIn(user, name));
    }

    /** Secret channels give nobody away. */
    private boolean isIn(User user, String name) {
        Channel channel = channels.get(Folding.fold(name));
        return channel != null
                && !channel.has(ChannelFlag.SECRET)
                && channel.find(user.session()) != null;
    }

    private static void setTopic(Standing by, ChannelCommand.SetTopic command, Outcome out) {
        Channel channel = by.channel();
        if (channel.has(ChannelFlag.TOPIC_LOCKED) && !by.isAtLeast(ChannelRanks.TO_LOOK_AFTER)) {
            out.refuse(Rejection.RANK_TOO_LOW);
            return;
        }
        channel.setTopic(new Topic(command.topic(), by.source(), out.instant()));
        List<SessionId> audience = channel.audiences().everybody();
        out.add(
                new ChannelEvent.TopicChanged(
                        audience, channel.name(), by.source(), command.topic()));
    }

    private void rename(Standing by, ChannelCommand.Rename command, Outcome out) {
        if (!by.isAtLeast(ChannelRanks.TO_RENAME)) {
            out.refuse(Rejection.RANK_TOO_LOW);
            return;
        }
        Channel channel = by.channel();
        ChannelName before = channel.name();
        Channel there = find(command.to());
        if ((there != null && there != channel) || before.equals(command.to())) {
            out.refuse(Rejection.CHANNEL_NAME_IN_USE);
            return;
        }
        if (there == null) {
            channels.remove(before.folded());
            channels.put(command.to().folded(), channel);
        }
        channel.rename(command.to());
        List<SessionId> audience = channel.audiences().everybody();
        out.add(
                new ChannelEvent.Renamed(
                        audience, before, by.source(), command.to(), command.reason()));
    }

    /** What becomes of a message to a channel. */
    sealed interface Hearing {
        /**
         * These hear it, its sender among them.
         *
         * @param least the rank that all others of them have at least
         */
        record Heard(List<SessionId> audience, Rank least) implements Hearing {}

        /** Nobody does. */
        record Refused(Rejection rejection) implements Hearing {}
    }
}
