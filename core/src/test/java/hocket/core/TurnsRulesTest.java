package hocket.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of the turns, row by row: each test is named after its row. */
class TurnsRulesTest {
    private final Scene scene = Scene.withGuests(1);

    @Test
    void rule1TextByTheHolderGoesToTheOtherSideAtOnce() {
        assertThat(scene.guest(2, "hello").heard()).containsExactly("user2: hello");
        assertThat(scene.heardBy(1)).containsExactly("user2: hello");

        scene.guest(2, "#");
        assertThat(scene.host(2, "hi").heard()).containsExactly("user1: hi");
        assertThat(scene.heardBy(2)).containsExactly("user1: hi");
    }

    @Test
    void rule2OverByTheHolderPassesTheFloor() {
        assertThat(scene.guest(2, "#").heard())
                .containsExactly("floor to user1 by OVER, 1 waiting");
        assertThat(scene.host(2, "#").heard()).containsExactly("floor to user2 by OVER, 0 waiting");
    }

    @Test
    void rule2OverToASideThatHasExitedKeepsTheFloor() {
        scene.guest(2, "#").host(2, "Exit");
        assertThat(scene.guest(2, "#").heard()).containsExactly("user2 keeps the floor");
        assertThat(scene.heardBy(1)).isEmpty();
        assertThat(scene.guest(2, "still here").heard()).containsExactly("user2: still here");
    }

    @Test
    void rule2OverByTheHostToAGuestWhoHasExitedSendsThatGuestToTheBack() {
        Scene three = Scene.withGuests(3).guest(2, "Exit").guest(3, "#").guest(4, "#");
        three.host(2, "#");
        assertThat(three.heard()).containsExactly("user1 keeps the floor");
        assertThat(three.queue()).containsExactly("user3", "user4", "user2");
    }

    @Test
    void rule2AnOverNamesItsTurnSoThatTwicePassesNothing() {
        scene.guest(2, "#");
        long turn = scene.aim(2);
        scene.host(2, turn, "#");
        assertThat(scene.host(2, turn, "#").heard()).containsExactly("refused TURN_OVER");
        scene.guest(2, "#");
        assertThat(scene.host(2, turn, "#").heard()).containsExactly("refused TURN_OVER");
    }

    @Test
    void rule3ExitByTheHolderPassesTheFloorForGood() {
        assertThat(scene.guest(2, "Exit").heard())
                .containsExactly("user2 exited", "floor to user1 by EXIT, 1 waiting");
        assertThat(scene.host(2, "bye").heard()).containsExactly("user1: bye");
        assertThat(scene.heardBy(2)).containsExactly("user1: bye");
        assertThat(scene.host(2, "#").heard()).containsExactly("user1 keeps the floor");
    }

    @Test
    void rule4WhenBothHaveExitedTheConversationIsClosed() {
        scene.guest(2, "Exit");
        assertThat(scene.host(2, "Exit").heard()).containsExactly("user1 exited", "user2 CLOSED");
        assertThat(scene.heardBy(2)).contains("user2 CLOSED");
        assertThat(scene.heardBy(1)).contains("user2 CLOSED");
        assertThat(scene.guest(2, "late").heard()).containsExactly("refused NO_CONVERSATION");
    }

    @Test
    void rule4TheOrderOfTheExitsDoesNotMatter() {
        scene.host(2, "Exit");
        assertThat(scene.guest(2, "Exit").heard()).containsExactly("user2 exited", "user2 CLOSED");
    }

    @Test
    void rule5ALineOutOfTurnIsHeldAndSaidWhenTheFloorComes() {
        scene.guest(2, "#");
        assertThat(scene.guest(2, "one more thing").heard()).containsExactly("held 1");
        assertThat(scene.heardBy(1)).isEmpty();
        assertThat(scene.guest(2, "and another").heard()).containsExactly("held 2");
        assertThat(scene.host(2, "#").heard())
                .containsExactly(
                        "floor to user2 by OVER, 0 waiting",
                        "user2: one more thing",
                        "user2: and another");
    }

    @Test
    void rule5HeldControlWordsTakeEffectInTheirPlace() {
        scene.guest(2, "#").guest(2, "a").guest(2, "#").guest(2, "b").guest(2, "Exit");
        assertThat(scene.host(2, "#").heard())
                .containsExactly(
                        "floor to user2 by OVER, 0 waiting",
                        "user2: a",
                        "floor to user1 by OVER, 1 waiting");
        assertThat(scene.host(2, "#").heard())
                .containsExactly(
                        "floor to user2 by OVER, 0 waiting",
                        "user2: b",
                        "user2 exited",
                        "floor to user1 by EXIT, 1 waiting");
    }

