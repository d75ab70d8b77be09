package hocket.core;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A room: its members with their ranks, its topic and its modes. Changed by the core only, on the
 * thread that applies the log.
 */
public final class Channel {
    private final Instant founded;
    private final Map<SessionId, Member> members = new LinkedHashMap<>();
    private final EnumSet<ChannelFlag> flags = EnumSet.noneOf(ChannelFlag.class);
    private final Map<MaskList, List<ListedMask>> lists = new EnumMap<>(MaskList.class);
    private ChannelName name;
    private @Nullable Topic topic;
    private @Nullable Remark key;
    private @Nullable ChannelName forward;
    private int limit;

    Channel(ChannelName name, Instant founded) {
        this.name = name;
        this.founded = founded;
    }

    /** Its name, as its founder or who renamed it wrote it. */
    public ChannelName name() {
        return name;
    }

    /** When it came into being. */
    public Instant founded() {
        return founded;
    }

    public Optional<Topic> topic() {
        return Optional.ofNullable(topic);
    }

    public boolean has(ChannelFlag flag) {
        return flags.contains(flag);
    }

    /** What one must know to join, if anything. */
    public Optional<Remark> key() {
        return Optional.ofNullable(key);
    }

    /** How many members it may have, if that is limited. */
    public OptionalInt limit() {
        return limit == 0 ? OptionalInt.empty() : OptionalInt.of(limit);
    }

    /** Where it sends whom it may not take, if anywhere. */
    public Optional<ChannelName> forward() {
        return Optional.ofNullable(forward);
    }

    /** One of its lists of masks, in the order of their setting. */
    public List<ListedMask> list(MaskList list) {
        return Collections.unmodifiableList(lists.getOrDefault(list, List.of()));
    }

    /** Its members, in the order of their joining. */
    public Collection<Member> members() {
        return Collections.unmodifiableCollection(members.values());
    }

    /** The member that a session is, if it is one. */
    public Optional<Member> member(SessionId session) {
        return Optional.ofNullable(members.get(session));
    }

    /** True if {@code asker} may know that the channel is there. */
    public boolean isKnownTo(SessionId asker) {
        return !has(ChannelFlag.SECRET) || members.containsKey(asker);
    }

    /** True if {@code asker} may know that {@code member} is in the channel. */
    public boolean shows(Member member, SessionId asker) {
        if (!has(ChannelFlag.AUDITORIUM) || member.user().session().equals(asker)) {
            return true;
        }
        Member asking = members.get(asker);
        return member.rank() != Rank.NONE || (asking != null && asking.rank() != Rank.NONE);
    }
}
