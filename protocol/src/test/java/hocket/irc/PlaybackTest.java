package hocket.irc;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.ConversationCommand;
import hocket.core.ConversationId;
import hocket.core.Event;
import hocket.core.Utterance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How what was said before looks to clients with one capability and another. */
final class PlaybackTest {
    private static final String TIME = "time=2026-01-02T03:04:05.000Z";
    private static final String LATEST = "CHATHISTORY LATEST #tea * 100";
    private static final String[] ALL_EVENTS = {
        "draft/chathistory", "draft/event-playback", "message-tags", "server-time"
    };
    private static final String YEAR = "timestamp=2026-01-01T00:00:00.000Z";

    private final RememberedHistory history = new RememberedHistory();
    private final IrcScene scene = IrcScene.remembering(history);
    private final IrcClient bob = scene.user("bob", "message-tags", "batch", "draft/multiline");

    PlaybackTest() {
        bob.sends("JOIN #tea");
    }

    @Test
    void looksAsItDidWhenItWasTold() {
        IrcClient ann = reader("ann", "message-tags", "server-time");
        bob.sends("MODE bob +B", "@+draft/reply=x;+secret PRIVMSG #tea :one", "NOTICE #tea :two");
        List<String> told = ann.reads();

        scene.after(Duration.ofSeconds(10));

        assertThat(ann.sends(LATEST).reads())
                .containsExactly(told.get(told.size() - 2), told.getLast());
        assertThat(told.getLast()).startsWith("@" + TIME + ";msgid=").contains(";bot ");
    }

    @Test
    void everyLineIsInTheBatch() {
        IrcClient ann = reader("ann", "batch");
        bob.sends("PRIVMSG #tea :one");
        ann.reads();

        assertThat(ann.sends(LATEST).reads())
                .containsExactly(
                        ":irc.example BATCH +B1 chathistory #tea",
                        "@batch=B1 :bob!bob@2.test PRIVMSG #tea :one",
                        ":irc.example BATCH -B1");
        assertThat(ann.sends("CHATHISTORY LATEST nobody * 1").reads())
                .containsExactly(
                        ":irc.example BATCH +B2 chathistory nobody", ":irc.example BATCH -B2");
    }

    @Test
    void aMessageOfSeveralLinesIsABatchWithinTheBatch() {
        IrcClient ann = reader("ann", "batch", "draft/multiline", "message-tags");
        String id = saysTwoLines();
        ann.reads();

        assertThat(ann.sends(LATEST).reads())
                .containsExactly(
                        ":irc.example BATCH +B1 chathistory #tea",
                        "@batch=B1;msgid="
                                + id
                                + " :bob!bob@2.test BATCH +"
                                + id
                                + " draft/multiline #tea",
                        "@batch=" + id + " :bob!bob@2.test PRIVMSG #tea :one",
                        "@batch="
                                + id
                                + ";draft/multiline-concat"
                                + " :bob!bob@2.test PRIVMSG #tea :more",
                        "@batch=B1 :bob!bob@2.test BATCH -" + id,
                        ":irc.example BATCH -B1");
    }

    @Test
    void aMessageOfSeveralLinesIsLinesToWhoDoesNotKnowSuch() {
        IrcClient ann = reader("ann", "batch", "message-tags");
        String id = saysTwoLines();
        ann.reads();

        assertThat(ann.sends(LATEST).reads())
                .contains(
                        "@batch=B1;msgid=" + id + " :bob!bob@2.test PRIVMSG #tea :one",
                        "@batch=B1 :bob!bob@2.test PRIVMSG #tea :more");
    }

    @Test
    void aLabelledQuestionIsAnsweredByTheBatch() {
        IrcClient ann = reader("ann", "batch", "labeled-response", "draft/multiline");
        saysTwoLines();
        ann.reads();

        List<String> lines = ann.sends("@label=x " + LATEST).reads();

        assertThat(lines.getFirst()).isEqualTo("@label=x :irc.example BATCH +B1 chathistory #tea");
        assertThat(lines.getLast()).isEqualTo(":irc.example BATCH -B1");
        assertThat(lines).hasSize(6);
        assertThat(ann.sends("@label=y CHATHISTORY LATEST #no * 1").reads())
                .containsExactly(
                        "@label=y :irc.example FAIL CHATHISTORY INVALID_TARGET LATEST #no"
                                + " :Messages could not be retrieved");
    }

