package hocket.hub;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.Core;
import hocket.core.DeskCommand;
import hocket.core.Event;
import hocket.core.Nick;
import hocket.core.SessionCommand;
import hocket.core.Utterance;
import hocket.door.Door;
import hocket.door.Loss;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The hub with a log that commits when told, a small door, and connections that keep everything.
 */
class HubTest {
    private static final int SOFT = 1000;
    private static final int HARD = 4000;

    private final LateLog log = new LateLog();
    private long now;
    private int wakes;
    private final Hub hub =
            new Hub(
                    new Core(),
                    log,
                    HubSettings.standard().withOutput(SOFT, HARD),
                    new Surroundings(() -> now, () -> wakes++, Runnable::run),
                    1);
    private final List<Event> heardByHost = new ArrayList<>();
    private final LocalSession host = LocalSession.attach(hub, Runnable::run, this::keep);
    private int untaken;

    /** A guest of the test: its session, door and connection. */
    private final class Guest {
        final WordDoor door = new WordDoor();
        final FakeConnection connection = new FakeConnection();
        final Session session = hub.attach(door, connection);

        Guest says(String word) {
            session.receive(ByteBuffer.wrap((word + "\n").getBytes(StandardCharsets.UTF_8)));
            return this;
        }

        List<String> writes() {
            return connection.writes;
        }
    }

    private void keep(LocalSession.Message message) {
        untaken++;
        if (message instanceof LocalSession.Message.Heard heard) {
            heardByHost.add(heard.event());
        }
    }

    private void hostTakesAll() {
        while (untaken > 0) {
            untaken--;
            host.taken();
        }
    }

    private void settle() {
        do {
            log.finish();
        } while (hub.turn() || log.isCommitting());
    }

    private void openDesk() {
        host.submit(new SessionCommand.OpenDesk(new Nick("user1"), 10));
        settle();
    }

    private Guest guest() {
        openDeskOnce();
        Guest guest = new Guest().says("arrive");
        settle();
        guest.writes().clear();
        return guest;
    }

    private void openDeskOnce() {
        if (heardByHost.isEmpty()) {
            openDesk();
        }
    }

    @Test
    void nothingIsToldBeforeItsCommandIsCommitted() {
        Guest guest = guest().says("hello");
        assertThat(hub.turn()).isFalse();
        assertThat(guest.writes()).isEmpty();
        settle();
        assertThat(guest.writes()).containsExactly("hello;");
    }

    @Test
    void aCommandAsksForTheTurnThatHasItCommitted() {
        Guest guest = guest();
        int before = wakes;
        guest.says("one").says("two");
        assertThat(wakes).isEqualTo(before + 1);
        assertThat(log.isCommitting()).isFalse();
        hub.turn();
        assertThat(log.isCommitting()).isTrue();
    }

    @Test
    void whatATurnTellsASessionLeavesInOneWrite() {
        Guest guest = guest().says("one").says("two").says("#");
        settle();
        assertThat(guest.writes()).containsExactly("one;two;FloorPassed;Positioned;");
    }

    @Test
    void anEventIsEncodedOnceForAllWhoHearIt() {
        Guest first = guest().says("#");
        Guest second = guest().says("#");
        settle();
        int before = WordDoor.encoded;
        host.submit(new DeskCommand.SpeakToAll(say("hello")));
        settle();
        assertThat(first.writes().getLast()).isEqualTo("hello;");
        assertThat(second.writes().getLast()).isEqualTo("hello;");
        assertThat(WordDoor.encoded - before).isEqualTo(2);
    }

    @Test
    void aDoorsOwnAnswerWaitsForTheCommandsBeforeIt() {
        Guest guest = guest().says("hello").says("?").says("again").says("?");
        hub.turn();
        assertThat(guest.writes()).isEmpty();
        settle();
        assertThat(guest.writes()).containsExactly("hello;!;again;!;");
    }

    @Test
    void aDoorsOwnAnswerIsGivenAtOnceWhenNothingIsUnderWay() {
        Guest guest = guest().says("?");
        hub.turn();
        assertThat(guest.writes()).containsExactly("!;");
    }

