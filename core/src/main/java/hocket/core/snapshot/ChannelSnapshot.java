package hocket.core.snapshot;

import hocket.core.ChannelFlag;
import hocket.core.ChannelName;
import hocket.core.KeptMessage;
import hocket.core.ListedMask;
import hocket.core.MaskList;
import hocket.core.Rank;
import hocket.core.Remark;
import hocket.core.SessionId;
import hocket.core.Topic;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One channel.
 *
 * @param said its last messages, the oldest first, by the least rank that they were for
 */
public record ChannelSnapshot(
        ChannelName name,
        Instant founded,
        @Nullable Topic topic,
        Modes modes,
        People people,
        List<KeptMessage<Rank>> said) {
    public ChannelSnapshot {
        said = List.copyOf(said);
    }

    /**
     * Its modes.
     *
     * @param limit how many members it may have; 0 for as many as come
     * @param forward where it sends whom it may not take, if anywhere
     * @param lists those that are not empty
     */
    public record Modes(
            List<ChannelFlag> flags,
            @Nullable Remark key,
            int limit,
            @Nullable ChannelName forward,
            List<Masks> lists) {
        public Modes {
            flags = List.copyOf(flags);
            lists = List.copyOf(lists);
        }
    }

    /** One of its lists of masks, in the order of their setting. */
    public record Masks(MaskList list, List<ListedMask> masks) {
        public Masks {
            masks = List.copyOf(masks);
        }
    }

    /**
     * Who is in it, or at its door.
     *
     * @param members in the order of their joining
     * @param invited in the order of inviting
     * @param knocking the first to be forgotten first
     */
    public record People(List<Member> members, List<SessionId> invited, List<SessionId> knocking) {
        public People {
            members = List.copyOf(members);
            invited = List.copyOf(invited);
            knocking = List.copyOf(knocking);
        }
    }

    /** A user in it, and the ranks it was given, the lowest first. */
    public record Member(SessionId session, List<Rank> ranks) {
        public Member {
            ranks = List.copyOf(ranks);
        }
    }
}
