package hocket.hub;

import hocket.core.Core;
import hocket.core.Nick;
import hocket.core.SessionCommand;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/** A hub whose clock, log and working threads move when a test says so. */
final class Scene {
    final LateLog log = new LateLog();
    final Queue<Runnable> work = new ArrayDeque<>();
    final Hub hub;
    long now;

    Scene(HubSettings settings) {
        hub = new Hub(new Core(), log, settings, surroundings(), 1);
    }

    private Surroundings surroundings() {
        return new Surroundings(() -> now, () -> {}, work::add);
    }

    /** A client of the test: its session, door and connection. */
    final class Client {
        final WordDoor door = new WordDoor();
        final FakeConnection connection = new FakeConnection();
        final Session session = hub.attach(door, connection);

        Client says(String word) {
            session.receive(ByteBuffer.wrap((word + "\n").getBytes(StandardCharsets.UTF_8)));
            return this;
        }

        List<String> writes() {
            return connection.writes;
        }

        /** Its connection gets rid of some bytes. */
        void drains(int bytes) {
            connection.drain(bytes);
            session.drained();
        }
    }

    Client client() {
        return new Client();
    }

    /** A desk whose host listens and says nothing. */
    void openDesk() {
        LocalSession host = LocalSession.attach(hub, Runnable::run, message -> {});
        host.submit(new SessionCommand.OpenDesk(new Nick("user1"), 10));
        settle();
    }

    /** Lets everything that is under way come to its end, but for the work of other threads. */
    void settle() {
        do {
            log.commit();
        } while (hub.turn() || log.queued() > 0);
    }

    /** What is due at that moment happens. */
    void passTo(long moment) {
        now = moment;
        settle();
    }

    /** The other threads do their work. */
    void workIsDone() {
        work.forEach(Runnable::run);
        work.clear();
        settle();
    }
}
