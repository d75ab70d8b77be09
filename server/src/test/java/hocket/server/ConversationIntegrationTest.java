package hocket.server;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.ConversationCommand;
import hocket.core.ConversationId;
import hocket.core.Event;
import hocket.core.Event.End;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Guests of every kind talk with a host, over real sockets. */
final class ConversationIntegrationTest {
    private static final int CROWD = 200;

    private Server server;

    @BeforeEach
    void start() throws IOException {
        server =
                Servers.start(
                        ServerSettings.standard()
                                .withHost("127.0.0.1")
                                .withPort(0)
                                .withConnectionsPerAddress(2 * CROWD));
    }

    @AfterEach
    void stop() {
        server.close();
        assertThat(server.stopped().toCompletableFuture()).isCompleted();
    }

    @Test
    void whoComesBeforeTheDeskIsOpenIsLetInThen() throws Exception {
        try (Peer early = Peer.connect(server)) {
            early.send("hello\n");
            Host host = Host.open(server);
            assertThat(host.next(Event.Said.class).text().value()).isEqualTo("hello");
        }
    }

    @Test
    void aFramedGuestAndTheHostTakeTurnsUntilBothSayExit() throws Exception {
        Host host = Host.open(server);
        try (Peer guest = Peer.connect(server)) {
            guest.send("hello\r\nhow are you?\n#\n");
            assertThat(guest.line())
                    .isEqualTo("* you are user2, talking to user1; a line # hands over, Exit ends");
            Event.GuestArrived arrived = host.next(Event.GuestArrived.class);
            assertThat(arrived.from().value()).isEqualTo("127.0.0.1:" + guest.port());
            ConversationId conversation = arrived.parties().id();
            assertThat(host.nextLine()).isEqualTo("hello");
            assertThat(host.nextLine()).isEqualTo("how are you?");
            long turn = host.nextTurn().turn();
            host.say(conversation, turn, "fine");
            host.over(conversation, turn);
            assertThat(guest.said()).isEqualTo("fine");
            assertThat(guest.said()).isEqualTo("#");
            guest.send("Exit\n");
            Event.FloorPassed last = host.nextTurn();
            assertThat(last.cause()).isEqualTo(Event.Cause.EXIT);
            host.exit(conversation, last.turn());
            assertThat(guest.said()).isEqualTo("Exit");
            assertThat(host.next(Event.Ended.class).end()).isEqualTo(End.CLOSED);
            assertThat(guest.rest()).isEqualTo("* closed: both sides have said Exit\n");
        }
    }

    @Test
    void anOldGuestGetsExactlyOneReplyForEachMessage() throws Exception {
        Host host = Host.open(server);
        try (Peer guest = Peer.connect(server)) {
            for (int round = 1; round <= 3; round++) {
                guest.send("question " + round);
                assertThat(host.nextLine()).isEqualTo("question " + round);
                Event.FloorPassed floor = host.nextTurn();
                host.say(floor.parties().id(), floor.turn(), "answer " + round);
                host.say(floor.parties().id(), floor.turn(), "and more");
                host.over(floor.parties().id(), floor.turn());
                assertThat(guest.read()).isEqualTo("answer " + round + "\nand more");
            }
            guest.send("Exit");
            Event.FloorPassed floor = host.nextTurn();
            host.exit(floor.parties().id(), floor.turn());
            assertThat(guest.read()).isEqualTo("Exit");
            assertThat(guest.rest()).isEmpty();
            assertThat(host.next(Event.Ended.class).end()).isEqualTo(End.CLOSED);
        }
    }

    @Test
    void anOldGuestGetsNothingUnasked() throws Exception {
        Host host = Host.echoing(server);
        try (GoodGuest other = GoodGuest.connect(server);
                Peer guest = Peer.connect(server)) {
            guest.send("hello");
            assertThat(guest.read()).isEqualTo("you said: hello");
            ConversationId conversation = host.nextTurn().parties().id();
            host.submit(new ConversationCommand.Take(conversation));
            long turn = host.nextTurn().turn();
            host.say(conversation, turn, "unasked");
            host.over(conversation, turn);
            host.next(Event.FloorPassed.class);
            other.talk();
            assertThat(guest.available()).isZero();
            guest.send("again");
            assertThat(guest.read()).startsWith("unasked");
        }
    }

    @Test
    void anOldGuestThatEndsItsWayIsClosedAndNotLost() throws Exception {
        Host host = Host.echoing(server);
        try (Peer guest = Peer.connect(server)) {
            guest.send("hello");
            assertThat(guest.read()).isEqualTo("you said: hello");
            guest.send("#");
        }
        assertThat(host.next(Event.Ended.class).end()).isEqualTo(End.CLOSED);
    }

    @Test
    void twoHundredGuestsTalkAtOnceAndNothingIsMixedUp() throws Exception {
        Host host = Host.echoing(server);
        List<GoodGuest> guests = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            guests.add(GoodGuest.connect(server));
        }
        guests.parallelStream().forEach(ConversationIntegrationTest::converse);
        for (GoodGuest guest : guests) {
            assertThat(host.next(Event.Ended.class).end()).isEqualTo(End.CLOSED);
            guest.close();
        }
    }

    @Test
    void aGuestThatSaysNothingIsAnnouncedAndCanStillTalk() throws Exception {
        Host host = Host.open(server);
        try (Peer guest = Peer.connect(server)) {
            Event.GuestArrived arrived = host.next(Event.GuestArrived.class);
            assertThat(arrived.from().value()).isEqualTo("127.0.0.1:" + guest.port());
            guest.send("here I am\n");
            assertThat(host.nextLine()).isEqualTo("here I am");
        }
    }

    @Test
    void aGuestWhoseConnectionBreaksIsLost() throws Exception {
        Host host = Host.open(server);
        Peer guest = Peer.connect(server);
        guest.send("hello\n");
        host.next(Event.Said.class);
        guest.reset();
        assertThat(host.next(Event.Ended.class).end()).isEqualTo(End.LOST);
    }

    @Test
    void aGuestIsToldThatNobodyIsAtTheDesk() throws IOException {
        server.open();
        try (Peer guest = Peer.connect(server)) {
            guest.send("hello\n");
            assertThat(guest.rest()).startsWith("* refused: nobody is at the desk\n");
        }
    }

    @Test
    void anOrderlyShutdownTellsEveryGuest() throws Exception {
        Host.echoing(server);
        try (GoodGuest talking = GoodGuest.connect(server);
                Peer waiting = Peer.connect(server);
                Peer silent = Peer.connect(server)) {
            talking.talk();
            waiting.send("hello\n");
            waiting.line();
            Thread closing = Thread.startVirtualThread(server::close);
            assertThat(waiting.rest()).isEqualTo("* closed: the host has left\n");
            assertThat(silent.rest()).isEmpty();
            waiting.finish();
            closing.join();
        }
    }

    private static void converse(GoodGuest guest) {
        try {
            for (int turn = 0; turn < 5; turn++) {
                guest.talk();
            }
            guest.leave();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
