package hocket.core.snapshot;

import hocket.core.ChannelName;
import hocket.core.IpAddress;
import hocket.core.KeptMessage;
import hocket.core.Remark;
import hocket.core.SessionId;
import hocket.core.Source;
import hocket.core.User;
import hocket.core.UserMode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One user.
 *
 * @param sent its last messages to users, the oldest first, by whom they were for
 */
public record UserSnapshot(Person person, Mood mood, Ties ties, List<KeptMessage<SessionId>> sent) {
    public UserSnapshot {
        sent = List.copyOf(sent);
    }

    /** Who it is. */
    public record Person(
            SessionId session,
            User.Kind kind,
            Source source,
            IpAddress address,
            Remark realName,
            Instant since) {}

    /**
     * How it is.
     *
     * @param away why it is away, if it is
     * @param operator as whom it is an operator of the network, if it is one
     */
    public record Mood(
            List<UserMode> modes, @Nullable Remark away, @Nullable Remark operator, Instant spoke) {
        public Mood {
            modes = List.copyOf(modes);
        }
    }

    /**
     * What it has to do with others.
     *
     * @param channels that it is in, in the order of its joining
     * @param invitations that it has, in the order of inviting
     * @param friends that it accepts, in the order of accepting
     * @param announced who tried to write to it, the first to be forgotten first
     */
    public record Ties(
            List<ChannelName> channels,
            List<ChannelName> invitations,
            List<SessionId> friends,
            List<SessionId> announced) {
        public Ties {
            channels = List.copyOf(channels);
            invitations = List.copyOf(invitations);
            friends = List.copyOf(friends);
            announced = List.copyOf(announced);
        }
    }
}
