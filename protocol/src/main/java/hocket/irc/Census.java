package hocket.irc;

/** How many IRC clients there are, and how many there have been at a time. */
final class Census {
    private int unregistered;
    private int registered;
    private int most;

    /** A client has connected. */
    void came() {
        unregistered++;
    }

    /** It has become a user. */
    void registered() {
        unregistered--;
        registered++;
        most = Math.max(most, registered);
    }

    /** A client is gone. */
    void went(boolean wasRegistered) {
        if (wasRegistered) {
            registered--;
        } else {
            unregistered--;
        }
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
