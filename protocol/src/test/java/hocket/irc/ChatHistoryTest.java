package hocket.irc;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.ChannelName;
import hocket.core.Nick;
import hocket.core.Rank;
import hocket.history.PageQuery;
import hocket.history.Place;
import hocket.history.Span;
import hocket.history.TargetsQuery;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CHATHISTORY (IRCv3 draft/chathistory): what is asked, of whom, and what is refused. */
final class ChatHistoryTest {
    private static final String FAIL = ":irc.example FAIL CHATHISTORY ";

    private final RememberedHistory history = new RememberedHistory();
    private final IrcScene scene = IrcScene.remembering(history);
    private final IrcClient ann = scene.user("ann", "draft/chathistory");
    private final IrcClient bob = scene.user("bob", "draft/chathistory");

    /** Seven messages, at 03:04:06 and so on. */
    @BeforeEach
    void annSpeaks() {
        ann.sends("JOIN #Tea");
        for (int second = 1; second <= 7; second++) {
            scene.after(Duration.ofSeconds(1));
            ann.sends("PRIVMSG #tea :m" + second);
        }
        ann.reads();
    }

    @ParameterizedTest
    @CsvSource({
        "LATEST #tea * 3, m5 m6 m7",
        "latest #tea * 100, m1 m2 m3 m4 m5 m6 m7",
        "LATEST #tea msgid=m4 2, m6 m7",
        "LATEST #tea msgid=m5 9, m6 m7",
        "LATEST #tea timestamp=2026-01-02T03:04:10.000Z 9, m6 m7",
        "BEFORE #tea msgid=m3 9, m1 m2",
        "BEFORE #tea msgid=m7 2, m5 m6",
        "BEFORE #tea timestamp=2026-01-02T03:04:08.000Z 9, m1 m2",
        "BEFORE #tea timestamp=2026-01-02T03:04:08Z 9, m1 m2",
        "BEFORE #tea timestamp=2026-01-02T03:04:08.000999Z 9, m1 m2",
        "AFTER #tea msgid=m3 2, m4 m5",
        "AFTER #tea timestamp=2026-01-02T03:04:10.500Z 9, m6 m7",
        "AROUND #tea msgid=m4 3, m3 m4 m5",
        "AROUND #tea timestamp=2026-01-02T03:04:09.000Z 4, m2 m3 m4 m5",
        "BETWEEN #tea msgid=m2 msgid=m6 2, m3 m4",
        "BETWEEN #tea msgid=m6 msgid=m2 2, m4 m5",
        "BETWEEN #tea timestamp=2026-01-02T03:04:07.000Z msgid=m5 9, m3 m4",
        "BETWEEN #tea msgid=m5 timestamp=2026-01-02T03:04:07.000Z 1, m4",
    })
    void tellsThoseThatAreAskedFor(String asked, String told) {
        assertThat(texts(ann.sends("CHATHISTORY " + named(asked)).reads()))
                .containsExactly(told.split(" "));
    }

    @Test
    void tellsLinesAloneToWhoHasNotAskedForBatchesOrTags() {
        assertThat(ann.sends("CHATHISTORY LATEST #tea * 2").reads())
                .containsExactly(
                        ":ann!ann@2.test PRIVMSG #Tea :m6", ":ann!ann@2.test PRIVMSG #Tea :m7");
    }

