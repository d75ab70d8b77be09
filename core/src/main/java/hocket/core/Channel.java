package hocket.core;

import hocket.core.snapshot.ChannelSnapshot;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A room: its members with their ranks, its topic and its modes. Changed by the core only, on the
 * thread that applies the log.
 */
public final class Channel {
    static final int NO_LIMIT = 0;

    /** How many may be invited at a time. */
    static final int MOST_INVITED = 100;

    /** How many that knock are remembered; the oldest is forgotten first. */
    static final int MOST_KNOCKING = 100;

    /** How many of its messages may still be taken back. */
    static final int MOST_SAID = 500;

    private final Instant founded;
    private final Map<SessionId, Member> members = new LinkedHashMap<>();
    private final EnumSet<ChannelFlag> flags = EnumSet.noneOf(ChannelFlag.class);
    private final MaskLists lists = new MaskLists();
    private final Audiences audiences = new Audiences(members);
    private final LinkedHashSet<User> invited = new LinkedHashSet<>(0);
    private final LinkedHashSet<SessionId> knocking = new LinkedHashSet<>(0);
    private ChannelName name;
    private @Nullable Topic topic;
    private @Nullable Remark key;
    private @Nullable ChannelName forward;
    private int limit;
    private @Nullable RecentMessages<Rank> said;

    Channel(ChannelName name, Instant founded) {
        this.name = name;
        this.founded = founded;
    }

    /** A channel as a snapshot has it; its users get to know that they are in it. */
    static Channel of(ChannelSnapshot snapshot, Users users) {
        Channel channel = new Channel(snapshot.name(), snapshot.founded());
        channel.topic = snapshot.topic();
        channel.restore(snapshot.modes());
        channel.restore(snapshot.people(), users);
        if (!snapshot.said().isEmpty()) {
            channel.said().restore(snapshot.said());
        }
        return channel;
    }

    private void restore(ChannelSnapshot.Modes modes) {
        flags.addAll(modes.flags());
        key = modes.key();
        limit = modes.limit();
        forward = modes.forward();
        lists.restore(modes.lists());
    }

    private void restore(ChannelSnapshot.People people, Users users) {
        for (ChannelSnapshot.Member member : people.members()) {
            Member entered = enter(users.present(member.session()));
            member.ranks().forEach(rank -> entered.set(rank, true));
        }
        people.invited().forEach(session -> invite(users.present(session)));
        knocking.addAll(people.knocking());
    }

    ChannelSnapshot snapshot() {
        return new ChannelSnapshot(
                name,
                founded,
                topic,
                new ChannelSnapshot.Modes(
                        List.copyOf(flags), key, limit, forward, lists.snapshot()),
                people(),
                said == null ? List.of() : said.all());
    }

    private ChannelSnapshot.People people() {
        return new ChannelSnapshot.People(
                members.values().stream().map(Member::snapshot).toList(),
                invited.stream().map(User::session).toList(),
                List.copyOf(knocking));
    }

    /** The last messages said in it, by the least rank that they were for. */
    RecentMessages<Rank> said() {
        if (said == null) {
            said = new RecentMessages<>(MOST_SAID);
        }
        return said;
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
        return limit == NO_LIMIT ? OptionalInt.empty() : OptionalInt.of(limit);
    }

    /** Where it sends whom it may not take, if anywhere. */
    public Optional<ChannelName> forward() {
        return Optional.ofNullable(forward);
    }

    /** One of its lists of masks, in the order of their setting. */
    public List<ListedMask> list(MaskList list) {
        return lists.list(list);
    }

