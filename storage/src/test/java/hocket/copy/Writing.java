package hocket.copy;

import hocket.archive.Archive;
import hocket.archive.Keep;
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
import hocket.core.SessionCommand;
import hocket.core.SessionId;
import hocket.core.UserCommand;
import hocket.core.Username;
import hocket.hub.OrderedLog;
import hocket.log.Durability;
import hocket.log.FileLog;
import hocket.log.LogSettings;
import hocket.log.RealDisk;
import hocket.log.Recovery;
import hocket.log.Snapshots;
import hocket.log.Space;
import hocket.log.simulated.ManualCommitter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A server's files in a test's hands: two users, who talk in a channel. */
final class Writing implements AutoCloseable {
    static final Instant START = Instant.parse("2026-11-22T12:00:00Z");

    private static final int SEGMENT = 1024;
    private static final ChannelName TEA = new ChannelName("#Tea");

    final List<Entry> taken = new ArrayList<>();
    private final Path directory;
    private final FileLog log;
    private final ManualCommitter committer;
    private final Recovery recovery;
    private final Archive archive;
    private SessionId ada = SessionId.ofNode(0, 0);
    private SessionId bob = SessionId.ofNode(0, 0);
    private long asked;

    private Writing(Path directory, FileLog log, ManualCommitter committer) throws IOException {
        this.directory = directory;
        this.log = log;
        this.committer = committer;
        this.recovery = Recovery.of(log);
        this.archive = openArchive();
    }

    private Archive openArchive() throws IOException {
        return Archive.open(directory, Keep.everything(), InstantSource.fixed(START));
    }

    /** Begins a log in a directory. */
    static Writing in(Path directory) throws IOException {
        return in(directory, Durability.DURABLE);
    }

    /** Leaves a log of 145 entries with two snapshots, and the history of all of it. */
    static void withTwoSnapshots(Path directory) throws IOException {
        try (Writing writing = in(directory)) {
            writing.talk(60);
            writing.snapshot();
            writing.talk(80);
            writing.snapshot();
            writing.idle();
        }
    }

    /** Begins one that is as durable as that. */
    static Writing in(Path directory, Durability durability) throws IOException {
        LogSettings settings =
                LogSettings.standard()
                        .withSegments(SEGMENT)
                        .with(new Space.Reserve(0, 0))
                        .with(durability);
        ManualCommitter committer = new ManualCommitter();
        Writing writing =
                new Writing(
                        directory,
                        FileLog.open(
                                RealDisk.create(directory),
                                settings,
                                InstantSource.fixed(START),
                                committer),
                        committer);
        writing.begin();
        return writing;
    }

    /** As a server does: whoever was there before it is gone. */
    private void begin() throws IOException {
        ada = new SessionId(0, recovery.epoch(), 1);
        bob = new SessionId(0, recovery.epoch(), 2);
        SessionId node = SessionId.ofNode(0, recovery.epoch());
        append(node, new SessionCommand.NodeLost(0, recovery.epoch() - 1));
        for (SessionId session : List.of(ada, bob)) {
            Nick nick = new Nick(session.equals(ada) ? "ada" : "bob");
            Origin origin = new Origin(new HostName("host.example"), IpAddress.ofV4(0x7f000001));
            append(session, new UserCommand.Register(nick, new Username("u"), origin, Remark.NONE));
            append(session, new ChannelCommand.Join(TEA, Remark.NONE));
        }
        commit();
    }

    /** Somebody says so many things, in batches of three. */
    void talk(int messages) throws IOException {
        for (int count = 1; count <= messages; count++) {
            Recipient to = new Recipient.ToChannel(TEA, Rank.NONE);
            Message message = Message.of(Message.Kind.PRIVMSG, "message " + (asked + 1));
            append(count % 2 == 0 ? ada : bob, new MessageCommand.Send(to, message));
            if (count % 3 == 0) {
                commit();
            }
        }
        commit();
    }

    /** Ada gives the channel another name; nothing is said there any more. */
    void adaRenames(String from, String to) throws IOException {
        ChannelName name = new ChannelName(from);
        append(ada, new ChannelCommand.Rename(name, new ChannelName(to), Remark.NONE));
        commit();
    }

    /** Ada writes to Bob alone. */
    void adaWrites() throws IOException {
        write(ada, "bob");
    }

    /** Bob writes to Ada alone. */
    void bobWrites() throws IOException {
        write(bob, "ada");
    }

    private void write(SessionId from, String to) throws IOException {
        Message message = Message.of(Message.Kind.PRIVMSG, "between us " + (asked + 1));
        append(from, new MessageCommand.Send(new Recipient.ToUser(new Nick(to)), message));
        commit();
    }

    private void append(SessionId session, Command command) {
        asked++;
        if (log.append(session, asked, command) != OrderedLog.Answer.ACCEPTED) {
            throw new AssertionError("not appended");
        }
        log.commit();
    }

    private void commit() throws IOException {
        committer.run();
        for (Optional<Entry> entry = log.poll(); entry.isPresent(); entry = log.poll()) {
            taken.add(entry.get());
            List<Event> events = recovery.core().apply(entry.get());
            archive.take(entry.get(), events, recovery.core());
        }
        archive.commit(log.lastCommitted());
    }

    /** Does what a server does now and then, at the entry it has come to. */
    void snapshot() throws IOException {
        Snapshots.in(RealDisk.at(directory))
                .write(log.lastCommitted(), recovery.epoch(), recovery.core().snapshot());
    }

    /** Does what a server does when it has nothing else to do. */
    void idle() throws IOException {
        while (archive.workWhenIdle()) {
            committer.run();
        }
    }

    /** Does what a server does after it: keeps no more than two, and the log from there on. */
    void settle() throws IOException {
        deleteBefore(Snapshots.in(RealDisk.at(directory)).settle(log.lastCommitted()) + 1);
    }

    /** Forgets what lies before an index, as far as segments allow. */
    void deleteBefore(long index) {
        log.deleteBefore(index);
        committer.run();
    }

    long lastIndex() {
        return log.lastCommitted();
    }

    @Override
    public void close() throws IOException {
        archive.close();
        log.close();
    }
}
