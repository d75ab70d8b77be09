package hocket.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hocket.core.ChannelCommand;
import hocket.core.ChannelFlag;
import hocket.core.ChannelName;
import hocket.core.ConversationCommand;
import hocket.core.DeskCommand;
import hocket.core.MessageId;
import hocket.core.ModeChange;
import hocket.core.Nick;
import hocket.core.Remark;
import hocket.core.SessionCommand;
import hocket.core.SessionId;
import hocket.core.Text;
import hocket.core.UserCommand;
import hocket.core.Utterance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The history as it is written, looked at with SQL. */
class ArchiveTest {
    private static final SessionId ANN = WrittenStory.session(1);
    private static final SessionId BOB = WrittenStory.session(2);
    private static final SessionId CAT = WrittenStory.session(3);
    private static final SessionId NODE = SessionId.ofNode(0, 2);

    private static final String PLACES = "SELECT kind, key, name, began, ended, is_open FROM place";
    private static final String ITEMS = "SELECT kind, text FROM item ORDER BY number";

    private static final Logger SAID = Logger.getLogger("hocket.archive.TrustedTime");

    @TempDir Path directory;

    static {
        // What it says of clocks that jump: in a test that is no news.
        SAID.setUseParentHandlers(false);
    }

    private Duration jump = Duration.ZERO;
    private long nanos;
    private Archive archive;
    private WrittenStory story;

    @BeforeEach
    void begin() throws IOException {
        archive = open(Keep.everything());
        story = new WrittenStory(archive);
    }

    private Archive open(Keep keep) throws IOException {
        return Archive.open(directory, keep, TrustedTime.of(this::wall, () -> nanos));
    }

    private Instant wall() {
        return WrittenStory.START.plus(Duration.ofSeconds(100)).plusNanos(nanos).plus(jump);
    }

    @AfterEach
    void end() throws IOException {
        archive.close();
    }

    private List<String> rows(String query) throws SQLException, IOException {
        story.commit();
        return FileRows.of(directory, query);
    }

    private void annAndBobMeet() throws IOException {
        story.comes(ANN, "Ann");
        story.comes(BOB, "Bob");
        story.joins(ANN, "#Tea");
        story.joins(BOB, "#tea");
    }

    @Test
    void keepsWhatWasSaidAndDoneInAChannel() throws Exception {
        annAndBobMeet();
        story.says(BOB, "#TEA", "hello");

        assertThat(
                        rows(
                                "SELECT number, place, id >> 20, id & 1048575, time, kind,"
                                        + " session, who, text, details FROM item"
                                        + " ORDER BY number DESC LIMIT 1"))
                .containsExactly(
                        "3 1 5 0 "
                                + WrittenStory.START.plusSeconds(5).toEpochMilli()
                                + " privmsg 0.1.2 Bob!bob@host.example hello null");
    }

    @Test
    void keepsNothingBeforeItIsCommitted() throws Exception {
        annAndBobMeet();

        assertThat(FileRows.of(directory, ITEMS)).isEmpty();
        story.commit();
        assertThat(FileRows.of(directory, ITEMS)).hasSize(2);
    }

    @Test
    void goesBackToWhatItHasKept() throws Exception {
        annAndBobMeet();
        story.commit();
        story.joins(ANN, "#milk");
        story.says(BOB, "#tea", "forgotten");
        reopen(Keep.everything());
        long kept = archive.applied();
        story.says(ANN, "#milk", "hello");
        story.says(ANN, "#tea", "hello");

        assertThat(kept).isEqualTo(4);
        assertThat(
                        rows(
                                "SELECT item.kind, key, name FROM item JOIN place"
                                        + " ON place = place.number ORDER BY item.number"))
                .containsExactly(
                        "join #tea #Tea",
                        "join #tea #Tea",
                        "privmsg #milk #milk",
                        "privmsg #tea #Tea");
    }

    @Test
    void worksOnAfterAFailureThatPasses() throws Exception {
        annAndBobMeet();
        story.commit();
        try (Connection other = FileRows.connect(directory)) {
            other.createStatement().execute("DROP TABLE second");
            assertThatThrownBy(() -> story.says(BOB, "#tea", "hello"))
                    .isInstanceOf(UnusableArchiveException.class);
            archive.close();
            other.createStatement()
                    .execute("CREATE TABLE second (time INTEGER PRIMARY KEY, id INTEGER)");
        }
        archive = open(Keep.everything());
        story = story.with(archive);
        story.says(BOB, "#tea", "hello again");

        assertThat(rows(ITEMS)).containsExactly("join ", "join ", "privmsg hello again");
    }

