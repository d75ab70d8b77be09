package hocket.simulator;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hocket.core.Address;
import hocket.core.ConversationId;
import hocket.core.Entry;
import hocket.core.Event;
import hocket.core.Nick;
import hocket.core.Parties;
import hocket.core.SessionCommand;
import hocket.core.SessionId;
import hocket.core.Side;
import hocket.core.Text;
import hocket.door.Slice;
import hocket.hub.HubSettings;
import hocket.line.LineDoor;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Checkers whose findings no defect in a door or log brings about: told lies directly. */
final class CheckerTest {
    private static final Parties FIRST = parties(1);
    private static final Parties SECOND = parties(2);

    @Test
    void theFloorCheckSeesTwoSidesSpeakAtOnce() {
        FloorCheck check = new FloorCheck();
        check.hostHears(arrival(FIRST));

        assertThatThrownBy(() -> check.hostHears(said(Side.HOST)))
                .isInstanceOf(Violation.class)
                .hasMessageContaining("HOST has no floor");
    }

    @Test
    void theFloorCheckSeesAHandOverByWhoHasNoFloor() {
        FloorCheck check = new FloorCheck();
        check.hostHears(arrival(FIRST));

        assertThatThrownBy(() -> check.hostHears(passed(FIRST, Side.GUEST)))
                .isInstanceOf(Violation.class)
                .hasMessageContaining("HOST has no floor");
    }

    @Test
    void theQueueCheckSeesGuestsChangePlaces() {
        QueueCheck check = new QueueCheck(new Guests(), host());
        check.hostHears(passed(FIRST, Side.HOST));
        check.hostHears(passed(SECOND, Side.HOST));
        check.hostHears(new Event.QueueChanged(List.of(), List.of(SECOND.id(), FIRST.id())));

        assertThatThrownBy(() -> check.committed(entry(), true))
                .isInstanceOf(Violation.class)
                .hasMessageContaining("the host was told [c2, c1], it is [c1, c2]");
    }

    @Test
    void theRecorderSeesAnEventThatAReplayHasNot() {
        Recorder recorder = new Recorder();

        assertThatThrownBy(() -> recorder.heard(new SessionId(0, 1, 1), said(Side.HOST)))
                .isInstanceOf(Violation.class)
                .hasMessageContaining("a replay has not");
    }

    @Test
    void theLimitCheckSeesTooMuchWaiting() {
        FakeConnection connection = new FakeConnection(new Dice(1), new FakeClock(), 64);

        connection.send(List.of(Slice.of(new byte[64 + 100])));

        LimitCheck.check(connection, 100);
        assertThatThrownBy(() -> LimitCheck.check(connection, 99))
                .isInstanceOf(Violation.class)
                .hasMessageContaining("100 bytes waiting, of at most 99");
    }

    @Test
    void theLimitCheckSeesTooMuchWaitingInAll() {
        Guests guests = new Guests();
        LimitCheck check =
                new LimitCheck(guests, HubSettings.standard().withOutput(80, 100).withTotal(100));

        for (int number = 1; number <= 2; number++) {
            FakeConnection connection = new FakeConnection(new Dice(1), new FakeClock(), 64);
            connection.send(List.of(Slice.of(new byte[64 + 60])));
            guests.add(guest(number, connection));
        }

        assertThatThrownBy(check::stepped)
                .isInstanceOf(Violation.class)
                .hasMessageContaining("120 bytes waiting in all, of at most 100");
    }

    @Test
    void theConnectionSeesBytesAfterItsEnd() {
        FakeConnection connection = new FakeConnection(new Dice(1), new FakeClock(), 64);
        connection.abort();

        assertThatThrownBy(() -> connection.send(List.of(Slice.of(new byte[1]))))
                .isInstanceOf(IllegalStateException.class);
    }

    private static Guest guest(int number, FakeConnection connection) {
        Address address = new Address("10.0.0." + number + ":1");
        Guest guest = new Guest(address, connection, new IrcManner(new Dice(number), new Tokens()));
        guest.comeIn(new SessionId(0, 1, number), LineDoor.of(address));
        return guest;
    }

    private static Host host() {
        return new Host(new Dice(1), new Phrasebook(new Dice(1), new Tokens()));
    }

    private static Parties parties(long id) {
        return new Parties(new ConversationId(id), new Nick("user2"), new Nick("user1"));
    }

    private static Event arrival(Parties parties) {
        return new Event.GuestArrived(List.of(), parties, new Address("192.0.2.1:1"));
    }

    private static Event said(Side side) {
        return new Event.Said(List.of(), FIRST, side, 1, new Text("hello"), false);
    }

    private static Event passed(Parties parties, Side to) {
        return new Event.FloorPassed(List.of(), parties, to, 2, Event.Cause.OVER, 1);
    }

    private static Entry entry() {
        return new Entry(9, Instant.EPOCH, new SessionId(0, 1, 9), 1, new SessionCommand.Depart());
    }
}