    @Test
    void whatElseHappenedIsToldToWhoHasAskedForThat() {
        IrcClient ann = reader("ann", "draft/event-playback");
        IrcClient all =
                reader(
                        "all",
                        "draft/event-playback",
                        "extended-join",
                        "draft/message-redaction",
                        "draft/channel-rename");
        IrcClient plain = reader("plain", "draft/message-redaction");
        scene.user("cat").sends("JOIN #tea", "NICK dog", "PART #tea :bye");
        bob.sends("PRIVMSG #tea :taken back", "PRIVMSG #tea :kept");
        bob.sends("CAP REQ draft/message-redaction");
        bob.sends("REDACT #tea " + history.idOf("taken back"), "TOPIC #tea :Tea", "MODE #tea +m");
        scene.user("eve").sends("JOIN #tea", "QUIT :gone");
        bob.sends("KICK #tea plain :out", "RENAME #tea #coffee", "RENAME #coffee #tea");
        plain.sends("JOIN #tea");
        String asked = "CHATHISTORY AFTER #tea msgid=" + history.idOf("taken back") + " 100";
        ann.reads();
        all.reads();
        plain.reads();

        assertThat(ann.sends(asked).reads())
                .containsExactly(
                        ":bob!bob@2.test PRIVMSG #tea :kept",
                        ":bob!bob@2.test TOPIC #tea :Tea",
                        ":bob!bob@2.test MODE #tea +m",
                        ":eve!eve@7.test JOIN #tea",
                        ":eve!eve@7.test QUIT :Quit: gone",
                        ":bob!bob@2.test KICK #tea plain :out",
                        ":plain!plain@5.test JOIN #tea");
        assertThat(all.sends(asked).reads())
                .contains(
                        ":bob!bob@2.test REDACT #tea " + history.idOf("taken back"),
                        ":eve!eve@7.test JOIN #tea * :eve eve",
                        ":bob!bob@2.test RENAME #tea #coffee :");
        assertThat(plain.sends(asked).reads())
                .containsExactly(":bob!bob@2.test PRIVMSG #tea :kept");
        assertThat(
                        ann.sends("CHATHISTORY BEFORE #tea msgid=" + history.idOf("kept") + " 4")
                                .reads())
                .contains(":cat!cat@6.test NICK dog", ":dog!cat@6.test PART #tea :bye");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 100})
    void pagesOfWhateverSizeMissNothingThatHappened(int size) {
        IrcClient ann = scene.user("ann", ALL_EVENTS).sends("JOIN #tea", "JOIN #elsewhere");
        muchHappens();
        ann.reads();
        List<String> all = ann.sends("CHATHISTORY LATEST #tea * 500").reads();
        assertThat(all).hasSize(64).doesNotHaveDuplicates();
        assertThat(all).allMatch(line -> line.startsWith("@" + TIME + ";msgid="));

        assertThat(backwards(ann, size)).isEqualTo(all);
        assertThat(forwards(ann, size)).isEqualTo(all);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void whatAReaderIsNotShownEndsItsPagesNot(int size) {
        IrcClient ann = scene.user("ann", ALL_EVENTS).sends("JOIN #tea");
        for (int number = 0; number < 7; number++) {
            bob.sends("PRIVMSG #tea :" + number, "RENAME #tea #coffee", "RENAME #coffee #tea");
        }
        ann.reads();
        List<String> all = ann.sends("CHATHISTORY LATEST #tea * 500").reads();
        assertThat(all).filteredOn(line -> line.contains(" PRIVMSG ")).hasSize(7);
        assertThat(all).noneMatch(line -> line.contains("coffee"));

        assertThat(backwards(ann, size)).isEqualTo(all);
        assertThat(forwards(ann, size)).isEqualTo(all);
        assertThat(between(ann, all.getFirst(), all.getLast(), size))
                .isEqualTo(all.subList(1, all.size() - 1));
        assertThat(ann.sends("CHATHISTORY LATEST #tea " + id(all.getLast()) + " 9").reads())
                .isEmpty();
    }

    /** All in one millisecond, in two channels at once. */
    private void muchHappens() {
        IrcClient[] crowd = new IrcClient[20];
        for (int number = 0; number < crowd.length; number++) {
            crowd[number] = scene.user("k" + number).sends("JOIN #tea,#elsewhere");
        }
        bob.sends("TOPIC #tea :Tea", "MODE #tea +mv k1", "KICK #tea k2", "PRIVMSG #tea :hello");
        for (int number = 0; number < crowd.length; number++) {
            crowd[number].sends("NICK z" + number, "PART #elsewhere", "JOIN #elsewhere", "QUIT");
        }
    }

    private static List<String> backwards(IrcClient reader, int size) {
        List<String> told = new ArrayList<>();
        List<String> page = reader.sends("CHATHISTORY LATEST #tea * " + size).reads();
        while (!page.isEmpty()) {
            told.addAll(0, page);
            page =
                    reader.sends("CHATHISTORY BEFORE #tea " + id(told.getFirst()) + " " + size)
                            .reads();
        }
        return told;
    }

    private static List<String> forwards(IrcClient reader, int size) {
        List<String> told = new ArrayList<>();
        List<String> page = reader.sends("CHATHISTORY AFTER #tea " + YEAR + " " + size).reads();
        while (!page.isEmpty()) {
            told.addAll(page);
            page =
                    reader.sends("CHATHISTORY AFTER #tea " + id(told.getLast()) + " " + size)
                            .reads();
        }
        return told;
    }

    private static List<String> between(IrcClient reader, String from, String to, int size) {
        List<String> told = new ArrayList<>();
        String end = id(to) + " " + size;
        List<String> page =
                reader.sends("CHATHISTORY BETWEEN #tea " + id(from) + " " + end).reads();
        while (!page.isEmpty()) {
            told.addAll(page);
            page =
                    reader.sends("CHATHISTORY BETWEEN #tea " + id(told.getLast()) + " " + end)
                            .reads();
        }
        return told;
    }

    private static String id(String line) {
        int start = line.indexOf("msgid=");
        return line.substring(start, line.indexOf(' ', start));
    }

    @Test
    void theDeskIsWordedAsItWas() {
        scene.withHost("user1");
        IrcClient ann = scene.user("ann", "draft/chathistory", "echo-message", "message-tags");
        IrcClient told = scene.user("told", "draft/chathistory", "draft/event-playback");
        ann.sends("PRIVMSG user1 :hello", "PRIVMSG user1 :#");
        says(2, "hi", "#");
        told.sends("PRIVMSG user1 :hello", "PRIVMSG user1 :#");
        List<String> said =
                ann.reads().stream().filter(line -> line.contains(" PRIVMSG ")).toList();
        assertThat(said).hasSize(3).allMatch(line -> line.startsWith("@msgid="));
        assertThat(told.reads()).anyMatch(line -> line.contains("You are number"));

        assertThat(ann.sends("CHATHISTORY LATEST user1 * 9").reads())
                .containsExactly(said.getFirst(), said.getLast());
        assertThat(told.sends("CHATHISTORY LATEST USER1 * 99").reads())
                .contains(
                        ":user1!host@desk NOTICE told :You are talking to user1:"
                                + " # hands over, Exit ends.",
                        ":told!told@4.test PRIVMSG user1 :hello",
                        ":told!told@4.test PRIVMSG user1 :#")
                .noneMatch(line -> line.contains("You are number"));
    }

    @Test
    void aPageIsCutWhereTheQuestionDoesNotBegin() {
        IrcClient ann = reader("ann", "batch", "draft/multiline", "message-tags");
        for (int number = 0; number < 60; number++) {
            saysMuch("n" + number);
        }
        ann.reads();
        String first = history.idOf("n0").toString();
        String last = history.idOf("n59").toString();

        List<String> latest = opened(ann, "CHATHISTORY LATEST #tea * 500");
        List<String> early = opened(ann, "CHATHISTORY AFTER #tea " + YEAR + " 500");
        List<String> late =
                opened(ann, "CHATHISTORY BETWEEN #tea msgid=" + last + " " + YEAR + " 99");
        List<String> around =
                opened(ann, "CHATHISTORY AROUND #tea msgid=" + early.getLast() + " 99");

        assertThat(latest).hasSizeBetween(10, 59).endsWith(last).doesNotContain(first);
        assertThat(early).hasSizeBetween(10, 59).startsWith(first).doesNotContain(last);
        assertThat(late).hasSizeBetween(10, 59).doesNotContain(first, last);
        assertThat(around).hasSizeBetween(10, 59).contains(early.getLast());
        assertThat(around.indexOf(early.getLast())).isBetween(5, around.size() - 5);
        assertThat(opened(ann, "CHATHISTORY BEFORE #tea msgid=" + latest.getFirst() + " 500"))
                .endsWith(before(latest.getFirst()));
    }

    @Test
    void whoAsksForMuchIsPaced() {
        RememberedHistory remembered = new RememberedHistory();
        IrcScene paced =
                IrcScene.remembering(
                        remembered, settings -> settings.withLimits(IrcSettings.Limits.standard()));
        IrcClient ann = paced.user("ann", "draft/chathistory");
        ann.sends("JOIN #tea");
        long before = ann.door().pausedUntil();

        ann.sends(LATEST);

        long second = Duration.ofSeconds(1).toNanos();
        assertThat(ann.door().pausedUntil() - before).isEqualTo(second / 2);
    }

    private IrcClient reader(String nick, String... capabilities) {
        String[] all = Arrays.copyOf(capabilities, capabilities.length + 1);
        all[capabilities.length] = "draft/chathistory";
        return scene.user(nick, all).sends("JOIN #tea");
    }

    private String saysTwoLines() {
        bob.sends(
                "BATCH +1 draft/multiline #tea",
                "@batch=1 PRIVMSG #tea :one",
                "@batch=1;draft/multiline-concat PRIVMSG #tea :more",
                "BATCH -1");
        return history.idOf("one").toString();
    }

    private void saysMuch(String start) {
        bob.sends("BATCH +1 draft/multiline #tea", "@batch=1 PRIVMSG #tea :" + start);
        for (int line = 0; line < 30; line++) {
            bob.sends("@batch=1 PRIVMSG #tea :" + "x".repeat(300));
        }
        bob.sends("BATCH -1");
    }

    /** The ids of the messages of several lines in a page that is short enough. */
    private static List<String> opened(IrcClient reader, String asked) {
        List<String> lines = reader.sends(asked).reads();
        int bytes = lines.stream().mapToInt(line -> line.length() + 2).sum();
        assertThat(bytes).isLessThan(PageCut.MOST_BYTES + 64 * 1024);
        return lines.stream()
                .filter(line -> line.contains(" draft/multiline "))
                .map(line -> line.substring(line.indexOf(" BATCH +") + 8))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
    }

    private String before(String id) {
        for (int number = 1; number < 60; number++) {
            if (history.idOf("n" + number).toString().equals(id)) {
                return history.idOf("n" + (number - 1)).toString();
            }
        }
        throw new AssertionError(id);
    }

    private void says(long turn, String... lines) {
        ConversationId conversation =
                scene.events().stream()
                        .filter(Event.GuestArrived.class::isInstance)
                        .map(event -> ((Event.GuestArrived) event).parties().id())
                        .findFirst()
                        .orElseThrow();
        for (String line : lines) {
            Utterance utterance = Utterance.parse(line).orElseThrow();
            scene.host(new ConversationCommand.Reply(conversation, turn, utterance));
        }
    }
}
