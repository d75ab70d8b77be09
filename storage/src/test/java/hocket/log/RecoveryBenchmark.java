package hocket.log;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.ChannelCommand;
import hocket.core.ChannelName;
import hocket.core.Command;
import hocket.core.Entry;
import hocket.core.Event;
import hocket.core.HostName;
import hocket.core.IpAddress;
import hocket.core.Message;
import hocket.core.MessageCommand;
import hocket.core.Nick;
import hocket.core.Origin;
import hocket.core.Rank;
import hocket.core.Recipient;
import hocket.core.Remark;
import hocket.core.SessionId;
import hocket.core.State;
import hocket.core.UserCommand;
import hocket.core.Username;
import hocket.hub.OrderedLog;
import hocket.projection.Follower;
import hocket.projection.Projection;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long a start takes on a log of 1,000,000 messages of 100 bytes, said in rooms of ten, without
 * snapshots and with those that a follower takes; and how long the follower takes to catch up:
 * {@code ./hocket-dev test storage -Dtest=RecoveryBenchmark}.
 */
class RecoveryBenchmark {
    private static final int MESSAGES = 1_000_000;
    private static final int USERS = 100;
    private static final int ROOMS = 10;
    private static final String TEXT = "x".repeat(100);

    @TempDir private Path directory = Path.of("");

    /** A projection that keeps nothing but how far it has come. */
    private static final class Mark implements Projection {
        private long applied;

        @Override
        public long applied() {
            return applied;
        }

        @Override
        public void take(Entry entry, List<Event> events, State state) {}

        @Override
        public void passOver(Entry entry, String what) {}

        @Override
        public void lack(long index) {}

        @Override
        public void commit(long index) {
            applied = index;
        }

        @Override
        public void force() {}

        @Override
        public boolean workWhenIdle() {
            return false;
        }

        @Override
        public void close() {}
    }

    @Test
    void startsOnAMillionMessages() throws IOException {
        write();
        start("all of the log");
        follow();
        for (int run = 1; run <= 3; run++) {
            start("snapshot and tail");
        }
    }

    private void start(String from) throws IOException {
        long begin = System.nanoTime();
        try (FileLog log = open()) {
            long opened = System.nanoTime();
            Recovery recovery = Recovery.of(log);
            long end = System.nanoTime();
            assertThat(recovery.core().users()).hasSize(USERS);
            System.out.printf(
                    "start from %s: open %.3f s, recover %.3f s%n",
                    from, (opened - begin) / 1e9, (end - opened) / 1e9);
        }
    }

    private void follow() throws IOException {
        try (FileLog log = open()) {
            Replicas replicas = Recovery.of(log).replicas();
            long begin = System.nanoTime();
            Follower.start(log, replicas, Mark::new).await(log.lastCommitted());
            System.out.printf(
                    "follower: %.1f s, %.0f entries/s%n",
                    (System.nanoTime() - begin) / 1e9,
                    log.lastCommitted() / ((System.nanoTime() - begin) / 1e9));
            System.out.println(RealDisk.at(directory).list());
        }
    }

    private FileLog open() throws IOException {
        return FileLog.open(
                RealDisk.create(directory),
                LogSettings.standard().with(Durability.RELAXED),
                InstantSource.system());
    }

    private void write() throws IOException {
        try (FileLog log = open()) {
            for (int user = 0; user < USERS; user++) {
                append(log, user, 1, register(user));
                append(log, user, 2, new ChannelCommand.Join(room(user), Remark.NONE));
            }
            for (int number = 0; number < MESSAGES; number++) {
                int user = number % USERS;
                Recipient room = new Recipient.ToChannel(room(user), Rank.NONE);
                Message message = Message.of(Message.Kind.PRIVMSG, TEXT);
                append(log, user, 3 + number / USERS, new MessageCommand.Send(room, message));
            }
        }
    }

    private static void append(FileLog log, int user, long sequence, Command command) {
        SessionId session = new SessionId(0, 1, user + 1L);
        while (log.append(session, sequence, command) != OrderedLog.Answer.ACCEPTED) {
            log.commit();
            while (log.poll().isPresent()) {
                Thread.onSpinWait();
            }
        }
    }

    private static ChannelName room(int user) {
        return new ChannelName("#room" + user % ROOMS);
    }

    private static UserCommand.Register register(int user) {
        Origin origin = new Origin(new HostName("host.example"), IpAddress.NONE);
        return new UserCommand.Register(
                new Nick("user" + user), new Username("u"), origin, Remark.NONE);
    }
}