    @Test
    void grantsNoMoreThanItPromises() {
        ann.sends("CHATHISTORY LATEST #tea * 1000000");

        assertThat(history.lastPage().span())
                .isEqualTo(new Span.Latest(Optional.empty(), HistoryRequest.MOST));
        assertThat(ann.sends("ISUPPORT").reads())
                .anyMatch(line -> line.contains(" CHATHISTORY=" + HistoryRequest.MOST + " "))
                .anyMatch(line -> line.contains(" MSGREFTYPES=msgid,timestamp "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | INVALID_PARAMS * :Unknown command",
                "NEXT #tea * 5 | INVALID_PARAMS NEXT :Unknown command",
                ": | INVALID_PARAMS * :Unknown command",
                "LATEST #tea * | INVALID_PARAMS LATEST :Insufficient parameters",
                "between #tea * 5 6 | INVALID_MSGREFTYPE between #tea * :"
                        + "Messages are named by msgid= and timestamp= only",
                "BETWEEN #tea msgid=m1 5 | INVALID_PARAMS BETWEEN :Insufficient parameters",
                "LATEST #tea * 5 6 | INVALID_PARAMS LATEST :Too many parameters",
                "TARGETS a b 5 6 | INVALID_PARAMS TARGETS :Too many parameters",
                "LATEST #tea * 0 | INVALID_PARAMS LATEST 0 :Invalid limit",
                "LATEST #tea * -1 | INVALID_PARAMS LATEST -1 :Invalid limit",
                "LATEST #tea * : | INVALID_PARAMS LATEST * :Invalid limit",
                "LATEST #tea * 9999999999999999999 | INVALID_PARAMS LATEST"
                        + " 9999999999999999999 :Invalid limit",
                "BEFORE #tea * 5 | INVALID_MSGREFTYPE BEFORE #tea * :"
                        + "Messages are named by msgid= and timestamp= only",
                "AFTER #tea id=1 5 | INVALID_MSGREFTYPE AFTER #tea id=1 :"
                        + "Messages are named by msgid= and timestamp= only",
                "AROUND #tea msgid=no 5 | INVALID_PARAMS AROUND msgid=no :Invalid message id",
                "AROUND #tea timestamp=now 5 | INVALID_PARAMS AROUND timestamp=now"
                        + " :Invalid timestamp",
                "TARGETS msgid=m1 msgid=m2 5 | INVALID_PARAMS TARGETS msgid=m1"
                        + " :Invalid timestamp",
                "LATEST #no * 5 | INVALID_TARGET LATEST #no :Messages could not be retrieved",
                "LATEST * * 5 | INVALID_TARGET LATEST * :Messages could not be retrieved",
                "LATEST @#tea * 5 | INVALID_TARGET LATEST @#tea :Messages could not be retrieved",
            })
    void saysWhatIsWrongWithAQuestion(String asked, String failure) {
        assertThat(ann.sends("CHATHISTORY " + asked).reads()).containsExactly(FAIL + failure);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12026-01-02T03:04:05.000Z",
                "+2026-01-02T03:04:05.000Z",
                "2026-01-02T03:04:05.000+01:00",
                "2026-13-02T03:04:05.000Z",
                "2026-01-02",
                "Z",
                ""
            })
    void takesNoTimeInAnotherForm(String time) {
        assertThat(ann.sends("CHATHISTORY BEFORE #tea timestamp=" + time + " 5").reads())
                .singleElement()
                .matches(line -> line.endsWith(" :Invalid timestamp"));
    }

    @Test
    void aChannelIsReadByItsMembersOnly() {
        ann.sends("MODE #tea +s");
        String refused = FAIL + "INVALID_TARGET LATEST %s :Messages could not be retrieved";

        assertThat(bob.sends("CHATHISTORY LATEST #tea * 5", "CHATHISTORY LATEST #none * 5").reads())
                .containsExactly(refused.formatted("#tea"), refused.formatted("#none"));

        ann.sends("MODE #tea -s");
        bob.sends("JOIN #tea").reads();
        assertThat(texts(bob.sends("CHATHISTORY LATEST #tea * 2").reads()))
                .containsExactly("m6", "m7");
        assertThat(bob.sends("PART #tea", "CHATHISTORY LATEST #tea * 2").reads("FAIL")).hasSize(1);
    }

    @Test
    void membersOfAnAuditoriumAreNotToldWhoCameAndWent() {
        IrcClient dan = scene.user("dan", "draft/chathistory", "draft/event-playback");
        dan.sends("JOIN #tea").sends("CHATHISTORY LATEST #tea * 5");
        assertThat(history.lastPage().events()).isTrue();
        ann.sends("MODE #tea +u");
        dan.sends("CHATHISTORY LATEST #tea * 5");
        assertThat(history.lastPage().events()).isFalse();
        ann.sends("MODE #tea +v dan");
        dan.sends("CHATHISTORY LATEST #tea * 5");
        assertThat(history.lastPage().events()).isTrue();
    }

    @Test
    void asksForTheRankThatTheReaderHas() {
        bob.sends("JOIN #tea", "CHATHISTORY LATEST #tea * 1");
        assertThat(history.lastPage().place())
                .isEqualTo(new Place.InChannel(new ChannelName("#Tea"), Rank.NONE));
        ann.sends("PRIVMSG @#tea :among us", "MODE #tea +o bob", "CHATHISTORY LATEST #tea * 1");
        assertThat(texts(bob.sends("CHATHISTORY LATEST #tea * 1").reads())).contains("among us");
        assertThat(history.lastPage().place())
                .isEqualTo(new Place.InChannel(new ChannelName("#Tea"), Rank.OPERATOR));
    }

    @Test
    void directMessagesAreReadByThoseWhoTookPart() {
        IrcClient cat = scene.user("cat", "draft/chathistory");
        ann.sends("PRIVMSG bob :hello");
        bob.sends("PRIVMSG ann :hi").reads();

        assertThat(bob.sends("CHATHISTORY LATEST ANN * 5").reads())
                .containsExactly(
                        ":ann!ann@2.test PRIVMSG bob :hello", ":bob!bob@3.test PRIVMSG ann :hi");
        assertThat(history.lastPage().place()).isEqualTo(new Place.WithUser(new Nick("ANN")));
        assertThat(history.lastPage().reader()).isEqualTo(bob.id());
        assertThat(cat.sends("CHATHISTORY LATEST ann * 5").reads()).isEmpty();
    }

    @Test
    void aPageHasWhatTheReaderSaidJustBefore() {
        scene.lag();
        ann.sends("PRIVMSG #tea :m8", "CHATHISTORY LATEST #tea * 1", "PING x");
        assertThat(ann.reads()).isEmpty();

        scene.catchesUp();

        assertThat(ann.reads())
                .containsExactly(
                        ":ann!ann@2.test PRIVMSG #Tea :m8", ":irc.example PONG irc.example :x");
        PageQuery asked = history.lastPage();
        assertThat(asked.upTo()).isEqualTo(scene.state().index());
    }

