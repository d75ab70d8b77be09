package hocket.terminal.host;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.terminal.Golden;
import hocket.terminal.screen.Aim;
import hocket.terminal.screen.Input;
import hocket.terminal.screen.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The host's console on a terminal. */
class ConsoleHostTest {
    private static final Input CTRL_C = new Input.Interrupted(false);
    private static final Input CTRL_D = new Input.Ended();

    private final Play<HostModel> play =
            Play.of(
                    new ConsoleHost(
                            Play.DESK, List.of(Line.note("welcome")), new HostView(true, true)));

    @Test
    void showsTwoConversationsThatTakeTurns() {
        play.shows().arrives(2).shows().says(2, "hello there", "#").shows();
        play.arrives(3).says(3, "me too", "#").shows().passes(65).shows();
        play.types("hi user2").types("#").shows().types("hi user3").types("#").shows();
        play.says(2, "Exit").shows().types("bye").types("#").shows().types("Exit").shows();
        play.goes(3).shows();

        Golden.assertShows("host-two-guests", play.text());
    }

    @Test
    void showsWhatIsHeldTakenPutBackAndClosed() {
        play.arrives(2).arrives(3).arrives(4).says(2, "#").says(3, "#").shows();
        play.types("/next").shows().types("/to user4").shows().types("for later").shows();
        play.types("/take user4").shows().types("/who").types("/close user4").shows();
        play.types("/all to both").types("/to user2").types("#").shows().types("/quit");

        Golden.assertShows("host-commands", play.text());
    }

    @Test
    void showsHelp() {
        Golden.assertShows("host-help", play.types("/help").text());
    }

    @Test
    void givesBackALineWhoseConversationIsOver() {
        play.arrives(2).says(2, "#");
        Aim aim = play.view().prompt().aim();
        play.goes(2).takeLog();

        play.inputs(new Input.Entered("too late", aim));
        assertThat(play.takeLog())
                .containsExactly("| that conversation is over", "given back: too late");
    }

    @Test
    void givesBackALineWhoseTurnIsOver() {
        play.arrives(2).says(2, "#");
        Aim aim = play.view().prompt().aim();
        play.types("#").takeLog();

        play.inputs(new Input.Entered("//too late", aim));
        assertThat(play.takeLog())
                .containsExactly("| the turn it was meant for is over", "given back: //too late");
    }

    @Test
    void givesBackALineThatWasMeantForNobody() {
        play.types("hello?");

        assertThat(play.takeLog())
                .endsWith("| nobody was waiting when this line was begun", "given back: hello?");
    }

    @Test
    void keepsTheTextOfAnUnknownCommand() {
        play.types("/tp user2");

        assertThat(play.takeLog())
                .endsWith("| no command /tp; did you mean /to NAME?", "given back: /tp user2");
    }

    @Test
    void saysAPastedBlockAsTextToOneGuest() {
        play.arrives(2).arrives(3).says(2, "#").says(3, "#").takeLog();

        play.types("first\n\n#\nExit\n/quit\n");
        assertThat(play.takeLog())
                .containsExactly(
                        "| you \u2192 user2: first",
                        "| you \u2192 user2: #",
                        "| you \u2192 user2: Exit",
                        "| you \u2192 user2: /quit");
    }

    @Test
    void saysHowToLeaveAndThenEndsOnCtrlC() {
        play.inputs(CTRL_C);
        assertThat(play.takeLog().getLast()).contains("Ctrl-D");

        assertThat(play.inputs(CTRL_C).takeLog()).containsExactly("ended with 130");
    }

    @Test
    void countsCtrlCAnewAfterALine() {
        play.inputs(CTRL_C).types("/who").inputs(CTRL_C);

        assertThat(play.hasEnded()).isFalse();
    }

    @Test
    void doesNotEndOnACtrlCThatClearsALine() {
        play.inputs(CTRL_C).inputs(new Input.Interrupted(true)).inputs(CTRL_C);

        assertThat(play.hasEnded()).isFalse();
    }

    @Test
    void endsAtOnceOnCtrlDWithoutGuests() {
        assertThat(play.inputs(CTRL_D).takeLog().getLast()).isEqualTo("ended with 0");
    }

    @Test
    void endsAfterCtrlDWhenAllConversationsAreClosed() {
        play.arrives(2).inputs(CTRL_D).shows();
        assertThat(play.takeLog().getLast()).contains("leaving, 1 to go");

        assertThat(play.says(2, "Exit").takeLog().getLast()).isEqualTo("ended with 0");
    }

    @Test
    void ringsWhenSomebodyStartsToWaitAndNobodyDid() {
        play.arrives(2).arrives(3).says(2, "#").says(3, "#");

        assertThat(play.takeLog().stream().filter("(bell)"::equals)).hasSize(1);
    }

    @Test
    void ticksOnlyWhileSomebodyWaits() {
        ConsoleHost host = new ConsoleHost(Play.DESK, List.of(), new HostView(false, false));

        assertThat(host.ticks(HostModel.FIRST)).isFalse();
        assertThat(play.arrives(2).view().status().plain()).endsWith("nobody");
    }

    @Test
    void endsWithStatus1WhenTheServerHasFailed() {
        play.takeLog();

        assertThat(play.fails().takeLog())
                .containsExactly(
                        "| the server has failed and stops; that is a defect", "ended with 1");
    }
}
