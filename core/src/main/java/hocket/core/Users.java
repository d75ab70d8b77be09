package hocket.core;

import hocket.core.snapshot.UserSnapshot;
import hocket.core.snapshot.UsersSnapshot;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Everybody who has a nick, the desk's host and its guests among them: at most {@value #MOST}, no
 * two of one nick. Of members who gave a nick up, the last {@value #MOST_PAST} are remembered.
 */
final class Users {
    static final int MOST = 100_000;
    static final int MOST_PAST = 1_000;

    private final Map<SessionId, User> bySession = new LinkedHashMap<>();
    private final Map<String, User> byNick = new LinkedHashMap<>();
    private final Set<SessionId> barred = new LinkedHashSet<>();
    private final Deque<PastUser> past = new ArrayDeque<>();

    UsersSnapshot snapshot() {
        List<UserSnapshot> present = bySession.values().stream().map(User::snapshot).toList();
        return new UsersSnapshot(present, List.copyOf(barred), List.copyOf(past));
    }

    /** Takes a snapshot over, all but the {@link #tie ties}; nobody has come yet. */
    void restore(UsersSnapshot snapshot) {
        snapshot.present().forEach(user -> add(User.of(user)));
        barred.addAll(snapshot.barred());
        past.addAll(snapshot.past());
    }

    /** Ties everybody to the channels, which are there by now, and to each other. */
    void tie(UsersSnapshot snapshot, Channels channels) {
        for (UserSnapshot user : snapshot.present()) {
            present(user.person().session()).tie(user.ties(), this, channels);
        }
    }

    /** The user of a snapshot that a session is. */
    User present(SessionId session) {
        return user(session)
                .orElseThrow(() -> new IllegalArgumentException("nobody is " + session));
    }

    Optional<User> user(SessionId session) {
        return Optional.ofNullable(bySession.get(session));
    }

    Optional<User> user(Nick nick) {
        return Optional.ofNullable(byNick.get(nick.folded()));
    }

    /** The member that a session is, if it is one: the desk's host and guests are none. */
    Optional<User> member(SessionId session) {
        return user(session).filter(user -> user.kind() == User.Kind.MEMBER);
    }

    /** Does what only members may do; the sender is told if it is none. */
    void asMember(Outcome out, Consumer<User> action) {
        member(out.sender()).ifPresentOrElse(action, () -> out.refuse(Rejection.NOT_A_USER));
    }

    /** Does something with the user of a nick; the sender is told if there is none. */
    void withUser(Nick nick, Outcome out, Consumer<User> action) {
        user(nick).ifPresentOrElse(action, () -> out.refuse(Rejection.NO_SUCH_NICK));
    }

    /** All, in the order of their coming. */
    Collection<User> all() {
        return Collections.unmodifiableCollection(bySession.values());
    }

    /** Those who had a nick, the latest first. */
    List<PastUser> formerly(Nick nick) {
        return past.stream().filter(user -> user.who().nick().sameAs(nick)).toList();
    }

    boolean isTaken(Nick nick) {
        return byNick.containsKey(nick.folded());
    }

    boolean isFull() {
        return bySession.size() >= MOST;
    }

    /** Adds a user whose nick is free. */
    void add(User user) {
        bySession.put(user.session(), user);
        byNick.put(user.nick().folded(), user);
    }

    /** Gives a user another nick, which is free or its own but for the case of letters. */
    void rename(User user, Nick nick, Instant at) {
        if (!user.nick().sameAs(nick)) {
            remember(user, at);
        }
        byNick.remove(user.nick().folded());
        user.rename(nick);
        byNick.put(nick.folded(), user);
    }

    void remove(User user, Instant at) {
        remember(user, at);
        user.vanish();
        bySession.remove(user.session());
        byNick.remove(user.nick().folded());
    }

    /** The session, though it may still be attached, is never to be a user again. */
    void bar(SessionId session) {
        barred.add(session);
    }

    boolean isBarred(SessionId session) {
        return barred.contains(session);
    }

    /** The session is gone: nothing more will come from it. */
    void forget(SessionId session) {
        barred.remove(session);
    }

    /** All sessions of a node are gone. */
    void forget(SessionCommand.NodeLost lost) {
        barred.removeIf(lost::covers);
    }

    private void remember(User user, Instant at) {
        if (user.kind() != User.Kind.MEMBER) {
            return;
        }
        past.addFirst(new PastUser(user.source(), user.realName(), at));
        if (past.size() > MOST_PAST) {
            past.removeLast();
        }
    }
}
