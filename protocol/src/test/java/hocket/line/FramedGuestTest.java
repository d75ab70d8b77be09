package hocket.line;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.Address;
import hocket.core.ConversationCommand;
import hocket.core.DeskCommand;
import hocket.core.Event.End;
import hocket.core.SessionCommand;
import hocket.core.Utterance;
import hocket.door.Encounter;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FramedGuestTest {
    private static final String WELCOME =
            "* you are user2, talking to user1; a line # hands over, Exit ends\n";

    private final Encounter guest = Encounter.atDesk(LineDoor.of(new Address("a"))).arrives();

    @Test
    void isToldNothingBeforeItsFirstLine() {
        assertThat(guest.output()).isEmpty();
        guest.sends("hel").afterMillis(499);
        assertThat(guest.output()).isEmpty();
    }

    @Test
    void isWelcomedWithItsFirstLineEvenAnEmptyOne() {
        guest.sends("\n");
        assertThat(guest.output()).isEqualTo(WELCOME);
        guest.sends("\n");
        assertThat(guest.output()).isEmpty();
    }

    @Test
    void isWelcomedOnceTheArrivalIsCommitted() {
        Encounter late = Encounter.atDesk(LineDoor.of(new Address("a"))).lag();
        late.arrives().sends("hello\n");
        assertThat(late.output()).isEmpty();
        late.catchUp();
        assertThat(late.output()).isEqualTo(WELCOME);
    }

    @Test
    void hearsWhatWasSaidBeforeItsFirstLine() {
        guest.hostTakes().hostSays("anybody there?", "#");
        assertThat(guest.output()).isEmpty();
        guest.sends("\n");
        assertThat(guest.output())
                .isEqualTo(
                        WELCOME
                                + "* the host has taken the floor\n"
                                + "* you are number 1 in line\n"
                                + "anybody there?\n#\n");
    }

    @Test
    void hearsOnlyItsLastPlaceInLineOfThoseBeforeItsFirstLine() {
        guest.other(
                9,
                new DeskCommand.Arrive(new Address("x")),
                new ConversationCommand.Speak(new Utterance.Over()));
        guest.hostTakes().other(9, new SessionCommand.Depart()).sends("\n");
        assertThat(guest.output()).contains("number 1 in").doesNotContain("number 2 in");
    }

    @Test
    void takesTurns() {
        joined().sends("hi\nthere\n#\n");
        assertThat(guest.output()).isEqualTo("* you are number 1 in line\n");
        guest.hostSays("hello", "#");
        assertThat(guest.output()).isEqualTo("hello\n#\n");
        assertThat(guest.saidToHost()).containsExactly("hi", "there");
    }

    @Test
    void hearsHowManyOfItsLinesAreHeld() {
        joined().sends("#\none\ntwo\n#\n");
        assertThat(guest.output())
                .isEqualTo("* you are number 1 in line\n* held 1\n* held 2\n* held 3\n");
        guest.hostSays("#");
        assertThat(guest.saidToHost()).containsExactly("one", "two");
    }

    @Test
    void hearsItsPlaceInLine() {
        Encounter second = Encounter.atDesk(LineDoor.of(new Address("b")));
        second.other(
                9,
                new DeskCommand.Arrive(new Address("x")),
                new ConversationCommand.Speak(new Utterance.Over()));
        second.arrives().sends("#\n");
        assertThat(second.output()).endsWith("* you are number 2 in line\n");
    }

    @Test
    void leavesWhenBothHaveSaidExit() {
        joined().sends("bye\nExit\n").hostSays("bye", "Exit");
        assertThat(guest.output())
                .isEqualTo(
                        """
                        * you are number 1 in line
                        bye
                        Exit
                        * closed: both sides have said Exit
                        """);
        assertThat(guest.isClosed()).isTrue();
    }

    @Test
    void keepsTheFloorWhenTheHostHasExited() {
        joined().hostSays("Exit").sends("#\n");
        assertThat(guest.output())
                .isEqualTo("Exit\n* the host has said Exit, the floor stays with you\n");
    }

    @Test
    void hearsOneExitFromAHostThatHadTheFloor() {
        joined().sends("#\n");
        guest.written();
        guest.hostSays("so long", "Exit");
        assertThat(guest.output()).isEqualTo("so long\nExit\n");
    }

    @Test
    void isToldWhenTheConversationIsClosed() {
        joined().hostCloses();
        assertThat(guest.output()).isEqualTo("* closed: the host has ended the conversation\n");
        assertThat(guest.isClosed()).isTrue();
    }

    @Test
    void isToldWhenTheDeskCloses() {
        joined().deskCloses();
        assertThat(guest.output()).isEqualTo("* closed: the host has left\n");
        assertThat(guest.isClosed()).isTrue();
    }

    @Test
    void isToldWhenTheSilenceHasLastedTooLong() {
        joined().hostSays("Exit").expires();
        assertThat(guest.output())
                .isEqualTo("Exit\n* closed: nothing was said for too long after Exit\n");
        assertThat(guest.isClosed()).isTrue();
    }

    @Test
    void isToldTheEndEvenBeforeItsFirstLine() {
        guest.hostCloses();
        assertThat(guest.output())
                .isEqualTo(WELCOME + "* closed: the host has ended the conversation\n");
        assertThat(guest.isClosed()).isTrue();
    }

    @Test
    void hearsNothingAfterTheEnd() {
        joined().hostCloses();
        guest.written();
        guest.sends("hello\n").afterMillis(5000);
        assertThat(guest.output()).isEmpty();
        assertThat(guest.commands()).containsExactly("arrive a");
        assertThat(guest.breaks().commands()).endsWith("depart");
    }

    @Test
    void isLostWhenItEndsItsInputWithoutExit() {
        joined().sends("hi\n#\n").endsInput();
        assertThat(guest.ends()).containsExactly(End.LOST);
        assertThat(guest.commands()).endsWith("say hi", "#", "depart");
    }

    @Test
    void hasClosedWhenItEndsItsInputAfterExit() {
        joined().sends("Exit\n").endsInput();
        assertThat(guest.ends()).containsExactly(End.CLOSED);
    }

    @Test
    void saysTheRestBeforeTheEndOfInput() {
        joined().sends("hi\nthe end").endsInput();
        assertThat(guest.saidToHost()).containsExactly("hi", "the end");
    }

    @Test
    void departsOnceHoweverTheConnectionGoes() {
        joined().endsInput();
        assertThat(Collections.frequency(guest.commands(), "depart")).isOne();
    }

    @Test
    void isRefusedALongLineAndGoesOn() {
        joined().sends("x".repeat(8193) + "\nfine\n");
        assertThat(guest.output()).isEqualTo("* refused: line longer than 8192 bytes\n");
        assertThat(guest.saidToHost()).containsExactly("fine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void saysALineOfTheLimit(String end) {
        String longest = "x".repeat(8192);
        joined().sends(longest + end);
        assertThat(guest.saidToHost()).containsExactly(longest);
        assertThat(guest.output()).isEmpty();
    }

    @Test
    void countsTheLimitInBytes() {
        joined().sends("ä".repeat(4096) + "\n" + "ä".repeat(4096) + "x\n");
        assertThat(guest.saidToHost()).containsExactly("ä".repeat(4096));
        assertThat(guest.output()).isEqualTo("* refused: line longer than 8192 bytes\n");
    }

    @Test
    void isRefusedWhatIsNotUtf8AndGoesOn() {
        joined().sends("caf\u00e9\nfine\n".getBytes(ISO_8859_1));
        assertThat(guest.output()).isEqualTo("* refused: not UTF-8\n");
        assertThat(guest.saidToHost()).containsExactly("fine");
    }

    @Test
    void isAnsweredInTheOrderOfItsLines() {
        joined().lag().sends("#\n#\n").sends("\u00e9\n".getBytes(ISO_8859_1)).catchUp();
        assertThat(guest.output())
                .isEqualTo(
                        """
                        * you are number 1 in line
                        * refused: it is not your turn, so there is nothing to hand over
                        * refused: not UTF-8
                        """);
    }

    @Test
    void isToldWhenTooMuchIsHeld() {
        joined().sends("#\n" + "x\n".repeat(65));
        assertThat(guest.output()).endsWith("* held 64\n* refused: too much is held already\n");
    }

    @Test
    void isToldThatItHasSaidExit() {
        joined().sends("Exit\nmore\n");
        assertThat(guest.output()).endsWith("* refused: you have said Exit\n");
    }

    @Test
    void survivesTenThousandEmptyLines() {
        joined().sends("\n".repeat(5000) + "\r\n".repeat(5000) + "here\n");
        assertThat(guest.commands()).containsExactly("arrive a", "say here");
        assertThat(guest.output()).isEmpty();
    }

    @Test
    void losesControlCharactersButTab() {
        joined().sends("a\u0000b\tc\u0007\u001b[31md\u007f\n\u0000\n");
        assertThat(guest.saidToHost()).containsExactly("ab\tcd");
    }

    @ParameterizedTest
    @CsvSource({
        "#, \\#",
        "Exit, \\Exit",
        "exit, \\exit",
        "\\#, \\\\#",
        "\\\\Exit, \\\\\\Exit",
        "* hello, \\* hello",
        "\\* hello, \\\\* hello",
        "*hello, *hello",
        "*, *",
        "\\*, \\*",
        "#topic, #topic",
        "exit now, exit now",
        "\\hello, \\hello",
        "* #, \\* #",
        "' #', ' \\#'",
        "' * x', ' * x'",
    })
    void readsTextThatLooksLikeACommandWithABackslash(String text, String line) {
        joined().sends("#\n");
        guest.written();
        guest.hostDoes(Utterance.literal(text).orElseThrow());
        assertThat(guest.output()).isEqualTo(line + "\n");
    }

    @Test
    void isFramedForGoodOnceItHasSentALineEnd() {
        joined().sends("no end").afterMillis(60_000);
        assertThat(guest.saidToHost()).isEmpty();
        guest.sends(" yet\n");
        assertThat(guest.saidToHost()).containsExactly("no end yet");
    }

    @Test
    void hangsUpOnAGuestForWhomTooMuchIsKept() {
        guest.hostTakes();
        for (int line = 0; line < 9; line++) {
            guest.hostSays("x".repeat(8000));
        }
        assertThat(guest.isClosed()).isTrue();
        assertThat(guest.ends()).containsExactly(End.LOST);
        assertThat(guest.output()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isToldWhyItsArrivalIsRefused(boolean speaks) {
        Encounter late =
                Encounter.atDesk(LineDoor.of(new Address("a")), 1)
                        .other(9, new DeskCommand.Arrive(new Address("x")));
        late.lag().arrives().sends(speaks ? "hello\n" : "").catchUp();
        assertThat(late.output()).isEqualTo("* refused: the desk takes no more guests\n");
        assertThat(late.isClosed()).isTrue();
    }

    @Test
    void keepsNoReferenceToTheBuffer() {
        LineDoor door = LineDoor.of(new Address("a"));
        Encounter reused = Encounter.atDesk(door).arrives();
        byte[] bytes = "abc".getBytes(UTF_8);
        door.receive(ByteBuffer.wrap(bytes), 0, reused);
        bytes[0] = 'X';
        reused.sends("\n");
        assertThat(reused.saidToHost()).isEqualTo(List.of("abc"));
    }

    private Encounter joined() {
        guest.sends("\n");
        guest.written();
        return guest;
    }
}
