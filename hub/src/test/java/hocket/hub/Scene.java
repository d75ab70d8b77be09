package hocket.hub;

import hocket.core.ChannelCommand;
import hocket.core.ChannelName;
import hocket.core.Core;
import hocket.core.HostName;
import hocket.core.IpAddress;
import hocket.core.Message;
import hocket.core.MessageCommand;
import hocket.core.Nick;
import hocket.core.Origin;
import hocket.core.Rank;
import hocket.core.Recipient;
import hocket.core.Remark;
import hocket.core.SessionCommand;
import hocket.core.UserCommand;
import hocket.core.Username;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/** A hub whose clock, log and working threads move when a test says so. */
final class Scene {
    private static final ChannelName ROOM = new ChannelName("#room");

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

    /** A client becomes a user and joins the only channel. */
    void joins(Client client, String nick) {
        joins(client.session, nick);
    }

    void joins(Session session, String nick) {
        Origin origin = new Origin(new HostName("192.0.2.1"), IpAddress.ofV4(0xc0000201));
        session.submit(
                new UserCommand.Register(
                        new Nick(nick), new Username("user"), origin, Remark.NONE));
        session.submit(new ChannelCommand.Join(ROOM, Remark.NONE));
        settle();
    }

    /** A client says something in the channel. */
    void sends(Client client) {
        submits(client);
        settle();
    }

    /** The same, under way only. */
    void submits(Client client) {
        client.session.submit(
                new MessageCommand.Send(
                        new Recipient.ToChannel(ROOM, Rank.NONE),
                        Message.of(Message.Kind.PRIVMSG, "hello")));
    }

    /** Lets everything that is under way come to its end, but for the work of other threads. */
    void settle() {
        do {
            log.finish();
        } while (hub.turn() || log.isCommitting());
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