    @Test
    void closesOnceEverythingWrittenHasLeft() {
        Guest guest = guest().says("hello").says("bye");
        hub.turn();
        assertThat(guest.connection.closed).isFalse();
        settle();
        assertThat(guest.writes()).containsExactly("hello;bye;");
        assertThat(guest.connection.closed).isTrue();
        guest.says("ignored");
        assertThat(log.queued()).isZero();
    }

    @Test
    void whatABusyLogHasNoRoomForIsAppendedLaterInOrder() {
        Guest guest = guest();
        log.room = 1;
        guest.says("one").says("two").says("three");
        assertThat(guest.connection.reading).isFalse();
        settle();
        assertThat(String.join("", guest.writes())).isEqualTo("one;two;three;");
        assertThat(guest.connection.reading).isTrue();
    }

    @Test
    void readsNoMoreWhileManyCommandsAreUnderWay() {
        Guest guest = guest();
        for (int number = 0; number < Session.MOST_IN_FLIGHT; number++) {
            assertThat(guest.connection.reading).isTrue();
            guest.says("x");
        }
        assertThat(guest.connection.reading).isFalse();
        settle();
        hostTakesAll();
        assertThat(guest.connection.reading).isTrue();
    }

    @Test
    void oneReadOfManyLinesBecomesCommandsFewAtATimeInOrder() {
        Guest guest = guest();
        int lines = 5000;
        guest.says("x\n".repeat(lines) + "last");
        assertThat(log.queued()).isLessThan(Session.MOST_IN_FLIGHT + Intake.MOST_A_PIECE);
        for (int turn = 0; turn < lines && !guest.connection.reading; turn++) {
            settle();
            hostTakesAll();
        }
        assertThat(guest.connection.reading).isTrue();
        assertThat(String.join("", guest.writes())).isEqualTo("x;".repeat(lines) + "last;");
    }

    @Test
    void theEndOfInputComesAfterWhatIsStillUnread() {
        Guest guest = guest();
        guest.says("x\n".repeat(1000) + "bye");
        guest.session.endOfInput();
        assertThat(guest.connection.closed).isFalse();
        for (int turn = 0; turn < 1000 && !guest.connection.closed; turn++) {
            settle();
            hostTakesAll();
        }
        assertThat(guest.connection.closed).isTrue();
        assertThat(String.join("", guest.writes())).isEqualTo("x;".repeat(1000) + "bye;");
    }

    @Test
    void readsNoMoreFromOneWhoseOutputPilesUp() {
        Guest guest = guest();
        guest.connection.blocked = true;
        guest.says("x".repeat(SOFT));
        settle();
        assertThat(guest.connection.reading).isFalse();
        guest.connection.drain();
        guest.session.drained();
        assertThat(guest.connection.reading).isTrue();
    }

    @Test
    void cutsOneWhoseOutputExceedsTheHardLimitAndTellsTheHost() {
        Guest slow = guest().says("#");
        Guest other = guest().says("#");
        settle();
        slow.connection.blocked = true;
        for (int number = 0; number < 5; number++) {
            host.submit(new DeskCommand.SpeakToAll(say("x".repeat(900))));
            settle();
        }
        assertThat(slow.connection.aborted).isTrue();
        assertThat(heardByHost)
                .anyMatch(e -> e instanceof Event.Ended ended && ended.end() == Event.End.LOST);
        assertThat(other.connection.aborted).isFalse();
        assertThat(other.connection.reading).isTrue();
        assertThat(hub.sessions()).isEqualTo(2);
    }

    @Test
    void aFloodWithinOneTurnDoesNotCutAReaderWhoKeepsUp() {
        Guest guest = guest();
        for (int number = 0; number < 20; number++) {
            guest.says("x".repeat(900));
        }
        settle();
        assertThat(guest.connection.aborted).isFalse();
        assertThat(guest.writes()).hasSizeGreaterThan(5);
    }

    @Test
    void whoTalksToASlowConsoleIsPacedUntilItHasCaughtUp() {
        Guest guest = guest();
        for (int number = 0; number < 20 && guest.connection.reading; number++) {
            guest.says("hello");
            settle();
        }
        assertThat(guest.connection.reading).isFalse();
        hostTakesAll();
        assertThat(guest.connection.reading).isTrue();
    }

