package hocket.irc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.ConversationCommand;
import hocket.core.ConversationId;
import hocket.core.DeskCommand;
import hocket.core.Event;
import hocket.core.MessageId;
import hocket.core.Parties;
import hocket.core.SessionId;
import hocket.core.Side;
import hocket.core.Utterance;
import hocket.door.Format;
import hocket.door.Slice;
import hocket.door.Stamp;
import hocket.door.Telling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A conversation with the desk's host, as an IRC client has it. */
class DeskTalkTest {
    private static final String HOST = ":user1!host@desk ";
    private static final String TIME = "time=2026-01-02T03:04:05.000Z";

    private final IrcScene scene = IrcScene.open().withHost("user1");

    @Test
    void aMessageToTheHostOpensAConversationInTurns() {
        IrcClient ann = scene.user("ann");

        ann.sends("PRIVMSG user1 :hello", "PRIVMSG user1 :#");
        says("hi", "#");
        ann.sends("PRIVMSG user1 :Exit");
        says("bye", "Exit");

        assertThat(ann.reads())
                .containsExactly(
                        HOST + "NOTICE ann :You are talking to user1: # hands over, Exit ends.",
                        HOST + "NOTICE ann :You are number 1 in line.",
                        HOST + "PRIVMSG ann :hi",
                        HOST + "NOTICE ann :It is your turn.",
                        HOST + "NOTICE ann :You have said Exit.",
                        HOST + "NOTICE ann :You are number 1 in line.",
                        HOST + "PRIVMSG ann :bye",
                        HOST + "NOTICE ann :user1 has said Exit.",
                        HOST + "NOTICE ann :The conversation is over: both sides have said Exit.");
    }

    @Test
    void whatTheGuestSaidIsEchoedWhenItIsSaidToWhoHasAskedForEchoes() {
        IrcClient ann = scene.user("ann", "echo-message", "message-tags");
        ann.sends("PRIVMSG user1 :\\#", "PRIVMSG user1 :#", "PRIVMSG user1 :later").reads();

        says("#");
        ann.sends("PRIVMSG user1 :exit");

        List<String> lines = ann.reads();
        assertThat(lines)
                .extracting(line -> line.startsWith("@msgid=") ? afterTags(line) : line)
                .containsExactly(
                        HOST + "NOTICE ann :It is your turn.",
                        ":ann!ann@2.test PRIVMSG user1 :later",
                        ":ann!ann@2.test PRIVMSG user1 :Exit",
                        HOST + "NOTICE ann :You have said Exit.",
                        HOST + "NOTICE ann :You are number 1 in line.");
    }

    @Test
    void controlWordsAreEchoedAsTheyWereWritten() {
        IrcClient ann = scene.user("ann", "echo-message");

        ann.sends("PRIVMSG user1 :\\#", "PRIVMSG user1 :#");

        assertThat(ann.reads())
                .contains(":ann!ann@2.test PRIVMSG user1 :\\#", ":ann!ann@2.test PRIVMSG user1 :#");
    }

    @Test
    void programsReadTheTurnsFromATag() {
        IrcClient ann = scene.user("ann", "hocket.alt/desk");

        ann.sends("PRIVMSG user1 :hello", "PRIVMSG user1 :#", "PRIVMSG user1 :and");
        says("#");
        ann.sends("PRIVMSG user1 :#", "PRIVMSG user1 :#");
        says("Exit");
        ann.sends("PRIVMSG user1 :#", "PRIVMSG user1 :Exit");

        assertThat(ann.reads().stream().filter(line -> line.startsWith("@")))
                .extracting(line -> line.substring(0, line.indexOf(' ')))
                .containsExactly(
                        "@hocket.alt/desk=opened",
                        "@hocket.alt/desk=floor:host:2",
                        "@hocket.alt/desk=position:1",
                        "@hocket.alt/desk=held:1",
                        "@hocket.alt/desk=floor:guest:3",
                        "@hocket.alt/desk=floor:host:4",
                        "@hocket.alt/desk=position:1",
                        "@hocket.alt/desk=refused:no-floor",
                        "@hocket.alt/desk=exited:host",
                        "@hocket.alt/desk=floor:guest:5",
                        "@hocket.alt/desk=floor:guest:6",
                        "@hocket.alt/desk=exited:guest",
                        "@hocket.alt/desk=closed:exit");
    }

    @Test
    void theTagFollowsTheTime() {
        IrcClient ann = scene.user("ann", "hocket.alt/desk", "server-time");

        ann.sends("PRIVMSG user1 :hello");

        assertThat(ann.reads())
                .containsExactly(
                        "@"
                                + TIME
                                + ";hocket.alt/desk=opened "
                                + HOST
                                + "NOTICE ann :You are talking to user1:"
                                + " # hands over, Exit ends.");
    }

    @Test
    void theHostMayTakeTheFloorAndEndTheConversation() {
        IrcClient ann = scene.user("ann");
        ann.sends("PRIVMSG user1 :hello").reads();

        scene.host(new ConversationCommand.Take(conversation()));
        scene.host(new ConversationCommand.Close(conversation()));

        assertThat(ann.reads())
                .containsExactly(
                        HOST + "NOTICE ann :user1 has taken the floor.",
                        HOST + "NOTICE ann :You are number 1 in line.",
                        HOST
                                + "NOTICE ann :The conversation is over:"
                                + " the host has ended the conversation.");
    }

