package hocket.line;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.Address;
import hocket.core.DeskCommand;
import hocket.core.Event.End;
import hocket.core.HostName;
import hocket.core.IpAddress;
import hocket.core.Nick;
import hocket.core.OperatorCommand;
import hocket.core.Origin;
import hocket.core.Remark;
import hocket.core.UserCommand;
import hocket.core.Username;
import hocket.core.Utterance;
import hocket.door.Encounter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The old program: one send a message, then one receive of 1,024 bytes. */
final class UnframedGuestTest {
    private final Encounter guest = Encounter.atDesk(LineDoor.of(new Address("a"))).arrives();

    @Test
    void isKnownAfterHalfASecondWithoutALineEnd() {
        guest.sends("Hello").afterMillis(499);
        assertThat(guest.commands()).containsExactly("arrive a");
        guest.afterMillis(1);
        assertThat(guest.commands()).containsExactly("arrive a", "say Hello", "#");
        assertThat(guest.output()).isEmpty();
    }

    @Test
    void endsAMessageWithSilence() {
        asks("Hello").afterMillis(1000).sends("How are").afterMillis(149).sends(" you?");
        guest.afterMillis(149);
        assertThat(guest.saidToHost()).containsExactly("Hello");
        guest.afterMillis(1).hostSays("#");
        assertThat(guest.saidToHost()).containsExactly("Hello", "How are you?");
    }

    @Test
    void mayStillBeSendingWhenItIsKnown() {
        guest.sends("Hel").afterMillis(450).sends("lo").afterMillis(149);
        assertThat(guest.saidToHost()).isEmpty();
        guest.afterMillis(1);
        assertThat(guest.saidToHost()).containsExactly("Hello");
    }

    @Test
    void getsTheHostsLinesInOneWriteWhenItHandsOver() {
        asks("Hello").hostSays("Hi.", "How can I help?");
        assertThat(guest.written()).isEmpty();
        guest.hostSays("#");
        assertThat(guest.written()).containsExactly("Hi.\nHow can I help?");
    }

    @Test
    void goesOnForManyTurns() {
        for (int turn = 0; turn < 20; turn++) {
            asks("question " + turn).hostSays("answer " + turn, "#");
            assertThat(guest.written()).containsExactly("answer " + turn);
        }
    }

    @Test
    void getsAnEllipsisWhenTheHostHandsOverWithoutAWord() {
        asks("Hello").hostSays("#");
        assertThat(guest.written()).containsExactly("…");
    }

    @Test
    void handsOverOnceWithAMessageThatIsTheControlWord() {
        asks("#");
        assertThat(guest.commands()).containsExactly("arrive a", "#");
        asks("Exit");
        assertThat(guest.commands()).containsExactly("arrive a", "#", "Exit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#", "Exit"})
    void getsABackslashBeforeAReplyThatIsAControlWord(String word) {
        asks("Hello").hostDoes(Utterance.literal(word).orElseThrow()).hostSays("#");
        assertThat(guest.written()).containsExactly("\\" + word);
    }

    @Test
    void getsNoBackslashBeforeAnythingElse() {
        asks("Hello").hostDoes(Utterance.literal("#").orElseThrow()).hostSays("* well", "#");
        assertThat(guest.written()).containsExactly("#\n* well");
    }

    @Test
    void getsAtMost1024BytesAndTheRestWithTheNextReply() {
        asks("Hello").hostSays("x".repeat(1000), "y".repeat(100), "#");
        assertThat(guest.written()).containsExactly("x".repeat(1000) + "\n" + "y".repeat(23));
        asks("Go on").hostSays("done", "#");
        assertThat(guest.written()).containsExactly("y".repeat(77) + "\ndone");
    }

    @Test
    void getsWholeCharacters() {
        asks("Hello").hostSays("x" + "😀".repeat(300), "#");
        assertThat(guest.written()).containsExactly("x" + "😀".repeat(255));
        asks("Go on").hostSays("#");
        assertThat(guest.written()).containsExactly("😀".repeat(45));
    }

    @Test
    void getsNoLineEndWhereTheReplyIsCut() {
        asks("Hello").hostSays("x".repeat(1023), "y", "#");
        assertThat(guest.written()).containsExactly("x".repeat(1023));
        asks("Go on").hostSays("z".repeat(1024), "#");
        assertThat(guest.written().getFirst()).startsWith("y\nzzz").hasSize(1024);
    }