    @Test
    void aPacedSpeakerIsReadAgainWhenTheSlowListenerIsGone() {
        Guest guest = guest();
        while (guest.connection.reading) {
            guest.says("hello");
            settle();
        }
        host.detach();
        settle();
        assertThat(guest.writes()).last().asString().contains("Ended");
        assertThat(guest.connection.reading).isTrue();
    }

    @Test
    void wakesADoorAtItsDeadlineAndNotBefore() {
        Guest guest = guest();
        guest.door.deadline = 500;
        guest.says("?");
        assertThat(hub.deadline()).isEqualTo(500);
        now = 499;
        hub.turn();
        assertThat(guest.door.woken).isZero();
        now = 500;
        hub.turn();
        assertThat(guest.door.woken).isEqualTo(1);
    }

    @Test
    void aDeadlineDoesNotCountWhileTheDoorHasNotGotAllThatCame() {
        Guest guest = guest();
        guest.door.deadline = 500;
        guest.says("x\n".repeat(1000) + "x");
        now = 500;
        hub.turn();
        assertThat(guest.door.woken).isZero();
        while (!guest.connection.reading) {
            settle();
            hostTakesAll();
        }
        hub.turn();
        assertThat(guest.door.woken).isEqualTo(1);
    }

    @Test
    void aDeadlineThatMovesLaterIsMetAtItsNewTime() {
        Guest guest = guest();
        guest.door.deadline = 500;
        guest.says("?");
        guest.door.deadline = 900;
        guest.says("?");
        now = 500;
        hub.turn();
        assertThat(guest.door.woken).isZero();
        now = 900;
        hub.turn();
        assertThat(guest.door.woken).isEqualTo(1);
    }

    @Test
    void aHalfClosedConversationExpiresAfterTheIdleTimeOfSilence() {
        Guest guest = guest().says("Exit");
        settle();
        now = Duration.ofMinutes(9).toNanos();
        hub.turn();
        host.submit(new DeskCommand.SpeakToAll(say("wait")));
        settle();
        now = Duration.ofMinutes(11).toNanos();
        settle();
        assertThat(guest.writes()).last().isEqualTo("wait;");
        now = Duration.ofMinutes(19).toNanos();
        settle();
        assertThat(heardByHost)
                .anyMatch(e -> e instanceof Event.Ended ended && ended.end() == Event.End.EXPIRED);
    }

    @Test
    void aConversationThatIsOverLeavesNoTimerBehind() {
        Guest guest = guest().says("Exit");
        settle();
        assertThat(hub.deadline()).isEqualTo(Duration.ofMinutes(10).toNanos());
        guest.session.gone(Loss.CLOSED);
        settle();
        assertThat(hub.deadline()).isEqualTo(Door.NEVER);
    }

    @Test
    void asksForATurnWhenThereIsSomethingToFlush() {
        Guest guest = guest();
        int before = wakes;
        guest.says("?");
        assertThat(wakes).isGreaterThan(before);
    }

    @Test
    void anObserverHearsEveryEventOnceBeforeTheSessionsDo() {
        List<Event> observed = new ArrayList<>();
        hub.observe(telling -> {
            assertThat(heardByHost).doesNotContain(telling.event());
            observed.add(telling.event());
        });
        Guest guest = guest();
        guest.says("hello").says("Exit");
        settle();
        assertThat(observed).doesNotHaveDuplicates().containsAll(heardByHost);
        assertThat(observed).anyMatch(event -> event instanceof Event.SilenceBegan);
    }

    @Test
    void whenTheServerStopsEveryDoorSaysSoAndCloses() {
        Guest first = guest();
        Guest second = guest().says("hello");
        hub.stop();
        settle();
        assertThat(first.writes()).last().asString().endsWith("stop;");
        assertThat(second.writes()).containsExactly("hello;stop;");
        assertThat(second.connection.closed).isTrue();
    }

    @Test
    void aSessionThatIsGoneDepartsAndHearsNothingMore() {
        Guest guest = guest().says("hello");
        guest.session.gone(Loss.CLOSED);
        settle();
        assertThat(guest.writes()).isEmpty();
        assertThat(heardByHost.getLast()).isInstanceOf(Event.Ended.class);
        assertThat(hub.sessions()).isEqualTo(1);
    }

    private static Utterance say(String text) {
        return Utterance.parse(text).orElseThrow();
    }
}
