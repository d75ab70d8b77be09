package hocket.core;

import java.util.List;

/** What became of a user. */
public sealed interface UserEvent extends NetworkEvent {
    /** The user, as it was known before the event. */
    Source who();

    /** A session has become a user; it hears it itself. */
    record Registered(List<SessionId> audience, Source who, Remark realName) implements UserEvent {}

    /**
     * A user takes another nick; it and all who share a channel with it hear it.
     *
     * @param channels those it is in, in the order of its joining
     */
    record NickChanged(List<SessionId> audience, Source who, Nick nick, List<ChannelName> channels)
            implements UserEvent {
        public NickChanged {
            channels = List.copyOf(channels);
        }
    }

    /** A user is away; it and all who share a channel with it hear it. */
    record WentAway(List<SessionId> audience, Source who, Remark reason) implements UserEvent {}

    /** A user is back; it and all who share a channel with it hear it. */
    record CameBack(List<SessionId> audience, Source who) implements UserEvent {}

    /** A user has another real name; it and all who share a channel with it hear it. */
    record RealNameChanged(List<SessionId> audience, Source who, Remark realName)
            implements UserEvent {}

    /** A user is shown at another host; it and all who share a channel with it hear it. */
    record HostChanged(List<SessionId> audience, Source who, Username username, HostName host)
            implements UserEvent {}

    /** One of a user's modes has changed; it hears it itself. */
    record UserModeChanged(List<SessionId> audience, Source who, UserMode mode, boolean on)
            implements UserEvent {}

    /** A user lets another one write to it, or no more; it hears it itself. */
    record AcceptChanged(List<SessionId> audience, Source who, Nick friend, boolean on)
            implements UserEvent {}

    /**
     * A user has left; all who shared a channel with it hear it, and itself if it still can.
     *
     * @param channels those it was in, in the order of its joining
     */
    record Left(List<SessionId> audience, Source who, Remark reason, List<ChannelName> channels)
            implements UserEvent {
        public Left {
            channels = List.copyOf(channels);
        }
    }
}
