package hocket.core;

/** The two sides of a conversation. The rules of the turns treat them alike. */
public enum Side {
    GUEST,
    HOST;

    /** The side across. */
    public Side other() {
        return this == GUEST ? HOST : GUEST;
    }
}