    @Test
    void whatIsSentMeanwhileIsAnsweredAfterThePage() {
        ann.busy();
        ann.sends("CHATHISTORY LATEST #tea * 1", "PING x", "CHATHISTORY LATEST #tea * 2");
        assertThat(ann.reads()).isEmpty();

        ann.worksOff();

        assertThat(ann.reads())
                .containsExactly(
                        ":ann!ann@2.test PRIVMSG #Tea :m7",
                        ":irc.example PONG irc.example :x",
                        ":ann!ann@2.test PRIVMSG #Tea :m6",
                        ":ann!ann@2.test PRIVMSG #Tea :m7");
    }

    @Test
    void saysSoIfNothingCanBeRead() {
        history.breaks();

        assertThat(
                        ann.sends(
                                        "CHATHISTORY LATEST #tea * 1",
                                        "CHATHISTORY TARGETS timestamp=2026-01-01T00:00:00.000Z"
                                                + " timestamp=2027-01-01T00:00:00.000Z 5")
                                .reads())
                .containsExactly(
                        FAIL + "MESSAGE_ERROR LATEST #tea :Messages could not be retrieved",
                        FAIL + "MESSAGE_ERROR TARGETS :Messages could not be retrieved");
    }

    @Test
    void whatCannotBeWordedEndsNoServer() {
        history.becomesOdd();
        Logger log = Logger.getLogger(HistoryHandlers.class.getName());
        log.setUseParentHandlers(false);

        assertThat(ann.sends("CHATHISTORY LATEST #tea * 1").reads())
                .containsExactly(
                        FAIL + "MESSAGE_ERROR LATEST #tea :Messages could not be retrieved");
        log.setUseParentHandlers(true);
    }

    @Test
    void tellsWhereSomethingWasSaid() {
        IrcClient cat = scene.user("cat", "draft/chathistory", "batch");
        cat.sends("JOIN #early", "JOIN #Tea").reads();
        String year =
                "CHATHISTORY TARGETS timestamp=2027-01-01T00:00:00.000Z"
                        + " timestamp=2026-01-01T00:00:00.000Z ";

        assertThat(cat.sends(year + "9").reads())
                .containsExactly(
                        ":irc.example BATCH +B1 draft/chathistory-targets",
                        "@batch=B1 :irc.example CHATHISTORY TARGETS #early 2026-01-02T03:04:12.000Z",
                        "@batch=B1 :irc.example CHATHISTORY TARGETS #Tea 2026-01-02T03:04:12.000Z",
                        ":irc.example BATCH -B1");
        TargetsQuery asked = history.lastTargets();
        assertThat(asked.reader()).isEqualTo(cat.id());
        assertThat(asked.upTo()).isEqualTo(scene.state().index());
        assertThat(cat.sends(year + "1").reads()).hasSize(3);
        assertThat(bob.sends(year + "9").reads()).isEmpty();
    }

    @Test
    void isUnknownToWhoHasNotAskedForIt() {
        IrcClient dan = scene.user("dan");

        assertThat(dan.sends("CHATHISTORY LATEST dan * 5").reads())
                .containsExactly(":irc.example 421 dan CHATHISTORY :Unknown command");
    }

    @Test
    void isNotOfferedWhereNothingIsKept() {
        IrcClient eve = IrcScene.open().user("eve", "draft/chathistory");
        assertThat(eve.sends("CAP LS 302").reads())
                .noneMatch(line -> line.contains("chathistory"))
                .noneMatch(line -> line.contains("event-playback"));
        assertThat(eve.sends("CAP REQ draft/event-playback").reads())
                .containsExactly(":irc.example CAP eve NAK :draft/event-playback");
        assertThat(eve.sends("ISUPPORT").reads())
                .noneMatch(line -> line.contains("CHATHISTORY"))
                .noneMatch(line -> line.contains("MSGREFTYPES"));
        assertThat(eve.sends("CHATHISTORY LATEST eve * 5").reads("421")).hasSize(1);
    }

    @Test
    void isOfferedInOneLineToWhoKnowsNoMore() {
        assertThat(scene.connects().sends("CAP LS").reads())
                .singleElement()
                .matches(line -> line.contains(" draft/chathistory "))
                .matches(line -> line.contains(" draft/event-playback "))
                .matches(line -> line.length() <= 510);
    }

    /** The ids in place of {@code m1} and so on. */
    private String named(String asked) {
        String named = asked;
        for (int second = 1; second <= 7; second++) {
            String text = "m" + second;
            named = named.replace("msgid=" + text, "msgid=" + history.idOf(text));
        }
        return named;
    }

    private static List<String> texts(List<String> lines) {
        return lines.stream()
                .filter(line -> line.contains(" PRIVMSG "))
                .map(line -> line.substring(line.indexOf(" :") + 2))
                .toList();
    }
}
