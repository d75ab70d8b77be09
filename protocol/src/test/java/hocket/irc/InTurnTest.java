package hocket.irc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a client asks for keeps its order, also where it depends on what it asked before. */
final class InTurnTest {
    private final IrcScene scene = IrcScene.open();
    private final IrcClient ann = scene.user("ann");

    @Test
    void changesItsOwnModesBeforeItIsToldOfThem() {
        scene.lag();

        ann.sends("AWAY :lunch", "MODE ann +iw", "MODE ann");
        scene.catchesUp();

        assertThat(ann.reads())
                .containsExactly(
                        ":irc.example 306 ann :You have been marked as being away",
                        ":ann!ann@2.test MODE ann +i",
                        ":ann!ann@2.test MODE ann +w",
                        ":irc.example 221 ann +iw");
    }

    @Test
    void leavesAllChannelsBeforeItJoinsOneAgain() {
        ann.sends("JOIN #a").reads();
        scene.lag();

        ann.sends("AWAY :lunch", "JOIN 0", "JOIN #a");
        scene.catchesUp();

        assertThat(ann.reads())
                .containsExactly(
                        ":irc.example 306 ann :You have been marked as being away",
                        ":ann!ann@2.test PART #a",
                        ":ann!ann@2.test JOIN #a",
                        ":irc.example 353 ann = #a :~ann",
                        ":irc.example 366 ann #a :End of /NAMES list");
    }

    @Test
    void saysNothingMoreBeforeItHasChangedItsModes() {
        IrcClient program = scene.user("program", "message-tags", "echo-message");
        scene.lag();

        program.sends("AWAY :lunch", "MODE program +B", "NOTICE program :ready");
        scene.catchesUp();

        assertThat(program.reads("NOTICE")).isNotEmpty().allMatch(line -> line.contains(";bot "));
    }

    /** Else it would join a channel twice that somebody else put it out of in between. */
    @Test
    void hearsOthersUntilAllIsAnsweredThatItAskedBeforeItLeft() {
        IrcClient bob = scene.user("bob").sends("JOIN #a");
        ann.sends("JOIN #a").reads();
        bob.reads();
        scene.lag();

        bob.sends("KICK #a ann :out");
        ann.sends("JOIN #a", "QUIT :bye");
        scene.catchesUp();

        assertThat(ann.reads())
                .containsExactly(
                        ":bob!bob@3.test KICK #a ann :out",
                        ":ann!ann@2.test JOIN #a",
                        ":irc.example 353 ann = #a :~bob ann",
                        ":irc.example 366 ann #a :End of /NAMES list",
                        "ERROR :Closing Link: 2.test (Quit: bye)");
    }
}
