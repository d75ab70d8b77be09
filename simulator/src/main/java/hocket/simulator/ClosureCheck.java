package hocket.simulator;

import hocket.core.Command;
import hocket.core.ConversationCommand;
import hocket.core.ConversationId;
import hocket.core.DeskCommand;
import hocket.core.Entry;
import hocket.core.Event;
import hocket.core.OperatorCommand;
import hocket.core.SessionCommand;
import hocket.core.Side;
import hocket.core.UserCommand;
import hocket.core.Utterance;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * A conversation closes exactly when both sides have exited, or for the reason that its end names;
 * nothing is heard of it after that, and its guest's connection is closed.
 */
final class ClosureCheck implements Checker {
    private static final class Course {
        final Set<Side> exited = EnumSet.noneOf(Side.class);
        boolean hostExitHeld;
        boolean over;
        long lastHeard;

        boolean isHalf() {
            return exited.size() == 1 || (exited.isEmpty() && hostExitHeld);
        }
    }

    private final Guests guests;
    private final Host host;
    private final LongSupplier clock;
    private final long idleNanos;
    private final Map<ConversationId, Course> courses = new LinkedHashMap<>();
    private final Set<Guest> listening = new LinkedHashSet<>();
    private Optional<Entry> cause = Optional.empty();

    ClosureCheck(Guests guests, Host host, LongSupplier clock, long idleNanos) {
        this.guests = guests;
        this.host = host;
        this.clock = clock;
        this.idleNanos = idleNanos;
    }

    @Override
    public void committed(Entry entry, boolean first) {
        checkNoneIsFinished();
        cause = Optional.of(entry);
        if (entry.command() instanceof SessionCommand.Depart) {
            guests.of(entry.session()).ifPresent(this::checkNotSentAway);
        }
    }

    @Override
    public void guestReads(Guest guest, String text) {
        listening.add(guest);
        boolean end = guest.isFramed() && Wire.kind(text).equals(Wire.CLOSED);
        Violation.unless(!end || host.isGone() || !isTalking(guest), guest, " reads of no end");
    }

    private boolean isTalking(Guest guest) {
        return courses.entrySet().stream()
                .anyMatch(each -> guests.in(each.getKey()) == guest && !each.getValue().over);
    }

    /** The server closes the connection of a guest it talks to only when the conversation ends. */
    private void checkNotSentAway(Guest guest) {
        boolean closed = guest.connection().isClosedByServer() && !guest.connection().isReset();
        boolean talks = guest.isFramed() && listening.contains(guest) && !host.isGone();
        boolean early = closed && talks && isTalking(guest);
        Violation.unless(!early, guest, " was sent away too early");
    }

    @Override
    public void hostHears(Event event) {
        if (!(event instanceof Event.InConversation inside)) {
            return;
        }
        Course course = courses.computeIfAbsent(inside.parties().id(), _ -> new Course());
        Violation.unless(!course.over, "after the end: ", event);
        if (inside instanceof Event.Exited exited) {
            Violation.unless(course.exited.add(exited.side()), "exited twice: ", event);
        }
        if (inside instanceof Event.Held && isHostsExit()) {
            course.hostExitHeld = true;
        }
        if (inside instanceof Event.Ended ended) {
            Violation.unless(isDue(ended, course), "ended without cause: ", event, " by ", cause);
            course.over = true;
        } else if (!(inside instanceof Event.GuestRenamed) && !belongsToTheEnd(inside)) {
            course.lastHeard = clock.getAsLong();
        }
    }

    @Override
    public void atRest() {
        checkNoneIsFinished();
        if (host.isGone()) {
            return;
        }
        courses.forEach((id, course) -> {
            Guest guest = guests.in(id);
            boolean stays = guest.manner() instanceof IrcManner;
            boolean open = guest.connection().isOpen() && !stays;
            Violation.unless(!course.over || !open, id, " is over, its guest still there");
            boolean expired = clock.getAsLong() - course.lastHeard > 2 * idleNanos;
            boolean half = course.isHalf() && !course.over;
            Violation.unless(!half || !expired, id, " should have expired");
        });
    }

    private void checkNoneIsFinished() {
        courses.forEach((id, course) -> {
            boolean finished = course.exited.size() == 2;
            Violation.unless(!finished || course.over, id, " should be closed");
        });
    }

    private boolean isDue(Event.Ended ended, Course course) {
        if (cause.isEmpty()) {
            return false;
        }
        Guest guest = guests.in(ended.parties().id());
        Command command = cause.get().command();
        boolean putOut =
                command instanceof OperatorCommand.Kill
                        || command instanceof OperatorCommand.SetBan;
        boolean leaves =
                command instanceof SessionCommand.Depart || command instanceof UserCommand.Quit;
        boolean guestGone = putOut || (leaves && cause.get().session().equals(guest.id()));
        return switch (ended.end()) {
            case CLOSED -> course.exited.size() == 2 || (guestGone && hasSaidExit(guest));
            case LOST -> putOut || (guestGone && !course.exited.contains(Side.GUEST));
            case EXPIRED ->
                    (course.isHalf() || hasSaidExit(guest))
                            && clock.getAsLong() - course.lastHeard >= idleNanos;
            case CLOSED_BY_HOST -> cause.get().command() instanceof ConversationCommand.Close;
            case DESK_CLOSED ->
                    cause.get().command() instanceof DeskCommand.CloseDesk
                            || cause.get().command() instanceof SessionCommand.Depart;
            case WITHDRAWN -> cause.get().command() instanceof DeskCommand.Withdraw;
        };
    }

    private static boolean belongsToTheEnd(Event event) {
        return event instanceof Event.Returned || (event instanceof Event.Said said && said.late());
    }

    private boolean isHostsExit() {
        return cause.isPresent()
                && switch (cause.get().command()) {
                    case DeskCommand.LeaveDesk() -> true;
                    case ConversationCommand.Reply reply ->
                            reply.utterance() instanceof Utterance.Exit;
                    default -> false;
                };
    }

    private static boolean hasSaidExit(Guest guest) {
        return guest.meant().contains(UnframedManner.EXIT);
    }
}
