package hocket.copy;

import hocket.core.ChannelCommand;
import hocket.core.ChannelName;
import hocket.core.Command;
import hocket.core.Entry;
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
import hocket.core.UserCommand;
import hocket.core.Username;
import hocket.hub.OrderedLog;
import hocket.log.FileLog;
import hocket.log.LogSettings;
import hocket.log.RealDisk;
import hocket.log.Space;
import hocket.log.simulated.ManualCommitter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A log with real files in a test's hands: two users, who talk in a channel. */
final class Writing implements AutoCloseable {
    static final Instant START = Instant.parse("2026-11-22T12:00:00Z");

    private static final int SEGMENT = 1024;
    private static final SessionId ADA = new SessionId(0, 1, 1);
    private static final SessionId BOB = new SessionId(0, 1, 2);
    private static final ChannelName TEA = new ChannelName("#Tea");

    final List<Entry> taken = new ArrayList<>();
    private final FileLog log;
    private final ManualCommitter committer;
    private long asked;

    private Writing(FileLog log, ManualCommitter committer) {
        this.log = log;
        this.committer = committer;
    }

    /** Begins a log in a directory. */
    static Writing in(Path directory) throws IOException {
        LogSettings settings =
                LogSettings.standard().withSegments(SEGMENT).with(new Space.Reserve(0, 0));
        ManualCommitter committer = new ManualCommitter();
        Writing writing =
                new Writing(
                        FileLog.open(
                                RealDisk.create(directory),
                                settings,
                                InstantSource.fixed(START),
                                committer),
                        committer);
        writing.begin();
        return writing;
    }

    private void begin() {
        for (SessionId session : List.of(ADA, BOB)) {
            Nick nick = new Nick(session.equals(ADA) ? "ada" : "bob");
            Origin origin = new Origin(new HostName("host.example"), IpAddress.ofV4(0x7f000001));
            append(session, new UserCommand.Register(nick, new Username("u"), origin, Remark.NONE));
            append(session, new ChannelCommand.Join(TEA, Remark.NONE));
        }
        commit();
    }

    /** Somebody says so many things, in batches of three. */
    void talk(int messages) {
        for (int count = 1; count <= messages; count++) {
            Recipient to = new Recipient.ToChannel(TEA, Rank.NONE);
            Message message = Message.of(Message.Kind.PRIVMSG, "message " + (asked + 1));
            append(count % 2 == 0 ? ADA : BOB, new MessageCommand.Send(to, message));
            if (count % 3 == 0) {
                commit();
            }
        }
        commit();
    }

    private void append(SessionId session, Command command) {
        asked++;
        if (log.append(session, asked, command) != OrderedLog.Answer.ACCEPTED) {
            throw new AssertionError("not appended");
        }
    }

    private void commit() {
        committer.run();
        for (Optional<Entry> entry = log.poll(); entry.isPresent(); entry = log.poll()) {
            taken.add(entry.get());
        }
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
    public void close() {
        log.close();
    }
}
