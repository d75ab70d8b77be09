package hocket.hub;

import hocket.core.Command;
import hocket.core.ConversationCommand.Expire;
import hocket.core.Event;
import hocket.core.OperatorCommand.ExpireBan;
import hocket.core.OperatorEvent.BanLifted;
import hocket.core.OperatorEvent.BanSet;
import hocket.core.SetBan;
import hocket.door.Door;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The timers of what the core lets end after a time: silences in half-closed conversations, and
 * bans. When one is up, it submits the command that says so to the core. It holds one deadline for
 * each, and none of what has ended otherwise.
 */
final class Expiries {
    /** What lasts longer is not timed: the clock counts nanoseconds in 63 bits. */
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private record Expiry(long deadline, long number, Object key, Command command) {}

    private final Duration idle;
    private final Consumer<Command> submit;
    private final Map<Object, Expiry> byKey = new HashMap<>();
    private final NavigableSet<Expiry> inOrder =
            new TreeSet<>(
                    Comparator.comparingLong(Expiry::deadline).thenComparingLong(Expiry::number));
    private long number;

    /**
     * @param idle how long a silence lasts
     */
    Expiries(Duration idle, Consumer<Command> submit) {
        this.idle = idle;
        this.submit = submit;
    }

    void watch(Event event, long now) {
        if (event instanceof Event.SilenceBegan began) {
            Command expire = new Expire(began.parties().id(), began.since());
            start(began.parties().id(), idle, expire, now);
        } else if (event instanceof Event.Ended ended) {
            stop(ended.parties().id());
        } else if (event instanceof BanSet set) {
            startBan(set.ban(), now);
        } else if (event instanceof BanLifted lifted) {
            stop(lifted.ban().ban());
        }
    }

    /** When {@link #runDue} is to be called; {@link Door#NEVER} if never. */
    long deadline() {
        return inOrder.isEmpty() ? Door.NEVER : inOrder.first().deadline();
    }

    /** Submits the end of everything whose time is up. */
    void runDue(long now) {
        while (deadline() <= now) {
            Expiry due = inOrder.removeFirst();
            byKey.remove(due.key());
            submit.accept(due.command());
        }
    }

    /**
     * A ban was in force before the process started: it lasts for what is left of its time. If the
     * wall clock has been set back meanwhile, that is all of its time, and never more.
     */
    void resume(SetBan ban, Instant wallClock, long now) {
        if (!ban.lasts().isZero() && ban.lasts().compareTo(LONGEST) < 0) {
            Duration left = Duration.between(wallClock, ban.at().plus(ban.lasts()));
            start(ban.ban(), within(left, ban.lasts()), expire(ban), now);
        }
    }

    private static Duration within(Duration left, Duration most) {
        if (left.isNegative()) {
            return Duration.ZERO;
        }
        return left.compareTo(most) < 0 ? left : most;
    }

    private void startBan(SetBan ban, long now) {
        if (ban.lasts().isZero()) {
            stop(ban.ban());
        } else {
            start(ban.ban(), ban.lasts(), expire(ban), now);
        }
    }

    private static Command expire(SetBan ban) {
        return new ExpireBan(ban.ban(), ban.since());
    }

    private void start(Object key, Duration lasts, Command command, long now) {
        stop(key);
        if (lasts.compareTo(LONGEST) < 0) {
            number++;
            Expiry expiry = new Expiry(now + lasts.toNanos(), number, key, command);
            byKey.put(key, expiry);
            inOrder.add(expiry);
        }
    }

    private void stop(Object key) {
        Expiry before = byKey.remove(key);
        if (before != null) {
            inOrder.remove(before);
        }
    }
}
