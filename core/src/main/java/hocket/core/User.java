package hocket.core;

import hocket.core.snapshot.UserSnapshot;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with a nick: a person or program on IRC, the desk's host, or one of the desk's guests.
 * Changed by the core only, on the thread that applies the log.
 */
public final class User {
    /** How many channels it may be in. */
    public static final int MOST_CHANNELS = 100;

    /** What sort of user it is. */
    public enum Kind {
        /** A person or program that writes to users and channels. */
        MEMBER,
        /** The desk's host: whoever writes to it is a guest. */
        HOST,
        /** A guest who can speak with the host only. */
        GUEST
    }

    /** How many of its messages to users it may still take back. */
    static final int MOST_SENT = 100;

    private final SessionId session;
    private final Kind kind;
    private final IpAddress address;
    private final Instant since;
    private final Set<Channel> channels = new LinkedHashSet<>(4);
    private final Set<Channel> invitations = new LinkedHashSet<>(0);
    private final EnumSet<UserMode> modes = EnumSet.noneOf(UserMode.class);
    private Source source;
    private Remark realName;
    private @Nullable Remark away;
    private @Nullable Remark operator;
    private Instant spoke;
    private @Nullable Acceptance acceptance;
    private @Nullable RecentMessages<SessionId> sent;

    User(SessionId session, Kind kind, Source source, Description description) {
        this.session = session;
        this.kind = kind;
        this.source = source;
        this.address = description.address();
        this.realName = description.realName();
        this.since = description.since();
        this.spoke = description.since();
    }

    /** A user as a snapshot has it, not tied to channels and other users yet. */
    static User of(UserSnapshot snapshot) {
        UserSnapshot.Person person = snapshot.person();
        Description description =
                new Description(person.address(), person.realName(), person.since());
        User user = new User(person.session(), person.kind(), person.source(), description);
        user.restore(snapshot.mood());
        if (!snapshot.sent().isEmpty()) {
            user.sent().restore(snapshot.sent());
        }
        return user;
    }

    private void restore(UserSnapshot.Mood mood) {
        modes.addAll(mood.modes());
        away = mood.away();
        operator = mood.operator();
        spoke = mood.spoke();
    }

    /**
     * Ties it to the channels, which know it already, and to other users.
     *
     * @throws IllegalArgumentException if it is not in these channels, or not invited to them
     */
    void tie(UserSnapshot.Ties ties, Users users, Channels known) {
        inOrder(channels, known.present(ties.channels()));
        inOrder(invitations, known.present(ties.invitations()));
        if (!ties.friends().isEmpty() || !ties.announced().isEmpty()) {
            acceptance().restore(ties, users);
        }
    }

    private static void inOrder(Set<Channel> known, List<Channel> order) {
        Set<Channel> ordered = new LinkedHashSet<>(order);
        if (!ordered.equals(known)) {
            throw new IllegalArgumentException("users and channels contradict each other");
        }
        known.clear();
        known.addAll(ordered);
    }

    UserSnapshot snapshot() {
        return new UserSnapshot(
                new UserSnapshot.Person(session, kind, source, address, realName, since),
                new UserSnapshot.Mood(List.copyOf(modes), away, operator, spoke),
                ties(),
                sent == null ? List.of() : sent.all());
    }

    private UserSnapshot.Ties ties() {
        return new UserSnapshot.Ties(
                channelNames(),
                invitations.stream().map(Channel::name).toList(),
                acceptance == null ? List.of() : acceptance.friendSessions(),
                acceptance == null ? List.of() : acceptance.announced());
    }

    /** What is known of a user besides its names. */
    record Description(IpAddress address, Remark realName, Instant since) {}

    /** The session that it is. */
    public SessionId session() {
        return session;
    }

    public Kind kind() {
        return kind;
    }

    public Nick nick() {
        return source.nick();
    }

    /** As others see it now. */
    public Source source() {
        return source;
    }

    /** Where it really connects from. */
    public IpAddress address() {
        return address;
    }

    public Remark realName() {
        return realName;
    }

    /** When it came. */
    public Instant since() {
        return since;
    }

    /** When it last said something; when it came, if it never did. */
    public Instant spoke() {
        return spoke;
    }

    /** Why it is away, if it is. */
    public Optional<Remark> away() {
        return Optional.ofNullable(away);
    }

    public boolean has(UserMode mode) {
        return modes.contains(mode);
    }

    /** The name under which it is an operator of the network, if it is one. */
    public Optional<Remark> operator() {
        return Optional.ofNullable(operator);
    }

    /** Who may write to it in spite of {@link UserMode#CALLER_ID}, in the order of accepting. */
    public List<Nick> accepted() {
        return acceptance == null ? List.of() : acceptance.friends();
    }

    /** The channels it is in, in the order of its joining. */
    public Collection<Channel> channels() {
        return Collections.unmodifiableCollection(channels);
    }

    /** The names of the channels it is in, as they are now. */
    List<ChannelName> channelNames() {
        return channels.stream().map(Channel::name).toList();
    }

    /** The channels that would let it in whatever their modes say, in the order of inviting. */
    public Collection<Channel> invitations() {
        return Collections.unmodifiableCollection(invitations);
    }

    void rename(Nick nick) {
        source = new Source(nick, source.username(), source.host());
    }

    void showAt(Username username, HostName host) {
        source = new Source(nick(), username, host);
    }

    void describe(Remark name) {
        realName = name;
    }

    void goAway(Remark reason) {
        away = reason;
    }

    void comeBack() {
        away = null;
    }

    /** Switches a mode; false if it was so already. */
    boolean change(UserMode mode, boolean on) {
        if (mode == UserMode.OPERATOR && !on) {
            operator = null;
        }
        return on ? modes.add(mode) : modes.remove(mode);
    }

    void becomeOperator(Remark name) {
        operator = name;
        modes.add(UserMode.OPERATOR);
    }

    void spokeAt(Instant instant) {
        spoke = instant;
    }

    /** For the channel only to call, like the three below. */
    void enter(Channel channel) {
        channels.add(channel);
    }

    void leave(Channel channel) {
        channels.remove(channel);
    }

    void invite(Channel channel) {
        invitations.add(channel);
    }

    void uninvite(Channel channel) {
        invitations.remove(channel);
    }

    /** Whom it accepts, and who accepts it. */
    Acceptance acceptance() {
        if (acceptance == null) {
            acceptance = new Acceptance(this);
        }
        return acceptance;
    }

    /** Nothing is left of it where others have noted it. */
    void vanish() {
        if (acceptance != null) {
            acceptance.clear();
        }
    }

    /** The last messages that it sent to other users, by whom they were for. */
    RecentMessages<SessionId> sent() {
        if (sent == null) {
            sent = new RecentMessages<>(MOST_SENT);
        }
        return sent;
    }
}