    @Test
    void startsTheNextReplyWithALineWhereTheReplyIsCutBetweenLines() {
        asks("Hello").hostSays("x".repeat(1024), "Exit now", "#");
        assertThat(guest.written()).containsExactly("x".repeat(1024));
        asks("Go on").hostSays("#");
        assertThat(guest.written()).containsExactly("Exit now");
    }

    @Test
    void getsNothingUnasked() {
        asks("Hello").hostSays("Hi", "#");
        guest.written();
        guest.hostTakes().hostSays("Still there?", "#").afterMillis(60_000);
        assertThat(guest.written()).isEmpty();
        asks("Yes").hostSays("Good", "#");
        assertThat(guest.written()).containsExactly("Still there?\nGood");
    }

    @Test
    void mayBeTalkedToBeforeItsFirstMessage() {
        guest.hostTakes().hostSays("Welcome", "#").afterMillis(10_000);
        asks("Hello");
        assertThat(guest.written()).isEmpty();
        guest.hostSays("Hi", "#");
        assertThat(guest.written()).containsExactly("Welcome\nHi");
    }

    @Test
    void mayInterruptAndIsHeld() {
        asks("one");
        asks("two").hostSays("first", "#");
        assertThat(guest.saidToHost()).containsExactly("one", "two");
        assertThat(guest.written()).containsExactly("first");
        guest.hostSays("second", "#");
        assertThat(guest.written()).isEmpty();
        asks("three").hostSays("third", "#");
        assertThat(guest.written()).containsExactly("second\nthird");
    }

    @Test
    void getsExitAtOnceWhenNothingIsGathered() {
        asks("Hello").hostSays("Exit");
        assertThat(guest.written()).containsExactly("Exit");
        assertThat(guest.isClosed()).isFalse();
    }

    @Test
    void getsWhatIsGatheredBeforeExitAndExitAfterItsNextMessage() {
        asks("Hello").hostSays("Bye.", "Exit");
        assertThat(guest.written()).containsExactly("Bye.");
        guest.afterMillis(60_000);
        assertThat(guest.written()).isEmpty();
        asks("Wait");
        assertThat(guest.written()).containsExactly("Exit");
        assertThat(guest.saidToHost()).containsExactly("Hello", "Wait");
    }

    @Test
    void getsEverythingThatIsGatheredBeforeExit() {
        asks("Hello").hostSays("x".repeat(1500), "Exit");
        assertThat(guest.written()).containsExactly("x".repeat(1024));
        asks("More");
        assertThat(guest.written()).containsExactly("x".repeat(476));
        asks("More");
        assertThat(guest.written()).containsExactly("Exit");
    }

    @Test
    void getsExitAfterItsNextMessageWhenTheHostExitsUnasked() {
        asks("Hello").hostSays("Hi", "#");
        guest.written();
        guest.hostSays("Exit").afterMillis(1000);
        assertThat(guest.written()).isEmpty();
        asks("So?");
        assertThat(guest.written()).containsExactly("Exit");
    }

    @Test
    void getsExitAsItsFirstReplyFromAHostThatIsLeaving() {
        guest.hostLeaves();
        asks("Hello");
        assertThat(guest.written()).containsExactly("Exit");
    }

    @Test
    void getsNothingAfterExit() {
        asks("Hello").hostSays("Exit");
        guest.written();
        asks("What?");
        asks("Why?").hostCloses();
        assertThat(guest.written()).isEmpty();
        assertThat(guest.isClosed()).isTrue();
    }

    @Test
    void getsAllThatIsGatheredWhenItIsPutOutAndThenWhy() {
        asks("Hello").hostSays("x".repeat(1024), "y".repeat(1500), "#").written();

        operatorPutsOut("user2");

        assertThat(guest.written())
                .containsExactly(
                        "y".repeat(1024), "y".repeat(476) + "\nan operator has ended it (enough)");
        assertThat(guest.isClosed()).isTrue();
    }

