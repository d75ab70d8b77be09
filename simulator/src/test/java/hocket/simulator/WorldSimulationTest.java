package hocket.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Random schedules of a host, guests and IRC clients; {@link Simulation} says how one goes. */
final class WorldSimulationTest {
    private static final int STEPS = 200;
    private static final int FIXED_SEEDS = 700;
    private static final int FRESH_SEEDS = 200;

    /** What the moves of a schedule can bring about: all that the core knows, but for NOT_HOST. */
    private static final List<String> REACHABLE =
            List.of(
                    "DeskOpened",
                    "DeskClosed",
                    "GuestArrived",
                    "Said",
                    "Said late",
                    "FloorPassed OVER",
                    "FloorPassed EXIT",
                    "FloorPassed TAKEN",
                    "FloorKept",
                    "Exited",
                    "Held",
                    "Returned",
                    "Positioned",
                    "QueueChanged",
                    "SilenceBegan",
                    "Ended CLOSED",
                    "Ended EXPIRED",
                    "Ended CLOSED_BY_HOST",
                    "Ended DESK_CLOSED",
                    "Ended LOST",
                    "Ended WITHDRAWN",
                    "Refused NO_DESK",
                    "Refused DESK_TAKEN",
                    "Refused DESK_FULL",
                    "Refused ALREADY_HERE",
                    "Refused NO_CONVERSATION",
                    "Refused NOBODY_WAITS",
                    "Refused NOT_WAITING",
                    "Refused EXITED",
                    "Refused NO_FLOOR",
                    "Refused HAS_FLOOR",
                    "Refused HELD_FULL",
                    "Refused TURN_OVER");

    /** What a client of IRC can bring about, and what it can read. */
    private static final List<String> REACHABLE_ON_IRC =
            List.of(
                    "Registered",
                    "Left",
                    "NickChanged",
                    "RealNameChanged",
                    "WentAway",
                    "CameBack",
                    "UserModeChanged",
                    "AcceptChanged",
                    "Joined",
                    "Parted",
                    "Kicked",
                    "Invited",
                    "Knocked",
                    "Renamed",
                    "TopicChanged",
                    "ModesChanged",
                    "ModeRefused",
                    "Sent",
                    "Redacted",
                    "RecipientAway",
                    "GuestRenamed",
                    "Killed",
                    "BanSet",
                    "BanLifted",
                    "WallopsSaid",
                    "Refused NICK_IN_USE",
                    "Refused BANNED_FROM_CHANNEL",
                    "Refused INVITE_ONLY",
                    "Refused WRONG_KEY",
                    "Refused CANNOT_SEND",
                    "irc TAGMSG",
                    "irc BATCH",
                    "irc ACK",
                    "irc REDACT",
                    "irc RENAME",
                    "irc KILL",
                    "irc PING",
                    "irc 730",
                    "irc 731",
                    "irc FAIL INVALID_UTF8",
                    "irc 417");

    /** How lives of the server end. */
    private static final List<String> REACHABLE_BY_CRASHES =
            List.of(
                    "Life ends: the server dies",
                    "Life ends: the server dies and the power goes",
                    "Life ends: the disk fails",
                    "Life ends: the disk fails and the power goes",
                    "Life ends and entries are lost",
                    "Life begins with a snapshot");

    @Test
    void fixedSchedulesKeepEveryPromiseAndReachEveryRule() {
        Coverage coverage = new Coverage();
        for (long seed = 1; seed <= FIXED_SEEDS; seed++) {
            coverage.addAll(runWell(seed));
        }

        assertThat(coverage.counts()).containsKeys(REACHABLE.toArray(String[]::new));
        assertThat(coverage.counts()).containsKeys(REACHABLE_ON_IRC.toArray(String[]::new));
        assertThat(coverage.counts()).containsKeys(REACHABLE_BY_CRASHES.toArray(String[]::new));
    }

    @Test
    void freshSchedulesKeepEveryPromise() {
        long first = new SecureRandom().nextInt(Integer.MAX_VALUE);
        for (long seed = first; seed < first + FRESH_SEEDS; seed++) {
            runWell(seed);
        }
    }

    private static Coverage runWell(long seed) {
        Simulation.Result result = Simulation.run(seed, STEPS);
        assertThat(result.failure().orElse("")).isEmpty();
        return result.record().coverage();
    }

    @Test
    void theSameSeedDoesTheSame() {
        Simulation.Result once = Simulation.run(7, STEPS);
        Simulation.Result again = Simulation.run(7, STEPS);

        assertThat(once.record().digest()).isEqualTo(again.record().digest());
        assertThat(once.record().entries()).isPositive();
    }

    @Test
    void anotherSeedDoesSomethingElse() {
        assertThat(Simulation.run(7, STEPS).record().digest())
                .isNotEqualTo(Simulation.run(8, STEPS).record().digest());
    }
}
