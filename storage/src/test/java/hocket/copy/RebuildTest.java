package hocket.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hocket.archive.Archive;
import hocket.archive.ArchiveFile;
import hocket.archive.Keep;
import hocket.core.ChannelCommand;
import hocket.core.ChannelName;
import hocket.core.Command;
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
import hocket.log.FileLog;
import hocket.log.LogSettings;
import hocket.log.RealDisk;
import hocket.log.Recovery;
import hocket.log.Replica;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The history made anew from a real log. */
class RebuildTest {
    private static final SessionId ANN = new SessionId(0, 1, 1);
    private static final ChannelName TEA = new ChannelName("#tea");
    private static final String ITEMS =
            "SELECT number, place, id, time, kind, session, who, text, details FROM item"
                    + " ORDER BY number";
    private static final String PLACES = "SELECT * FROM place ORDER BY number";
    private static final String FOUND = "SELECT rowid FROM word('milk') ORDER BY rowid";

    @TempDir Path directory;

    private long sequence;

    @BeforeEach
    void begin() throws IOException {
        try (FileLog log = open()) {
            Origin origin = new Origin(new HostName("host.example"), IpAddress.ofV4(1));
            Username username = new Username("ann");
            append(log, new UserCommand.Register(new Nick("Ann"), username, origin, Remark.NONE));
            append(log, new ChannelCommand.Join(TEA, Remark.NONE));
            append(log, say(TEA, "milk, please"));
            ChannelName coffee = new ChannelName("#coffee");
            append(log, new ChannelCommand.Rename(TEA, coffee, Remark.NONE));
            append(log, say(coffee, "no milk"));
            append(log, new ChannelCommand.Part(coffee, Remark.NONE));
        }
    }

    private FileLog open() throws IOException {
        RealDisk disk = RealDisk.create(directory);
        return FileLog.open(disk, LogSettings.standard(), InstantSource.system());
    }

    private void append(FileLog log, Command command) {
        sequence++;
        log.append(ANN, sequence, command);
    }

    private static Command say(ChannelName channel, String text) {
        Message message = Message.of(Message.Kind.PRIVMSG, text);
        return new MessageCommand.Send(new Recipient.ToChannel(channel, Rank.NONE), message);
    }

    private void follow() throws IOException {
        try (FileLog log = open();
                Archive archive =
                        Archive.open(directory, Keep.everything(), InstantSource.system());
                Replica replica = Recovery.of(log).replicas().earliest()) {
            Optional<Replica.Applied> next = replica.next();
            while (next.isPresent()) {
                archive.take(next.get().entry(), next.get().events(), replica.core());
                next = replica.next();
            }
            archive.commit(replica.index());
        }
    }

    private Rebuild.Done rebuild() throws IOException {
        return Rebuild.of(directory, Progress.UNSEEN);
    }

    private List<String> rows(String query) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int at = 1; at <= rows.getMetaData().getColumnCount(); at++) {
                    values.add(String.valueOf(rows.getString(at)));
                }
                lines.add(String.join("|", values));
            }
        }
        return lines;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + directory.resolve(ArchiveFile.NAME));
    }

    private void change(String statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(statements);
        }
    }

    @Test
    void makesTheSameRowsAgain() throws Exception {
        follow();
        List<String> items = rows(ITEMS);
        List<String> places = rows(PLACES);
        change("UPDATE item SET text = 'changed'; DELETE FROM word WHERE rowid < 9");

        Rebuild.Done done = rebuild();

        assertThat(done).isEqualTo(new Rebuild.Done(1, 6, Optional.empty()));
        assertThat(rows(ITEMS)).isEqualTo(items).hasSize(5);
        assertThat(rows(PLACES)).isEqualTo(places).hasSize(1);
        assertThat(rows(FOUND)).containsExactly("2", "4");
        assertThat(rows("PRAGMA integrity_check")).containsExactly("ok");
    }

    @Test
    void makesAHistoryWhereThereWasNone() throws Exception {
        rebuild();

        assertThat(rows("SELECT text FROM item WHERE kind = 'privmsg'"))
                .containsExactly("milk, please", "no milk");
    }

    @Test
    void movesAFileAsideThatCannotBeRead() throws Exception {
        follow();
        Path file = directory.resolve(ArchiveFile.NAME);
        byte[] noise = "no database at all ".repeat(1000).getBytes(StandardCharsets.UTF_8);
        Files.write(file, noise);

        Path aside = rebuild().aside().orElseThrow();

        assertThat(aside).hasBinaryContent(noise);
        assertThat(rows(FOUND)).containsExactly("2", "4");
    }

    @Test
    void leavesANewerVersionsHistoryAlone() throws Exception {
        follow();
        change("PRAGMA user_version = 9");

        assertThatThrownBy(this::rebuild).hasMessageContaining("newer version");
        assertThat(rows(ITEMS)).hasSize(5);
    }

    @Test
    void waitsForNoServer() throws Exception {
        try (FileLog running = open()) {
            assertThat(running.lastCommitted()).isEqualTo(6);
            assertThatThrownBy(this::rebuild).hasMessageContaining("in use by another Hocket");
        }
    }

    @Test
    void needsALog(@TempDir Path elsewhere) {
        assertThatThrownBy(() -> Rebuild.of(elsewhere, Progress.UNSEEN))
                .hasMessage(elsewhere + " holds no log to rebuild the history from");
        assertThat(elsewhere).isEmptyDirectory();
    }
}