    @Test
    void getsNothingAfterExitWhenItIsPutOut() {
        asks("Hello").hostSays("Exit").written();

        operatorPutsOut("user2");

        assertThat(guest.written()).isEmpty();
        assertThat(guest.isClosed()).isTrue();
    }

    @Test
    void hasClosedWhenItLeavesAfterReadingExit() {
        asks("Hello").hostSays("Exit").endsInput();
        assertThat(guest.commands()).endsWith("Exit", "depart");
        assertThat(guest.ends()).containsExactly(End.CLOSED);
    }

    @Test
    void hasClosedWhenItLeavesAfterHandingOver() {
        asks("Hello").hostSays("Hi", "#");
        asks("#").endsInput();
        assertThat(guest.commands()).endsWith("#", "Exit", "depart");
        assertThat(guest.ends()).containsExactly(End.CLOSED);
    }

    @Test
    void hasClosedWhenItLeavesAfterExit() {
        asks("Exit").endsInput();
        assertThat(guest.commands()).containsExactly("arrive a", "Exit", "depart");
        assertThat(guest.ends()).containsExactly(End.CLOSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#", "Exit"})
    void hasClosedEvenIfItLeavesBeforeItIsKnown(String word) {
        guest.sends(word).endsInput();
        assertThat(guest.commands()).endsWith("Exit", "depart");
        assertThat(guest.ends()).containsExactly(End.CLOSED);
    }

    @Test
    void hasClosedWhenItLeavesRightAfterSendingTheWord() {
        asks("Hello").hostSays("Hi", "#").sends("#").endsInput();
        assertThat(guest.ends()).containsExactly(End.CLOSED);
    }

    @Test
    void isLostWhenItLeavesInTheMiddle() {
        asks("Hello").endsInput();
        assertThat(guest.commands()).containsExactly("arrive a", "say Hello", "#", "depart");
        assertThat(guest.ends()).containsExactly(End.LOST);
    }

    @Test
    void isLostWhenItHandedOverAndWentOn() {
        asks("#").hostSays("#");
        asks("Hello").endsInput();
        assertThat(guest.ends()).containsExactly(End.LOST);
    }

    @Test
    void isLostWhenItsConnectionBreaksEvenAfterHandingOver() {
        asks("#").breaks();
        assertThat(guest.ends()).containsExactly(End.LOST);
    }

    @Test
    void saysTheRestBeforeTheEndOfInput() {
        asks("Hello").hostSays("#").sends("one more").endsInput();
        assertThat(guest.saidToHost()).containsExactly("Hello", "one more");
    }

    @Test
    void getsExitWhenTheHostClosesWhileItWaits() {
        asks("Hello").hostCloses();
        assertThat(guest.written()).containsExactly("Exit");
        assertThat(guest.isClosed()).isTrue();
    }

    @Test
    void getsWhatIsGatheredWhenTheDeskClosesWhileItWaits() {
        asks("Hello").hostSays("One moment").deskCloses();
        assertThat(guest.written()).containsExactly("One moment");
        assertThat(guest.isClosed()).isTrue();
    }

    @Test
    void getsExitWhenTheHostDoesNotAnswerItsExit() {
        asks("Exit").expires();
        assertThat(guest.written()).containsExactly("Exit");
        assertThat(guest.isClosed()).isTrue();
    }

    @Test
    void getsNothingWhenTheConversationEndsUnasked() {
        asks("Hello").hostSays("Hi", "#");
        guest.written();
        guest.hostCloses();
        assertThat(guest.written()).isEmpty();
        assertThat(guest.isClosed()).isTrue();
    }

    @Test
    void isToldWhenTheDeskIsFull() {
        Encounter late =
                Encounter.atDesk(LineDoor.of(new Address("a")), 1)
                        .other(9, new DeskCommand.Arrive(new Address("x")));
        late.lag().arrives().sends("Hello").afterMillis(500).catchUp();
        assertThat(late.written()).containsExactly("* refused: the desk takes no more guests");
        assertThat(late.isClosed()).isTrue();
    }

    @Test
    void isAnsweredWhenItsMessageIsTooLong() {
        guest.sends("x".repeat(9000)).afterMillis(500);
        assertThat(guest.written()).containsExactly("* refused: line longer than 8192 bytes");
        asks("Hello").hostSays("Hi", "#");
        assertThat(guest.written()).containsExactly("Hi");
        assertThat(guest.saidToHost()).containsExactly("Hello");
    }

    @Test
    void isAnsweredWhenItsMessageIsNotUtf8() {
        guest.sends("caf\u00e9".getBytes(ISO_8859_1)).afterMillis(500);
        assertThat(guest.written()).containsExactly("* refused: not UTF-8");
    }

    @Test
    void isToldOfARefusalWithTheReplyItWaitsFor() {
        asks("Hello").sends(new byte[] {(byte) 0xc3}).afterMillis(150).hostSays("Hi", "#");
        assertThat(guest.written()).containsExactly("* refused: not UTF-8\nHi");
    }

    @Test
    void isHungUpOnWhenItsRefusalsOutgrowWhatIsGathered() {
        asks("Hello");
        for (int message = 0; message < 4000 && !guest.isClosed(); message++) {
            guest.sends(new byte[] {(byte) 0xc3}).afterMillis(150);
        }
        assertThat(guest.isClosed()).isTrue();
        assertThat(guest.commands()).last().isEqualTo("depart");
    }

    @Test
    void isToldOfARefusalByTheDeskWithItsReply() {
        asks("Exit");
        asks("more").hostSays("Bye", "Exit");
        assertThat(guest.written()).containsExactly("* refused: you have said Exit\nBye");
    }

    @Test
    void ignoresAMessageWithNothingInIt() {
        asks("\u0000").afterMillis(5000);
        assertThat(guest.commands()).containsExactly("arrive a");
        assertThat(guest.written()).isEmpty();
    }

    @Test
    void losesTheNulOfACProgram() {
        asks("Hello\u0000");
        assertThat(guest.saidToHost()).containsExactly("Hello");
    }

    @Test
    void becomesFramedForGoodWithALineEnd() {
        asks("Hello").hostSays("Hi", "* you", "there");
        guest.sends("a\n");
        assertThat(guest.output())
                .isEqualTo(
                        """
                        * you are user2, talking to user1; a line # hands over, Exit ends
                        Hi
                        \\* you
                        there
                        * held 1
                        """);
        guest.sends("b").afterMillis(10_000).hostSays("go on", "#").sends("\n");
        assertThat(guest.saidToHost()).containsExactly("Hello", "a", "b");
        assertThat(guest.output()).isEqualTo("go on\n#\n");
    }

    @Test
    void hearsOfTheHostsExitWhenItBecomesFramed() {
        asks("Hello").hostSays("#");
        guest.written();
        guest.hostSays("Exit").sends("\n");
        assertThat(guest.output()).endsWith("Exit ends\nExit\n");
    }

    @Test
    void keepsTheOrderWhenItBecomesFramedWithCommandsUnderWay() {
        asks("Hello").hostSays("one").lag().sends("wait").afterMillis(150).sends("\n");
        guest.hostSays("two").catchUp();
        assertThat(guest.output()).contains("ends\none\ntwo\n* held 1\n");
    }

    @Test
    void isHungUpOnWhenTooMuchIsGathered() {
        asks("Hello");
        for (int line = 0; line < 9; line++) {
            guest.hostSays("x".repeat(8000));
        }
        assertThat(guest.isClosed()).isTrue();
        assertThat(guest.ends()).containsExactly(End.LOST);
        assertThat(guest.written()).isEmpty();
    }

    @Test
    void getsWholeUtf8WhenItsOwnCharactersAreSplit() {
        byte[] bytes = "grüße".getBytes(UTF_8);
        for (byte each : bytes) {
            guest.sends(new byte[] {each}).afterMillis(10);
        }
        guest.afterMillis(500);
        assertThat(guest.saidToHost()).containsExactly("grüße");
    }

    private Encounter asks(String message) {
        return guest.sends(message).afterMillis(500);
    }

    private void operatorPutsOut(String nick) {
        guest.other(
                9,
                new UserCommand.Register(
                        new Nick("admin"),
                        new Username("a"),
                        new Origin(new HostName("here"), IpAddress.ofV4(1)),
                        Remark.NONE),
                new OperatorCommand.BecomeOperator(new Remark("admin")),
                new OperatorCommand.Kill(new Nick(nick), new Remark("enough")));
    }
}