    @Test
    void whenTheDeskClosesTheGuestIsToldByANickThatIsGone() {
        IrcClient ann = scene.user("ann");
        ann.sends("PRIVMSG user1 :hello").reads();

        scene.host(new DeskCommand.CloseDesk());

        assertThat(ann.reads())
                .containsExactly(":user1 NOTICE ann :The conversation is over: the host has left.");
        assertThat(ann.sends("PRIVMSG user1 :hello?").reads())
                .containsExactly(":irc.example 401 ann user1 :No such nick/channel");
    }

    @Test
    void longTextTakesSeveralLinesOfWhichTheFirstIsNamed() {
        IrcClient ann = scene.user("ann", "message-tags");
        ann.sends("PRIVMSG user1 :hello", "PRIVMSG user1 :#").reads();
        String euros = "€".repeat(400);

        says(euros);

        List<String> lines = ann.reads();
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst()).startsWith("@msgid=");
        assertThat(lines.subList(1, 3)).allMatch(line -> line.startsWith(HOST));
        assertThat(lines.subList(1, 3)).allMatch(line -> line.getBytes(UTF_8).length <= 510);
        assertThat(String.join("", lines.stream().map(DeskTalkTest::text).toList()))
                .isEqualTo(euros);
    }

    @Test
    void whatTheDeskRefusesIsSaidByTheHostsNick() {
        IrcClient ann = scene.user("ann");
        ann.sends("PRIVMSG user1 :hello", "PRIVMSG user1 :Exit").reads();

        ann.sends("PRIVMSG user1 :more", "NOTICE user1 :even more");

        assertThat(ann.reads()).containsExactly(HOST + "NOTICE ann :Refused: you have said Exit.");
    }

    @Test
    void thePageSaysVerbatimWhatIsSaidInWordsAndTags() throws IOException {
        String page = Files.readString(Path.of("../docs/protocol.md"));
        IrcClient ann = scene.user("ann", "hocket.alt/desk");
        ann.sends("PRIVMSG user1 :hello", "PRIVMSG user1 :#", "PRIVMSG user1 :and");
        says("#");
        scene.host(new ConversationCommand.Take(conversation()));
        ann.sends("PRIVMSG user1 :#");
        says("Exit");
        ann.sends("PRIVMSG user1 :#", "PRIVMSG user1 :Exit");
        for (Event.End end : List.of(Event.End.EXPIRED, Event.End.CLOSED_BY_HOST)) {
            tell(new Event.Ended(List.of(ann.id()), parties(), end), ann);
        }
        tell(new Event.Ended(List.of(ann.id()), parties(), Event.End.DESK_CLOSED), ann);

        List<String> notices =
                ann.reads("NOTICE").stream().filter(line -> line.startsWith("@")).toList();

        assertThat(notices).hasSize(16);
        assertThat(notices)
                .allSatisfy(line -> assertThat(page).contains("`" + general(value(line)) + "`"))
                .allSatisfy(line -> assertThat(page).contains("`" + general(text(line)) + "`"));
    }

    private void tell(Event.Ended ended, IrcClient client) {
        Stamp stamp = new Stamp(new SessionId(0, 1, 1), 9, IrcScene.START, new MessageId(99, 0));
        client.hears(
                new Telling() {
                    @Override
                    public Event event() {
                        return ended;
                    }

                    @Override
                    public Stamp stamp() {
                        return stamp;
                    }

                    @Override
                    public Slice as(Format format) {
                        return Slice.of(format.encode(ended, stamp));
                    }
                });
    }

    private static String value(String line) {
        return line.substring(line.indexOf('=') + 1, line.indexOf(' '))
                .replace("refused:no-floor", "refused:WHY");
    }

    /** With names and numbers as the page has them. */
    private static String general(String text) {
        return text.replace("user1", "HOST").replaceAll("[0-9]+", "N");
    }

    @Test
    void whoIsNoGuestSeesNothingOfTheDesk() {
        IrcClient bob = scene.user("bob", "hocket.alt/desk", "echo-message");

        scene.user("ann").sends("PRIVMSG user1 :hello", "PRIVMSG user1 :#");
        says("hi", "#");

        assertThat(bob.reads()).isEmpty();
    }

    private void says(String... lines) {
        for (String line : lines) {
            scene.host(
                    new ConversationCommand.Reply(
                            conversation(), turn(), Utterance.parse(line).orElseThrow()));
        }
    }

    private ConversationId conversation() {
        return parties().id();
    }

    private Parties parties() {
        return scene.events().stream()
                .filter(Event.GuestArrived.class::isInstance)
                .map(event -> ((Event.GuestArrived) event).parties())
                .findFirst()
                .orElseThrow();
    }

    /** The turn that the host holds, or else the next one. */
    private long turn() {
        return scene.events().stream()
                .filter(Event.FloorPassed.class::isInstance)
                .map(Event.FloorPassed.class::cast)
                .reduce((earlier, later) -> later)
                .map(passed -> passed.to() == Side.HOST ? passed.turn() : passed.turn() + 1)
                .orElse(2L);
    }

    private static String afterTags(String line) {
        return line.substring(line.indexOf(' ') + 1);
    }

    private static String text(String line) {
        String rest = line.startsWith("@") ? afterTags(line) : line;
        return rest.substring(rest.indexOf(':', 1) + 1);
    }
}