    @Test
    void aChannelEndsWithItsLastMemberAndAnotherOneCanFollow() throws Exception {
        story.comes(ANN, "Ann");
        story.joins(ANN, "#tea");
        story.parts(ANN, "#tea");
        story.joins(ANN, "#Tea");

        assertThat(rows(PLACES))
                .containsExactly("channel #tea #tea 2 3 1", "channel #tea #Tea 4 null 1");
    }

    @Test
    void aChannelKeepsItsPlaceUnderAnotherName() throws Exception {
        annAndBobMeet();
        ChannelName to = new ChannelName("#Coffee");
        story.does(ANN, new ChannelCommand.Rename(new ChannelName("#tea"), to, Remark.NONE));
        story.says(BOB, "#coffee", "hello");

        assertThat(rows(PLACES)).containsExactly("channel #coffee #Coffee 3 null 1");
        assertThat(rows("SELECT count(DISTINCT place) FROM item")).containsExactly("1");
    }

    @Test
    void knowsWhetherAnybodyCouldJoin() throws Exception {
        annAndBobMeet();
        change(new ModeChange.Flag(ChannelFlag.INVITE_ONLY, true));
        assertThat(rows("SELECT is_open FROM place")).containsExactly("0");
        change(new ModeChange.Flag(ChannelFlag.INVITE_ONLY, false));
        assertThat(rows("SELECT is_open FROM place")).containsExactly("1");
        change(new ModeChange.SetKey(new Remark("sesame")));
        assertThat(rows("SELECT is_open FROM place")).containsExactly("0");
        story.parts(BOB, "#tea");
        story.parts(ANN, "#tea");
        assertThat(rows("SELECT is_open FROM place")).containsExactly("0");
    }

    private void change(ModeChange change) throws IOException {
        story.does(ANN, new ChannelCommand.ChangeModes(new ChannelName("#tea"), List.of(change)));
    }

    @Test
    void aUsersNewNickAndLeavingStandInEveryChannelOfIts() throws Exception {
        annAndBobMeet();
        story.joins(BOB, "#milk");
        story.does(BOB, new UserCommand.ChangeNick(new Nick("Rob")));
        story.leaves(BOB);

        assertThat(
                        rows(
                                "SELECT key, item.kind, who, text FROM item JOIN place"
                                        + " ON place.number = place WHERE session = '0.1.2'"
                                        + " AND item.kind <> 'join' ORDER BY item.number"))
                .containsExactly(
                        "#tea nick Bob!bob@host.example Rob",
                        "#milk nick Bob!bob@host.example Rob",
                        "#tea quit Rob!bob@host.example Connection closed",
                        "#milk quit Rob!bob@host.example Connection closed");
    }

    @Test
    void directMessagesBelongToTheTwoSessions() throws Exception {
        annAndBobMeet();
        story.whispers(BOB, "ann", "psst");
        story.does(BOB, new UserCommand.ChangeNick(new Nick("Rob")));
        story.whispers(ANN, "rob", "yes?");
        story.whispers(ANN, "Ann", "note to self");

        assertThat(rows(PLACES + " WHERE kind = 'direct' ORDER BY number"))
                .containsExactly(
                        "direct 0.1.1,0.1.2 Ann, Rob 5 null 0",
                        "direct 0.1.1,0.1.1 Ann, Ann 8 null 0");
        assertThat(rows("SELECT place, session, nick FROM party ORDER BY place, session, nick"))
                .containsExactly("2 0.1.1 ann", "2 0.1.2 bob", "2 0.1.2 rob", "3 0.1.1 ann");
    }

    @Test
    void directMessagesEndWhenOneOfTheTwoIsGone() throws Exception {
        annAndBobMeet();
        story.comes(CAT, "Cat");
        story.whispers(BOB, "Ann", "psst");
        story.whispers(CAT, "Ann", "psst");
        story.leaves(BOB);

        assertThat(rows("SELECT key FROM place WHERE kind = 'direct' AND ended IS NOT NULL"))
                .containsExactly("0.1.1,0.1.2");
    }

    @Test
    void aRestartEndsWhatWentOn() throws Exception {
        annAndBobMeet();
        story.whispers(BOB, "Ann", "psst");
        story.opensDesk(CAT, "host");
        story.arrives(WrittenStory.session(4));
        story.commit();
        reopen(Keep.everything());
        story.does(NODE, new SessionCommand.NodeLost(0, 1));

        assertThat(rows("SELECT kind FROM place WHERE ended = " + story.index()))
                .containsExactlyInAnyOrder("channel", "direct", "conversation");
    }