    @Test
    void rule5HeldLinesOfBothSidesTakeTurns() {
        scene.host(2, "from the host").host(2, "#");
        scene.guest(2, "#");
        assertThat(scene.heard())
                .containsExactly(
                        "floor to user1 by OVER, 1 waiting",
                        "user1: from the host",
                        "floor to user2 by OVER, 0 waiting");
    }

    @Test
    void rule5MoreThan64HeldLinesAreRefusedAndNothingHeldIsLost() {
        scene.guest(2, "#");
        IntStream.range(0, 64).forEach(i -> scene.guest(2, "line " + i));
        assertThat(scene.heard()).containsExactly("held 64");
        assertThat(scene.guest(2, "one too many").heard()).containsExactly("refused HELD_FULL");
        assertThat(scene.host(2, "#").heard()).hasSize(65).last().isEqualTo("user2: line 63");
    }

    @Test
    void rule5AnExitIsHeldHoweverMuchIsHeldAlready() {
        scene.guest(2, "#");
        IntStream.range(0, 64).forEach(i -> scene.guest(2, "line " + i));
        assertThat(scene.guest(2, "Exit").heard()).containsExactly("held 65");
        assertThat(scene.host(2, "#").heard()).contains("user2: line 63", "user2 exited");
    }

    @Test
    void rule5MoreThan16KibHeldIsRefused() {
        String half = "x".repeat(8192);
        scene.guest(2, "#").guest(2, half).guest(2, half);
        assertThat(scene.heard()).containsExactly("held 2");
        assertThat(scene.guest(2, "x").heard()).containsExactly("refused HELD_FULL");
        scene.host(2, "#").guest(2, "#");
        assertThat(scene.guest(2, half).heard()).containsExactly("held 1");
    }

    @Test
    void rule5AfterOnesOwnExitFurtherLinesAreRefused() {
        scene.guest(2, "Exit");
        assertThat(scene.guest(2, "text").heard()).containsExactly("refused EXITED");
        assertThat(scene.guest(2, "#").heard()).containsExactly("refused EXITED");
        assertThat(scene.guest(2, "Exit").heard()).containsExactly("refused EXITED");
    }

    @Test
    void rule5AHeldExitCountsAsOnesOwnExit() {
        scene.guest(2, "#").guest(2, "last words").guest(2, "Exit");
        assertThat(scene.heard()).containsExactly("held 2");
        assertThat(scene.guest(2, "text").heard()).containsExactly("refused EXITED");
    }

    @Test
    void rule6ExitOutOfTurnWithNothingHeldTakesEffectAtOnce() {
        scene.guest(2, "#");
        assertThat(scene.guest(2, "Exit").heard()).containsExactly("user2 exited");
        assertThat(scene.host(2, "still mine").heard()).containsExactly("user1: still mine");
    }

