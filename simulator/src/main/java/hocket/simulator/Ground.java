package hocket.simulator;

import hocket.hub.HubSettings;
import java.util.List;

/** What outlives the server in one run: the time, what people know, and what has happened. */
final class Ground {
    /** How many of those who come speak IRC, in a hundred. */
    private static final List<Integer> IRC_PERCENT = List.of(0, 30, 80, 100);

    private final FakeClock clock = new FakeClock();
    private final Trace trace = new Trace(clock);
    private final Chronicle chronicle = new Chronicle();
    private final Tokens tokens = new Tokens();
    private final StoreCheck store = new StoreCheck(clock);
    private final HubSettings settings;
    private final int ircPercent;

    Ground(Dice dice) {
        this.settings = settings(dice);
        this.ircPercent = dice.pick(IRC_PERCENT);
    }

    private static HubSettings settings(Dice dice) {
        int soft = dice.pick(List.of(1024, 16 * 1024, 64 * 1024));
        int hard = Math.max(soft, 4096) * 8;
        return HubSettings.standard()
                .withOutput(soft, hard)
                .withTotal(hard * dice.pick(List.of(1L, 1000L)))
                .withRecv(dice.pick(List.of(512, 8192, 65_536)));
    }

    FakeClock clock() {
        return clock;
    }

    Trace trace() {
        return trace;
    }

    Chronicle chronicle() {
        return chronicle;
    }

    Tokens tokens() {
        return tokens;
    }

    StoreCheck store() {
        return store;
    }

    HubSettings settings() {
        return settings;
    }

    int ircPercent() {
        return ircPercent;
    }
}
