package hocket.hub;

import hocket.door.Actions;
import hocket.door.Door;
import org.jspecify.annotations.Nullable;

/**
 * The timer of one door: wakes it at its deadline, which may be another after each call. What is
 * unread ends a silence, so until the door has it no deadline counts.
 *
 * <p>A session that is gone stops it, or all that it was would be kept until its deadline: that is
 * a long time where many come and go.
 */
final class Alarm {
    /** Whom it wakes. */
    private record Sleeper(Session session, Door door, Actions actions) {}

    private final Hub hub;
    private @Nullable Sleeper sleeper;
    private long setFor = Door.NEVER;

    Alarm(Hub hub, Session session, Door door, Actions actions) {
        this.hub = hub;
        this.sleeper = new Sleeper(session, door, actions);
    }

    /** Sees whether the door wants to be woken earlier than it will be. */
    void set() {
        Sleeper whom = sleeper;
        if (whom == null) {
            return;
        }
        long deadline = whom.door().deadline();
        if (deadline < setFor && whom.session().isOpen() && whom.session().hasReadAll()) {
            setFor = deadline;
            hub.at(deadline, now -> ring(deadline, now));
        }
    }

    /** It wakes nobody any more. */
    void stop() {
        sleeper = null;
    }

    /** Only what was set last counts. */
    private void ring(long deadline, long now) {
        Sleeper whom = sleeper;
        if (whom == null || !whom.session().isOpen() || deadline != setFor) {
            return;
        }
        setFor = Door.NEVER;
        if (whom.session().hasReadAll() && whom.door().deadline() <= now) {
            whom.door().wake(now, whom.actions());
        }
        whom.session().settle();
    }
}
