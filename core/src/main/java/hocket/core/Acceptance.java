package hocket.core;

import hocket.core.snapshot.UserSnapshot;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Whom a user lets write to it in spite of {@link UserMode#CALLER_ID}: at most {@value #MOST}
 * users, whatever their nicks become, until they leave. Knows also who accepts the user, and the
 * last {@value #MOST} who tried to write and were announced to it.
 */
final class Acceptance {
    static final int MOST = 100;

    private final User user;
    private final LinkedHashSet<User> friends = new LinkedHashSet<>(4);
    private final LinkedHashSet<User> acceptedBy = new LinkedHashSet<>(4);
    private final LinkedHashSet<SessionId> announced = new LinkedHashSet<>(4);

    Acceptance(User user) {
        this.user = user;
    }

    /** Takes over whom a snapshot of the user says it accepts, and who was announced to it. */
    void restore(UserSnapshot.Ties ties, Users users) {
        ties.friends().forEach(friend -> add(users.present(friend)));
        announced.addAll(ties.announced());
    }

    List<SessionId> friendSessions() {
        return friends.stream().map(User::session).toList();
    }

    List<SessionId> announced() {
        return List.copyOf(announced);
    }

    List<Nick> friends() {
        return friends.stream().map(User::nick).toList();
    }

    boolean has(User friend) {
        return friends.contains(friend);
    }

    boolean isFull() {
        return friends.size() >= MOST;
    }

    void add(User friend) {
        friends.add(friend);
        friend.acceptance().acceptedBy.add(user);
        announced.clear();
    }

    void remove(User friend) {
        friends.remove(friend);
        friend.acceptance().acceptedBy.remove(user);
        announced.clear();
    }

    /** Takes note that somebody is announced; false if it was before. */
    boolean announce(User stranger) {
        boolean isNew = announced.add(stranger.session());
        if (announced.size() > MOST) {
            announced.removeFirst();
        }
        return isNew;
    }

    /** The user is gone: it accepts nobody, and nobody accepts it. */
    void clear() {
        friends.forEach(friend -> friend.acceptance().acceptedBy.remove(user));
        friends.clear();
        acceptedBy.forEach(other -> other.acceptance().friends.remove(user));
        acceptedBy.clear();
    }
}
