package hocket.terminal.host;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.terminal.loop.PipedLine;
import org.junit.jupiter.api.Test;

/** The host's language for scripts. */
class PipedHostTest {
    private final Play<PipedHost.Model> play = Play.of(new PipedHost(Play.DESK, 12345));

    @Test
    void reportsAConversationInTheSevenForms() {
        play.arrives(2).says(2, "hello there", "#").pipes("hi", "#").says(2, "Exit").arrives(3);
        play.goes(3).pipes("Exit");

        assertThat(play.takeLog())
                .containsExactly(
                        "Waiting for connections on port 12345",
                        "Connection established with user2 (127.0.0.1:50002)",
                        "Received from user2: hello there",
                        "user2 hands over (1 waiting)",
                        "user2 said Exit",
                        "Connection established with user3 (127.0.0.1:50003)",
                        "Connection with user3 lost",
                        "Connection with user2 closed");
    }

    @Test
    void readsOneLineAheadAndNoMore() {
        play.pipes("one", "two").arrives(2);

        assertThat(play.unread()).isOne();
    }

    @Test
    void appliesALineOnlyWhileSomebodyWaits() {
        play.pipes("one", "#", "two").arrives(2).says(2, "hello");

        assertThat(play.unread()).isEqualTo(2);

        play.says(2, "#");
        assertThat(play.unread()).isZero();
        assertThat(play.arrives(3).endsInput().hasEnded()).isFalse();
    }

    @Test
    void readsTheNextLineWhenTheLastIsApplied() {
        play.arrives(2).says(2, "#").pauses().pipes("one", "two");
        assertThat(play.unread()).isOne();

        play.resumes();
        assertThat(play.unread()).isZero();
    }

    @Test
    void appliesALineToTheNextWhenItsGuestHasGone() {
        play.arrives(2).arrives(3).says(2, "#").says(3, "#").pauses().pipes("Exit");
        play.goes(2).resumes();

        assertThat(play.says(3, "Exit").takeLog())
                .contains("| that conversation is over")
                .contains("Connection with user3 closed");
    }

    @Test
    void keepsALineWhoseGuestHasGoneUntilSomebodyElseWaits() {
        play.arrives(2).says(2, "#").pauses().pipes("Exit").goes(2).resumes();
        play.arrives(3).says(3, "#", "Exit");

        assertThat(play.takeLog()).contains("Connection with user3 closed");
    }

    @Test
    void doesNotSayAnythingToNobodyEvenToAll() {
        play.arrives(2).says(2, "#").pauses().pipes("/all Exit").goes(2).resumes();
        play.arrives(3).says(3, "#", "Exit");

        assertThat(play.takeLog()).contains("Connection with user3 closed");
    }

    @Test
    void noticesTheEndOfInputAtOnceAndLeavesGuestsToComeToo() {
        play.endsInput().arrives(2);
        assertThat(play.hasEnded()).isFalse();

        play.says(2, "Exit");
        assertThat(play.takeLog().getLast()).isEqualTo("ended with 0");
    }

    @Test
    void endsAtOnceWhenGuestsHaveComeAndGone() {
        play.arrives(2).goes(2);
        assertThat(play.hasEnded()).isFalse();

        assertThat(play.endsInput().takeLog().getLast()).isEqualTo("ended with 0");
    }

    @Test
    void waitsForAGuestWhenNoneHasComeYet() {
        assertThat(play.endsInput().hasEnded()).isFalse();
        assertThat(play.arrives(2).hasEnded()).isFalse();
        assertThat(play.goes(2).hasEnded()).isTrue();
    }

    @Test
    void writesToThePickedGuestWhileItWaits() {
        play.arrives(2).arrives(3).says(2, "#").says(3, "#");
        play.pipes("/to user3", "Exit", "Exit").says(2, "Exit").says(3, "Exit");

        assertThat(play.takeLog())
                .containsSubsequence("user2 said Exit", "Connection with user2 closed")
                .contains("Connection with user3 closed");
    }

    @Test
    void takesEveryCommandInItsTurn() {
        play.arrives(2).arrives(3).says(2, "#").pipes("/who", "/help", "/take user3", "/next");
        play.pipes("/close user3", "/nope", "/to nobody", "//text", "");
        assertThat(play.unread()).isZero();

        assertThat(play.takeLog())
                .contains("|   user2 1. waiting for 0s (127.0.0.1:50002)")
                .contains("Connection with user3 closed")
                .contains("| nobody here is called nobody")
                .contains("given back: /nope");
    }

    @Test
    void closesTheDeskOnQuit() {
        play.arrives(2).says(2, "#").pipes("/quit");

        assertThat(play.takeLog())
                .endsWith("| Connection with user2 closed (you leave)", "ended with 0");
    }

    @Test
    void saysWhatItCannotSendAndGoesOn() {
        play.arrives(2).pipes(new PipedLine.Unusable("line that is not UTF-8")).pipes("next");

        assertThat(play.unread()).isZero();
        assertThat(play.takeLog()).endsWith("| not sent: line that is not UTF-8");
    }

    @Test
    void skipsEmptyLinesWithoutAnybodyWaiting() {
        play.pipes("", "", "").pipes("one", "two");

        assertThat(play.unread()).isOne();
    }

    @Test
    void marksLateLinesBesideTheReport() {
        play.arrives(2).says(2, "#", "too late", "Exit").goes(2);

        assertThat(play.takeLog())
                .endsWith(
                        "Received from user2: too late",
                        "| late: held when user2 went",
                        "Connection with user2 closed");
    }

    @Test
    void endsWithStatus1WhenTheServerHasFailed() {
        play.takeLog();

        assertThat(play.fails().takeLog())
                .containsExactly(
                        "| the server has failed and stops; that is a defect", "ended with 1");
    }
}