    @Test
    void rule6OverOutOfTurnWithNothingHeldHasNoEffectButANotice() {
        scene.guest(2, "#");
        assertThat(scene.guest(2, "#").heard()).containsExactly("refused NO_FLOOR");
        assertThat(scene.heardBy(1)).isEmpty();
        assertThat(scene.host(2, "still mine").heard()).containsExactly("user1: still mine");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"#topic", "exit now", "Exit!", "##", "# #", "\\\\ #", "ex\u0131t", "EXİT"})
    void rule7AllElseIsTextUntrimmed(String line) {
        assertThat(scene.guest(2, line).heard()).containsExactly("user2: " + line);
        assertThat(scene.guest(2, "  " + line + "\t").heard())
                .containsExactly("user2:   " + line + "\t");
    }

    @ParameterizedTest
    @ValueSource(strings = {"exit", "EXIT", "eXiT", "  Exit", "Exit \t"})
    void rule7ExitIsAControlWordInAnyAsciiCaseAmongBlanks(String line) {
        assertThat(scene.guest(2, line).heard()).startsWith("user2 exited");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#", " # ", "\t#"})
    void rule7OverIsAControlWordAmongBlanks(String line) {
        assertThat(scene.guest(2, line).heard())
                .containsExactly("floor to user1 by OVER, 1 waiting");
    }

    @Test
    void rule8OneBackslashMakesAControlWordText() {
        assertThat(scene.guest(2, "\\#").heard()).containsExactly("user2: #");
        assertThat(scene.guest(2, "\\Exit").heard()).containsExactly("user2: Exit");
        assertThat(scene.guest(2, "\\\\#").heard()).containsExactly("user2: \\#");
        assertThat(scene.guest(2, "\\#topic").heard()).containsExactly("user2: \\#topic");
    }

    @Test
    void rule9AnEmptyLineIsIgnored() {
        assertThat(scene.guest(2, "").heard()).isEmpty();
        assertThat(scene.guest(2, "still mine").heard()).containsExactly("user2: still mine");
    }

    @Test
    void rule10SilenceAfterOneExitClosesTheConversation() {
        scene.guest(2, "Exit");
        long since = scene.index();
        assertThat(scene.events())
                .anyMatch(e -> e instanceof Event.SilenceBegan s && s.since() == since);
        assertThat(scene.expires(2, since).heard()).containsExactly("user2 EXPIRED");
    }

    @Test
    void rule10WhoeverIsHeardMeanwhileIsNotSilent() {
        scene.guest(2, "Exit");
        long since = scene.index();
        scene.host(2, "wait");
        assertThat(scene.events()).anyMatch(Event.SilenceBegan.class::isInstance);
        assertThat(scene.expires(2, since).heard()).isEmpty();
        assertThat(scene.host(2, "there").heard()).containsExactly("user1: there");
    }

    @Test
    void rule10AHeldExitCountsSoThatAHostWhoLeavesNeedNotWaitForASilentGuest() {
        scene.host(2, "for later").hostDoes(new DeskCommand.LeaveDesk());
        long since = scene.index();
        assertThat(scene.events())
                .anyMatch(e -> e instanceof Event.SilenceBegan s && s.since() == since);
        assertThat(scene.expires(2, since).heard())
                .containsExactly("returned [for later, Exit]", "user2 EXPIRED");
    }

    @Test
    void rule10AConversationThatNobodyHasLeftNeverExpires() {
        scene.guest(2, "hello");
        assertThat(scene.events()).noneMatch(Event.SilenceBegan.class::isInstance);
        assertThat(scene.expires(2, scene.index()).heard()).isEmpty();
    }

    @Test
    void rule11ABrokenConnectionIsNeverAnExit() {
        scene.guest(2, "hello");
        assertThat(scene.leaves(2).heard()).containsExactly("user2 LOST");
        assertThat(scene.events()).allMatch(e -> !e.audience().contains(Scene.session(2)));
    }

    @Test
    void rule11ThePlaceInTheQueueGoes() {
        Scene two = Scene.withGuests(2).guest(2, "#").guest(3, "#");
        two.leaves(2);
        assertThat(two.queue()).containsExactly("user3");
        assertThat(two.heardBy(3)).containsExactly("user3 is number 1");
    }

    @Test
    void rule11HadTheGuestSaidExitItIsClosed() {
        scene.guest(2, "Exit");
        assertThat(scene.leaves(2).heard()).containsExactly("user2 CLOSED");
    }

    @Test
    void rule11HadTheGuestAHeldExitItsHeldLinesAreDeliveredMarkedLate() {
        scene.guest(2, "#").guest(2, "thanks").guest(2, "#").guest(2, "bye").guest(2, "Exit");
        assertThat(scene.leaves(2).heard())
                .containsExactly("user2 late: thanks", "user2 late: bye", "user2 CLOSED");
    }

    @Test
    void rule11WhatALostGuestHadHeldIsDeliveredToo() {
        scene.guest(2, "#").guest(2, "are you there?");
        assertThat(scene.leaves(2).heard())
                .containsExactly("user2 late: are you there?", "user2 LOST");
    }

    @Test
    void rule11WhatTheHostHadHeldIsGivenBack() {
        scene.host(2, "for later").host(2, "#");
        assertThat(scene.leaves(2).heard())
                .containsExactly("returned [for later, #]", "user2 LOST");
    }

    @Test
    void rule12TheQueueIsInLogOrderAndEachGuestIsToldItsPosition() {
        Scene three = Scene.withGuests(3).guest(4, "#").guest(2, "#").guest(3, "#");
        assertThat(three.queue()).containsExactly("user4", "user2", "user3");
        assertThat(three.heardBy(3)).contains("user3 is number 3");
        assertThat(three.heardBy(2)).isEmpty();
        three.host(4, "#");
        assertThat(three.heardBy(2)).containsExactly("user2 is number 1");
        assertThat(three.heardBy(3)).containsExactly("user3 is number 2");
    }

    @Test
    void rule13ALineOfTheHostGoesToThatGuestAlone() {
        Scene two = Scene.withGuests(2).guest(2, "#").guest(3, "#");
        two.host(3, "you first");
        assertThat(two.heardBy(3)).containsExactly("user1: you first");
        assertThat(two.heardBy(2)).isEmpty();
    }

    @Test
    void rule13WhatIsAimedAtATurnThatIsOverIsRefusedAndGivenBack() {
        scene.guest(2, "#");
        long turn = scene.aim(2);
        scene.host(2, "#").guest(2, "#");
        assertThat(scene.host(2, turn, "too late").heard()).containsExactly("refused TURN_OVER");
        assertThat(scene.events())
                .anyMatch(e ->
                        e instanceof Event.Refused refused
                                && refused.command() instanceof ConversationCommand.Reply reply
                                && reply.utterance().line().equals("too late"));
    }

    @Test
    void rule13NothingFollowsAHeldOverInItsTurn() {
        long turn = scene.aim(2);
        scene.host(2, turn, "one").host(2, turn, "#");
        assertThat(scene.host(2, turn, "#").heard()).containsExactly("refused TURN_OVER");
        assertThat(scene.host(2, turn, "two").heard()).containsExactly("refused TURN_OVER");
        assertThat(scene.guest(2, "#").heard())
                .containsExactly(
                        "floor to user1 by OVER, 1 waiting",
                        "user1: one",
                        "floor to user2 by OVER, 0 waiting");
    }

    @Test
    void rule13AllSaysOneLineToEveryWaitingGuest() {
        Scene three = Scene.withGuests(3).guest(2, "#").guest(4, "#");
        three.hostDoes(toAll("back in five minutes"));
        assertThat(three.heardBy(2)).containsExactly("user1: back in five minutes");
        assertThat(three.heardBy(4)).containsExactly("user1: back in five minutes");
        assertThat(three.heardBy(3)).isEmpty();
    }

    @Test
    void rule13AllFollowsRule7() {
        Scene two = Scene.withGuests(2).guest(2, "#").guest(3, "#");
        two.hostDoes(toAll("#"));
        assertThat(two.heard())
                .containsExactly(
                        "floor to user2 by OVER, 1 waiting", "floor to user3 by OVER, 0 waiting");
        assertThat(two.hostDoes(toAll("hello?")).heard()).containsExactly("refused NOBODY_WAITS");
    }

    @Test
    void rule13aTakeTakesTheFloorBack() {
        assertThat(scene.hostDoes(new ConversationCommand.Take(scene.conversation(2))).heard())
                .containsExactly("floor to user1 by TAKEN, 1 waiting");
        assertThat(scene.guest(2, "but I").heard()).containsExactly("held 1");
        assertThat(scene.hostDoes(new ConversationCommand.Take(scene.conversation(2))).heard())
                .containsExactly("refused HAS_FLOOR");
    }

    @Test
    void rule13aTakeIsNotForAHostWhoHasExited() {
        scene.host(2, "Exit");
        assertThat(scene.hostDoes(new ConversationCommand.Take(scene.conversation(2))).heard())
                .containsExactly("refused EXITED");
    }

    @Test
    void rule13aNextPutsTheCurrentGuestToTheBack() {
        Scene two = Scene.withGuests(2).guest(2, "#").guest(3, "#");
        two.hostDoes(new ConversationCommand.Defer(two.conversation(2)));
        assertThat(two.queue()).containsExactly("user3", "user2");
        assertThat(two.heardBy(2)).containsExactly("user2 is number 2");
    }

    @Test
    void rule13aNextIsForThoseWhoWait() {
        assertThat(scene.hostDoes(new ConversationCommand.Defer(scene.conversation(2))).heard())
                .containsExactly("refused NOT_WAITING");
    }

    @Test
    void rule13aAloneInTheQueueTheBackIsTheFront() {
        scene.guest(2, "#").hostDoes(new ConversationCommand.Defer(scene.conversation(2)));
        assertThat(scene.heardBy(2)).isEmpty();
    }

    @Test
    void rule13aCloseEndsAConversationAndTheGuestIsTold() {
        scene.hostDoes(new ConversationCommand.Close(scene.conversation(2)));
        assertThat(scene.heardBy(2)).containsExactly("user2 CLOSED_BY_HOST");
        assertThat(scene.heardBy(1)).containsExactly("user2 CLOSED_BY_HOST");
    }

    @Test
    void rule14GuestsAreNamedInTheOrderOfArrival() {
        Scene empty = Scene.withGuests(0);
        assertThat(empty.does(Scene.session(7), arrive()).heard()).containsExactly("user2 arrived");
        assertThat(empty.does(Scene.session(5), arrive()).heard()).containsExactly("user3 arrived");
        empty.does(Scene.session(7), new SessionCommand.Depart());
        assertThat(empty.does(Scene.session(8), arrive()).heard()).containsExactly("user4 arrived");
    }

    @Test
    void rule14AGuestNeverGetsTheNameOfTheHost() {
        Scene other = Scene.withoutDesk();
        other.hostDoes(new SessionCommand.OpenDesk(new Nick("User2"), 5));
        assertThat(other.does(Scene.session(2), arrive()).heard()).containsExactly("user3 arrived");
    }

    private static DeskCommand arrive() {
        return new DeskCommand.Arrive(new Address("127.0.0.1:5"));
    }

    private static DeskCommand toAll(String line) {
        return new DeskCommand.SpeakToAll(Utterance.parse(line).orElseThrow());
    }
}
