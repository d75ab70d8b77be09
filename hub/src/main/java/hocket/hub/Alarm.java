package hocket.hub;

import hocket.door.Actions;
import hocket.door.Door;

/**
 * The timer of one door: wakes it at its deadline, which may be another after each call. What is
 * unread ends a silence, so until the door has it no deadline counts.
 */
final class Alarm {
    private final Hub hub;
    private final Session session;
    private final Door door;
    private final Actions actions;
    private long setFor = Door.NEVER;

    Alarm(Hub hub, Session session, Door door, Actions actions) {
        this.hub = hub;
        this.session = session;
        this.door = door;
        this.actions = actions;
    }

    /** Sees whether the door wants to be woken earlier than it will be. */
    void set() {
        long deadline = door.deadline();
        if (deadline < setFor && session.isOpen() && session.hasReadAll()) {
            setFor = deadline;
            hub.at(deadline, now -> ring(deadline, now));
        }
    }

    /** Only what was set last counts. */
    private void ring(long deadline, long now) {
        if (!session.isOpen() || deadline != setFor) {
            return;
        }
        setFor = Door.NEVER;
        if (session.hasReadAll() && door.deadline() <= now) {
            door.wake(now, actions);
        }
        session.settle();
    }
}
