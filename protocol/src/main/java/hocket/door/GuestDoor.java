package hocket.door;

/**
 * A door behind which a guest comes to the desk. Whoever decides that there is a guest, an {@link
 * Entrance} or the listener of a port of its own, announces it; the door does the rest.
 */
public interface GuestDoor extends Door {

    /** Announces the guest to the host. Called at most once, before any bytes. */
    void arrive(Actions actions);

    /**
     * There was no guest after all: takes the announcement back, if there was one, and falls
     * silent.
     */
    void withdraw(Actions actions);
}
