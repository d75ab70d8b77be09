package hocket.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import hocket.core.Address;
import hocket.core.Command;
import hocket.core.DeskCommand;
import hocket.core.Entry;
import hocket.core.SessionId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * What every adapter of {@link OrderedLog} promises. A test class for an adapter implements {@link
 * #open} and inherits the tests.
 */
public interface OrderedLogContract {
    SessionId FIRST = new SessionId(0, 1, 1);
    SessionId SECOND = new SessionId(0, 1, 2);

    /** A new log, with {@code clock} for the time of its entries. */
    OrderedLog open(SteppingClock clock);

    @Test
    default void givesOutWhatWasAppended() {
        try (OrderedLog log = open(new SteppingClock())) {
            List<Entry> entries = appendAndTake(log, 1);
            assertThat(entries)
                    .extracting(Entry::session, Entry::sequence, Entry::command)
                    .containsExactly(tuple(FIRST, 1L, command(0)));
        }
    }

    @Test
    default void givesOutNothingTwiceToTheSameTaker() {
        try (OrderedLog log = open(new SteppingClock())) {
            appendAndTake(log, 3);
            assertThat(log.poll()).isEmpty();
        }
    }

    @Test
    default void indicesIncreaseAndInstantsNeverDecrease() {
        SteppingClock clock = new SteppingClock();
        try (OrderedLog log = open(clock)) {
            clock.jumpBackEvery(3);
            List<Entry> entries = appendAndTake(log, 50);
            for (int at = 1; at < entries.size(); at++) {
                assertThat(entries.get(at).index()).isGreaterThan(entries.get(at - 1).index());
                assertThat(entries.get(at).instant())
                        .isAfterOrEqualTo(entries.get(at - 1).instant());
            }
        }
    }

    @Test
    default void eachSessionKeepsItsOrder() throws InterruptedException {
        try (OrderedLog log = open(new SteppingClock())) {
            Semaphore committed = wakeups(log);
            for (int number = 1; number <= 20; number++) {
                assertThat(log.append(FIRST, number, command(number)))
                        .isEqualTo(OrderedLog.Answer.ACCEPTED);
                assertThat(log.append(SECOND, number, command(number)))
                        .isEqualTo(OrderedLog.Answer.ACCEPTED);
            }
            List<Entry> entries = take(log, committed, 40);
            for (SessionId session : List.of(FIRST, SECOND)) {
                assertThat(entries)
                        .filteredOn(e -> e.session().equals(session))
                        .extracting(Entry::sequence)
                        .isSorted()
                        .hasSize(20);
            }
        }
    }

    @Test
    default void isBusyInsteadOfQueueingWithoutBoundAndTakesMoreWhenItHasRoom()
            throws InterruptedException {
        try (OrderedLog log = open(new SteppingClock())) {
            Semaphore committed = wakeups(log);
            int accepted = 0;
            while (log.append(FIRST, accepted + 1, command(0)) == OrderedLog.Answer.ACCEPTED) {
                accepted++;
                assertThat(accepted).as("accepted without bound").isLessThan(10_000_000);
            }
            assertThat(take(log, committed, accepted)).hasSize(accepted);
            assertThat(log.append(FIRST, accepted + 1, command(0)))
                    .isEqualTo(OrderedLog.Answer.ACCEPTED);
        }
    }

    private static List<Entry> appendAndTake(OrderedLog log, int number) {
        Semaphore committed = wakeups(log);
        for (int at = 0; at < number; at++) {
            log.append(FIRST, at + 1, command(at));
        }
        try {
            return take(log, committed, number);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Semaphore wakeups(OrderedLog log) {
        Semaphore committed = new Semaphore(0);
        log.onCommitted(committed::release);
        return committed;
    }

    private static List<Entry> take(OrderedLog log, Semaphore committed, int number)
            throws InterruptedException {
        log.commit();
        List<Entry> entries = new ArrayList<>();
        while (entries.size() < number) {
            Optional<Entry> entry = log.poll();
            if (entry.isPresent()) {
                entries.add(entry.get());
            } else {
                assertThat(committed.tryAcquire(10, TimeUnit.SECONDS)).as("woken up").isTrue();
            }
        }
        return entries;
    }

    private static Command command(int number) {
        return new DeskCommand.Arrive(new Address("from " + number));
    }

    /** A wall clock that goes on by a millisecond a reading, and can be made to jump back. */
    final class SteppingClock implements InstantSource {
        private Instant now = Instant.parse("2026-11-22T12:00:00Z");
        private int period = Integer.MAX_VALUE;
        private int readings;

        void jumpBackEvery(int readingsBetween) {
            period = readingsBetween;
        }

        @Override
        public Instant instant() {
            readings++;
            now = readings % period == 0 ? now.minusSeconds(3600) : now.plusMillis(1);
            return now;
        }
    }
}