    private void reopen(Keep keep) throws IOException {
        archive.close();
        archive = open(keep);
        story = story.with(archive);
    }

    @Test
    void itsWriteAheadLogIsEmptyWhenItHasSettledUnlessSomebodyReads() throws Exception {
        Path log = directory.resolve(ArchiveFile.NAME + "-wal");
        annAndBobMeet();
        story.commit();
        long before = Files.size(log);
        try (Connection reader =
                DriverManager.getConnection("jdbc:sqlite:" + directory.resolve(ArchiveFile.NAME))) {
            reader.setAutoCommit(false);
            try (Statement reading = reader.createStatement();
                    ResultSet items = reading.executeQuery("SELECT * FROM item")) {
                assertThat(items.next()).isTrue();
                assertThat(archive.settle()).isFalse();
                assertThat(log).hasSize(before);
            }
        }
        assertThat(archive.settle()).isTrue();
        assertThat(log).isEmptyFile();
        story.says(ANN, "#tea", "hello");
        assertThat(rows("SELECT text FROM item WHERE kind = 'privmsg'")).containsExactly("hello");
    }

    @Test
    void goesOnInThePlacesThatItFindsWhenItIsOpened() throws Exception {
        annAndBobMeet();
        story.whispers(BOB, "Ann", "psst");
        story.commit();
        reopen(Keep.everything());
        story.says(ANN, "#tea", "hello");
        story.whispers(ANN, "Bob", "what?");

        assertThat(rows("SELECT place, text FROM item WHERE kind = 'privmsg' ORDER BY number"))
                .containsExactly("2 psst", "1 hello", "2 what?");
        assertThat(archive.applied()).isEqualTo(story.index());
    }

    @Test
    void theTurnsOfAConversationAreKept() throws Exception {
        SessionId guest = WrittenStory.session(4);
        story.opensDesk(ANN, "host");
        story.arrives(guest);
        story.does(guest, say("hello"));
        story.does(guest, new ConversationCommand.Speak(new Utterance.Over()));
        story.does(guest, new DeskCommand.Withdraw());

        assertThat(rows("SELECT kind, who, text, details FROM item ORDER BY number"))
                .containsExactly(
                        "arrive user2  {\"side\":\"guest\",\"with\":\"host\",\"from\":\"127.0.0.1:5\"}",
                        "said user2 hello {\"side\":\"guest\",\"with\":\"host\",\"turn\":1}",
                        "floor host  {\"side\":\"host\",\"with\":\"user2\",\"turn\":2,"
                                + "\"cause\":\"over\",\"waiting\":1}",
                        "end user2  {\"side\":\"guest\",\"with\":\"host\",\"how\":\"withdrawn\"}");
        assertThat(rows(PLACES)).containsExactly("conversation 2 user2, host 2 5 0");
        assertThat(rows("SELECT session, nick FROM party"))
                .containsExactlyInAnyOrder("0.1.1 host", "0.1.4 user2");
    }

    private static ConversationCommand say(String text) {
        return new ConversationCommand.Speak(new Utterance.Say(new Text(text)));
    }

    @Test
    void whatIsTakenBackIsGoneFromItemAndWords() throws Exception {
        annAndBobMeet();
        story.says(BOB, "#tea", "the secret word");
        MessageId message = story.latest();
        story.commit();
        workAll();
        assertThat(found("secret")).hasSize(1);

        story.takesBack(BOB, "#tea", message);

        assertThat(rows(ITEMS)).containsExactly("join ", "join ", "redacted ", "redact ");
        assertThat(found("secret")).isEmpty();
    }

    private List<String> found(String query) throws SQLException, IOException {
        return rows("SELECT rowid FROM word('" + query + "')");
    }

    private void workAll() throws IOException {
        int steps = 0;
        while (archive.workWhenIdle()) {
            steps++;
            assertThat(steps).as("it comes to an end").isLessThan(10_000);
        }
    }

    @Test
    void wordsOfMessagesAreFoundWhenThereWasTime() throws Exception {
        annAndBobMeet();
        story.says(BOB, "#tea", "\u000304Blumenkohl\u000f für alle");
        story.says(BOB, "#tea", "\u0001ACTION waves\u0001");
        story.says(BOB, "#tea", "\u0001VERSION\u0001");
        story.commit();
        assertThat(found("blumenkohl")).isEmpty();
        workAll();

        assertThat(found("blumenkohl")).containsExactly("3");
        assertThat(found("fur")).containsExactly("3");
        assertThat(found("waves")).containsExactly("4");
        assertThat(found("version OR action OR \"04blumenkohl\"")).isEmpty();
        assertThat(found("who:bob AND place:p1")).containsExactly("3", "4");
        assertThat(rows("SELECT value FROM progress WHERE name = 'indexed'")).containsExactly("5");
    }

