package hocket.core;

import java.util.List;

/** What happened in a channel. Unless it says otherwise, every member hears it. */
public sealed interface ChannelEvent extends NetworkEvent {
    /** The channel, as it is written. */
    ChannelName channel();

    /**
     * A user has joined; it hears it too.
     *
     * @param founded true if the channel came into being by it
     */
    record Joined(
            List<SessionId> audience,
            ChannelName channel,
            Source who,
            Remark realName,
            boolean founded)
            implements ChannelEvent {}

    /** Who wanted to join {@code channel} is sent to {@code to}; it hears that, then the rest. */
    record Forwarded(List<SessionId> audience, ChannelName channel, ChannelName to)
            implements ChannelEvent {}

    /** A member has left; it hears it too. */
    record Parted(List<SessionId> audience, ChannelName channel, Source who, Remark reason)
            implements ChannelEvent {}

    /** A member was put out; it hears it too. */
    record Kicked(
            List<SessionId> audience, ChannelName channel, Source who, Nick target, Remark reason)
            implements ChannelEvent {}

    /** The topic was set, or cleared. */
    record TopicChanged(List<SessionId> audience, ChannelName channel, Source who, Remark topic)
            implements ChannelEvent {}

    /**
     * A user was invited; it hears it, who invited it, and the channel's members of rank {@link
     * Rank#HALFOP} and above.
     */
    record Invited(
            List<SessionId> audience,
            ChannelName channel,
            Source who,
            SessionId by,
            SessionId target,
            Nick targetNick)
            implements ChannelEvent {}

    /** A user asks to be let in; it hears that it was heard, and so do those who may invite. */
    record Knocked(
            List<SessionId> audience, ChannelName channel, Source who, SessionId by, Remark reason)
            implements ChannelEvent {}

    /** The channel has another name. */
    record Renamed(
            List<SessionId> audience,
            ChannelName channel,
            Source who,
            ChannelName to,
            Remark reason)
            implements ChannelEvent {}

    /** Modes were changed. */
    record ModesChanged(
            List<SessionId> audience, ChannelName channel, Source who, List<ModeChange> changes)
            implements ChannelEvent {
        public ModesChanged {
            changes = List.copyOf(changes);
        }
    }

    /** One change of modes was refused; who asked for it hears it. */
    record ModeRefused(
            List<SessionId> audience, ChannelName channel, Rejection rejection, ModeChange change)
            implements ChannelEvent {}
}