    /** Who was invited by somebody who may let others in, and has not come yet; in that order. */
    public Collection<User> invited() {
        return Collections.unmodifiableCollection(invited);
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

    /**
     * True if anybody may know that it is there, join it uninvited, and learn in it all that its
     * members learn: whoever reads about it then knows nothing that was kept from somebody.
     */
    public boolean isPublic() {
        return !has(ChannelFlag.SECRET)
                && !has(ChannelFlag.AUDITORIUM)
                && Obstacle.ALL.stream().noneMatch(obstacle -> obstacle.isSetIn(this));
    }

    /** True if nothing that the user asks for may show that the channel is there. */
    boolean isHiddenFrom(User user) {
        return !isKnownTo(user.session()) && !invites(user);
    }

    MaskLists lists() {
        return lists;
    }

    Audiences audiences() {
        return audiences;
    }

    /**
     * Who hears of a member's coming and going: itself, and those whom {@link #shows} allows. Who
     * becomes visible in an auditorium by getting a rank is not announced as if it had come: as in
     * InspIRCd, the change of modes, which all hear, is all that is said.
     */
    List<SessionId> whoSees(Member member) {
        boolean isSeen = !has(ChannelFlag.AUDITORIUM) || member.rank() != Rank.NONE;
        return isSeen
                ? audiences.everybody()
                : audiences.including(Rank.VOICE, member.user().session());
    }

    /** The member that a session is; null if it is none. For where every message passes. */
    @Nullable Member find(SessionId session) {
        return members.get(session);
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    /** True if it has as many members as it may have. */
    boolean isFull() {
        return limit != NO_LIMIT && members.size() >= limit;
    }

    /** True if nothing but a ban keeps anybody out. */
    boolean isOpen() {
        return !has(ChannelFlag.INVITE_ONLY) && key == null && !isFull();
    }

    Member enter(User user) {
        Member member = new Member(user);
        members.put(user.session(), member);
        user.enter(this);
        withdraw(user);
        knocking.remove(user.session());
        audiences.membersChanged();
        return member;
    }

    void leave(User user) {
        members.remove(user.session());
        user.leave(this);
        audiences.membersChanged();
    }

    /** Gives or takes a member's rank; false if it was so already. */
    boolean rank(Member member, Rank rank, boolean on) {
        boolean changed = member.set(rank, on);
        if (changed) {
            audiences.ranksChanged();
        }
        return changed;
    }

    /** Lets the user in whatever the modes say, once; false if too many are invited already. */
    boolean invite(User user) {
        if (invited.size() >= MOST_INVITED && !invited.contains(user)) {
            return false;
        }
        invited.add(user);
        knocking.remove(user.session());
        user.invite(this);
        return true;
    }

    boolean invites(User user) {
        return invited.contains(user);
    }

    /** Takes an invitation back, if there is one. */
    void withdraw(User user) {
        invited.remove(user);
        user.uninvite(this);
    }

    /** It has ceased to be: nobody is invited any more. */
    void dissolve() {
        List.copyOf(invited).forEach(this::withdraw);
    }

    /** Takes note that the user knocks; false if it does already. */
    boolean knock(User user) {
        boolean isNew = knocking.add(user.session());
        if (knocking.size() > MOST_KNOCKING) {
            knocking.removeFirst();
        }
        return isNew;
    }

    void rename(ChannelName to) {
        name = to;
    }

    void setTopic(Topic to) {
        topic = to.text().isEmpty() ? null : to;
    }

    /** Switches a flag; false if it was so already. */
    boolean set(ChannelFlag flag, boolean on) {
        return on ? flags.add(flag) : flags.remove(flag);
    }

    /** Sets the key, or none; false if it was so already. */
    boolean setKey(@Nullable Remark to) {
        boolean changed = !Objects.equals(key, to);
        key = to;
        return changed;
    }

    /** Sets the limit, or {@link #NO_LIMIT}; false if it was so already. */
    boolean setLimit(int most) {
        boolean changed = limit != most;
        limit = most;
        return changed;
    }

    /** Sets the forward, or none; false if it was so already. */
    boolean setForward(@Nullable ChannelName to) {
        boolean changed = !Objects.equals(forward, to);
        forward = to;
        return changed;
    }
}
