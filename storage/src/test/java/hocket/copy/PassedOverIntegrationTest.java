package hocket.copy;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.archive.Archive;
import hocket.archive.ArchiveBrowser;
import hocket.archive.Keep;
import hocket.archive.Lives;
import hocket.archive.PassedOver;
import hocket.archive.Window;
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
import hocket.log.FileLog;
import hocket.log.LogSettings;
import hocket.log.RealDisk;
import hocket.log.Recovery;
import hocket.projection.Follower;
import hocket.projection.Projection;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An entry on which writing the history fails, with the real history and the real follower. */
@Timeout(60)
class PassedOverIntegrationTest {
    /** What the failure says: in a test that is no news. */
    private static final Logger SAID = Logger.getLogger("hocket.projection");

    private static final SessionId ANN = new SessionId(0, 1, 1);
    private static final ChannelName TEA = new ChannelName("#tea");
    private static final int BAD = 4;

    @TempDir private Path directory = Path.of("");

    private long sequence;

    /** The history, but for one entry whose rows are written by half. */
    private record Planted(Archive archive) implements Projection {
        @Override
        public long applied() {
            return archive.applied();
        }

        @Override
        public void take(Entry entry, List<Event> events, State state) throws IOException {
            archive.take(entry, events, state);
            if (entry.index() == BAD) {
                throw new IllegalStateException("planted");
            }
        }

        @Override
        public void passOver(Entry entry, String what) throws IOException {
            archive.passOver(entry, what);
        }

        @Override
        public void lack(long index) throws IOException {
            archive.lack(index);
        }

        @Override
        public void commit(long index) throws IOException {
            archive.commit(index);
        }

        @Override
        public void force() throws IOException {
            archive.force();
        }

        @Override
        public boolean workWhenIdle() throws IOException {
            return archive.workWhenIdle();
        }

        @Override
        public void close() throws IOException {
            archive.close();
        }
    }

    @BeforeEach
    void isWrittenButForOneEntry() throws IOException {
        SAID.setUseParentHandlers(false);
        RealDisk disk = RealDisk.create(directory);
        try (FileLog log = FileLog.open(disk, LogSettings.standard(), InstantSource.system())) {
            Follower follower =
                    Follower.start(
                            log, Recovery.of(log).replicas(), () -> new Planted(openArchive()));
            Origin origin = new Origin(new HostName("host.example"), IpAddress.ofV4(1));
            Username username = new Username("ann");
            append(log, new UserCommand.Register(new Nick("Ann"), username, origin, Remark.NONE));
            append(log, new ChannelCommand.Join(TEA, Remark.NONE));
            append(log, say("before"));
            append(log, say("bad"));
            append(log, say("after"));
            log.commit();
            follower.await(5);
        } finally {
            SAID.setUseParentHandlers(true);
        }
    }

    private Archive openArchive() throws IOException {
        return Archive.open(directory, Keep.everything(), InstantSource.system());
    }

    private void append(FileLog log, Command command) {
        sequence++;
        log.append(ANN, sequence, command);
    }

    private static Command say(String text) {
        Message message = Message.of(Message.Kind.PRIVMSG, text);
        return new MessageCommand.Send(new Recipient.ToChannel(TEA, Rank.NONE), message);
    }

    private List<String> said() throws IOException {
        try (ArchiveBrowser history = ArchiveBrowser.open(directory)) {
            Lives tea = Lives.of(history.named("#tea")).getFirst();
            return history.page(tea, Window.ALL, false, 10).stream()
                    .map(item -> item.row().text())
                    .toList();
        }
    }

    private List<PassedOver> passedOver() throws IOException {
        try (ArchiveBrowser history = ArchiveBrowser.open(directory)) {
            return history.passedOver();
        }
    }

    @Test
    void theOthersAreThereAndTheHistorySaysWhichIsNot() throws IOException {
        assertThat(said()).containsExactly("before", "after");
        assertThat(passedOver())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.index()).isEqualTo(BAD);
                    assertThat(entry.what()).startsWith("java.lang.IllegalStateException: planted");
                });
    }

    @Test
    void verifySaysItAndItIsNoDamage() throws IOException {
        Report report = Verification.of(directory, Progress.UNSEEN);
        assertThat(report.flaws()).isEmpty();
        assertThat(report.looked())
                .anySatisfy(line ->
                        assertThat(line)
                                .startsWith("history: lacks entry 4 of ")
                                .contains("planted"));
    }

    @Test
    void aRebuildTriesItAgain() throws IOException {
        Rebuild.of(directory, Progress.UNSEEN);
        assertThat(said()).containsExactly("before", "bad", "after");
        assertThat(passedOver()).isEmpty();
        assertThat(Verification.of(directory, Progress.UNSEEN).flaws()).isEmpty();
    }
}
