package hocket.irc;

import hocket.core.UserMode;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many IRC clients there are and how many have which mode, kept up as they change, and how many
 * users there have been at a time.
 */
final class Census {
    private final Map<UserMode, Integer> having = new EnumMap<>(UserMode.class);
    private int unregistered;
    private int most;

    /** A client has connected. */
    void came() {
        unregistered++;
    }

    /** A client has become a user, or is gone before that. */
    void registeredOrGone() {
        unregistered--;
    }

    /** A client has a mode, or has it no more. */
    void changed(UserMode mode, boolean on) {
        having.merge(mode, on ? 1 : -1, Integer::sum);
    }

    /** How many clients have the mode. */
    int having(UserMode mode) {
        return having.getOrDefault(mode, 0);
    }

    /** How many are connected and no users yet. */
    int unregistered() {
        return unregistered;
    }

    /** The most users at a time since the start, if there are so many now. */
    int most(int users) {
        most = Math.max(most, users);
        return most;
    }
}
