package hocket.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The desk beyond the table of the turns: opening, leaving, closing, limits, strangers. */
class DeskTest {
    private static final DeskCommand LEAVE = new DeskCommand.LeaveDesk();

    @Test
    void opensOnce() {
        Scene scene = Scene.withoutDesk();
        SessionCommand open = new SessionCommand.OpenDesk(new Nick("alice"), 5);
        assertThat(scene.hostDoes(open).heard()).containsExactly("desk of alice");
        assertThat(scene.hostDoes(open).heard()).containsExactly("refused DESK_TAKEN");
    }

    @Test
    void takesNoGuestsWhenClosed() {
        assertThat(Scene.withoutDesk().arrives(2).heard()).containsExactly("refused NO_DESK");
        assertThat(Scene.withoutDesk().guest(2, "hello").heard())
                .containsExactly("refused NO_CONVERSATION");
    }

    @Test
    void refusesGuestsBeyondItsCapacityUntilOneLeaves() {
        Scene scene = Scene.withGuests(2, 2);
        assertThat(scene.arrives(4).heard()).containsExactly("refused DESK_FULL");
        scene.leaves(2);
        assertThat(scene.arrives(5).heard()).containsExactly("user4 arrived");
    }

    @Test
    void refusesAGuestWhoIsThereAlready() {
        Scene scene = Scene.withGuests(1);
        assertThat(scene.arrives(2).heard()).containsExactly("refused ALREADY_HERE");
        assertThat(scene.hostDoes(new DeskCommand.Arrive(new Address("x"))).heard())
                .containsExactly("refused ALREADY_HERE");
    }

    @Test
    void undoesTheArrivalOfOneWhoIsNoGuest() {
        Scene scene = Scene.withGuests(1);
        assertThat(scene.does(Scene.session(2), new DeskCommand.Withdraw()).heard())
                .containsExactly("user2 WITHDRAWN");
        assertThat(scene.does(Scene.session(2), new DeskCommand.Withdraw()).heard())
                .containsExactly("refused NO_CONVERSATION");
    }

    @Test
    void aHostWhoLeavesExitsBehindHoweverMuchItHadHeld() {
        Scene scene = Scene.withGuests(1);
        IntStream.range(0, 64).forEach(i -> scene.host(2, "line " + i));
        assertThat(scene.hostDoes(LEAVE).heard()).containsExactly("held 65");
        assertThat(scene.guest(2, "#").heard()).contains("user1: line 63", "user1 exited");
    }

    @Test
    void aHostWhoLeavesExitsEverywhereAndForThoseToCome() {
        Scene scene = Scene.withGuests(2).guest(2, "#");
        assertThat(scene.hostDoes(LEAVE).heard())
                .containsExactly(
                        "user1 exited", "floor to user2 by EXIT, 0 waiting", "user1 exited");
        assertThat(scene.arrives(4).heard()).containsExactly("user4 arrived", "user1 exited");
        assertThat(scene.guest(4, "Exit").heard()).containsExactly("user4 exited", "user4 CLOSED");
    }

    @Test
    void aHostWhoLeavesSaysFirstWhatItHadHeld() {
        Scene scene = Scene.withGuests(1).host(2, "one thing");
        assertThat(scene.hostDoes(LEAVE).heard()).containsExactly("held 2");
        assertThat(scene.guest(2, "#").heard())
                .containsExactly(
                        "floor to user1 by OVER, 1 waiting",
                        "user1: one thing",
                        "user1 exited",
                        "floor to user2 by EXIT, 0 waiting");
    }

    @Test
    void leavingTwiceChangesNothing() {
        Scene scene = Scene.withGuests(1).hostDoes(LEAVE);
        assertThat(scene.hostDoes(LEAVE).heard()).isEmpty();
    }

    @Test
    void closingTheDeskEndsEveryConversation() {
        Scene scene = Scene.withGuests(2).guest(3, "#");
        assertThat(scene.hostDoes(new DeskCommand.CloseDesk()).heard())
                .containsExactly("user2 DESK_CLOSED", "user3 DESK_CLOSED", "desk of user1 closed");
        assertThat(scene.arrives(4).heard()).containsExactly("refused NO_DESK");
    }

    @Test
    void theDeskClosesWhenItsHostIsGone() {
        Scene scene = Scene.withGuests(1);
        assertThat(scene.hostDoes(new SessionCommand.Depart()).heard())
                .containsExactly("user2 DESK_CLOSED", "desk of user1 closed");
    }

    @Test
    void onlyTheHostMayDoWhatTheHostDoes() {
        Scene scene = Scene.withGuests(2);
        ConversationId other = scene.conversation(3);
        Utterance text = new Utterance.Say(new Text("psst"));
        for (Command command :
                new Command[] {
                    LEAVE,
                    new DeskCommand.CloseDesk(),
                    new DeskCommand.SpeakToAll(text),
                    new ConversationCommand.Reply(other, 2, text),
                    new ConversationCommand.Take(other),
                    new ConversationCommand.Defer(other),
                    new ConversationCommand.Close(other),
                }) {
            assertThat(scene.does(Scene.session(2), command).heard())
                    .as("%s", command)
                    .containsExactly("refused NOT_HOST");
        }
    }

    @Test
    void anUnknownConversationIsRefused() {
        Scene scene = Scene.withGuests(1);
        assertThat(scene.host(9, 2, "hello?").heard()).containsExactly("refused NO_CONVERSATION");
    }

    @Test
    void aCommandSeenBeforeHasNoEffect() {
        Scene scene = Scene.withGuests(1);
        Command text = new ConversationCommand.Speak(new Utterance.Say(new Text("once")));
        assertThat(scene.apply(Scene.session(2), 2, text).heard()).containsExactly("user2: once");
        assertThat(scene.apply(Scene.session(2), 2, text).heard()).isEmpty();
        assertThat(scene.apply(Scene.session(2), 1, text).heard()).isEmpty();
    }

    @Test
    void nothingIsHeardOfASessionThatHasDeparted() {
        Scene scene = Scene.withGuests(1).leaves(2);
        assertThat(scene.arrives(2).heard()).isEmpty();
    }
}