    @Test
    void whatIsTooOldIsDeletedButNotThePlacesThatGoOn() throws Exception {
        annAndBobMeet();
        story.says(BOB, "#tea", "early words");
        story.whispers(BOB, "Ann", "early whisper");
        story.comes(CAT, "Cat");
        story.whispers(CAT, "Ann", "psst");
        story.leaves(BOB);
        story.says(ANN, "#tea", "later words");
        story.commit();
        workAll();
        // The clock is 100 seconds after the start; Bob left in the 9th.
        reopen(Keep.everything().forAtMost(Duration.ofMillis(90_500)));
        workAll();

        assertThat(rows(ITEMS)).containsExactly("privmsg later words");
        assertThat(rows("SELECT kind, key FROM place"))
                .containsExactly("channel #tea", "direct 0.1.1,0.1.3");
        assertThat(rows("SELECT DISTINCT place FROM party")).containsExactly("3");
        assertThat(found("words")).containsExactly("7");
        assertThat(rows("SELECT value FROM progress WHERE name = 'kept_from'"))
                .containsExactly(Long.toString(ItemId.first(9) + 1));
        assertThat(rows("SELECT count(*) FROM second")).containsExactly("1");
    }

    @Test
    void aClockThatIsSetAYearAheadDeletesNothingForADay() throws Exception {
        annAndBobMeet();
        story.says(BOB, "#tea", "hello");
        story.commit();
        reopen(Keep.everything().forAtMost(Duration.ofDays(90)));
        workAll();
        jump = Duration.ofDays(365);
        workAll();
        nanos = Duration.ofHours(23).toNanos();
        workAll();
        assertThat(rows(ITEMS)).hasSize(3);
        nanos = Duration.ofHours(24).toNanos();
        workAll();
        assertThat(rows(ITEMS)).isEmpty();
    }

    @Test
    void whatIsStampedInTheFutureKeepsNothingOlder() throws Exception {
        annAndBobMeet();
        story.passes(Duration.ofDays(365));
        story.says(BOB, "#tea", "from the future");
        story.commit();
        reopen(Keep.everything().forAtMost(Duration.ofSeconds(50)));
        workAll();
        assertThat(rows(ITEMS)).containsExactly("privmsg from the future");
    }

    @Test
    void numbersAreNotGivenTwiceWhenEverythingIsDeleted() throws Exception {
        annAndBobMeet();
        story.commit();
        workAll();
        reopen(Keep.everything().forAtMost(Duration.ofSeconds(1)));
        workAll();
        assertThat(rows("SELECT number FROM item")).as("for a day").hasSize(2);
        nanos = Duration.ofDays(1).toNanos();
        workAll();
        reopen(Keep.everything());
        story.says(BOB, "#tea", "first after");

        assertThat(rows("SELECT number, text FROM item")).containsExactly("3 first after");
    }

    @Test
    void whatIsTooMuchIsDeletedAndTheFileGetsSmaller() throws Exception {
        annAndBobMeet();
        String text = "some words ".repeat(40);
        for (int at = 0; at < 5_000; at++) {
            story.says(BOB, "#tea", text);
        }
        story.commit();
        archive.force();
        workAll();
        reopen(Keep.everything().withinBytes(Keep.LEAST_BYTES));
        workAll();

        long pages = Long.parseLong(rows("PRAGMA page_count").getFirst());
        assertThat(pages * 4096).isLessThan(Keep.LEAST_BYTES * 2);
        long free = Long.parseLong(rows("PRAGMA freelist_count").getFirst());
        assertThat((pages - free) * 4096).isBetween(Keep.LEAST_BYTES / 2, Keep.LEAST_BYTES);
        assertThat(rows("PRAGMA integrity_check")).containsExactly("ok");
    }

    @Test
    void theFirstItemOfEverySecondIsNoted() throws Exception {
        annAndBobMeet();

        long third = WrittenStory.START.getEpochSecond() + 3;
        assertThat(rows("SELECT time, id >> 20 FROM second"))
                .containsExactly(third + " 3", third + 1 + " 4");
    }
}
