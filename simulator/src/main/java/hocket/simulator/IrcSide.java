package hocket.simulator;

import hocket.core.HostName;
import hocket.core.IpAddress;
import hocket.core.Mask;
import hocket.core.Origin;
import hocket.core.State;
import hocket.door.Door;
import hocket.irc.IrcDoor;
import hocket.irc.IrcNetwork;
import hocket.irc.IrcSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * The server's side of IRC in one run: its settings, which differ from run to run, and its doors.
 */
final class IrcSide {
    static final String SERVER = "irc.example.org";

    private static final int TEN = 10 << 24;

    private final IrcNetwork network;

    IrcSide(Dice dice, State state) {
        network =
                new IrcNetwork(
                        settings(dice),
                        state,
                        () -> "nothing to read again",
                        InstantSource.fixed(Instant.EPOCH));
    }

    IrcNetwork network() {
        return network;
    }

    /** The address of the client of that number: 10.0.0.0 and on. */
    static String hostOf(int number) {
        return "10.0." + number / 256 + "." + number % 256;
    }

    Door open(int number) {
        return IrcDoor.of(
                network, new Origin(new HostName(hostOf(number)), IpAddress.ofV4(TEN + number)));
    }

    private static IrcSettings settings(Dice dice) {
        return new IrcSettings(
                new IrcSettings.Identity(
                        new HostName(SERVER), "Simulated", "A run", "1", Instant.EPOCH),
                dice.percent(50) ? List.of("Welcome", "to all") : List.of(),
                new IrcSettings.Admin("here", "nobody", "root@example.org"),
                "",
                List.of(new IrcSettings.OperatorLogin("root", "secret", new Mask("*!*@*"))),
                String::equals,
                new IrcSettings.Limits(
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(90),
                        Duration.ofSeconds(60),
                        dice.pick(List.of(5, 30, 100)),
                        dice.pick(List.of(0, 4, 20)),
                        dice.pick(List.of(3, 100))));
    }
}
