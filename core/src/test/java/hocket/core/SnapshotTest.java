package hocket.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import hocket.core.snapshot.Snapshot;
import hocket.core.snapshot.UserSnapshot;
import hocket.core.snapshot.UsersSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A core that is made of a snapshot is the same as the one it was taken of, and stays so. */
class SnapshotTest {
    private static final int ENTRIES = 8_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void behavesTheSameForEver(long seed) {
        Core core = new Core();
        Core rebuilt = new Core();
        RandomHistory history = new RandomHistory(seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (int at = 0; at < ENTRIES; at++) {
            if (random.nextInt(300) == 0) {
                rebuilt = Core.of(core.snapshot());
            }
            Entry entry = history.next(core);
            List<Event> events = core.apply(entry);
            assertThat(rebuilt.apply(entry)).as("seed %d, %s", seed, entry).isEqualTo(events);
            history.remember(entry, events);
        }
        assertThat(rebuilt.snapshot()).isEqualTo(core.snapshot());
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void forgetsNoField(long seed) {
        Core core = new Core();
        RandomHistory history = new RandomHistory(seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (int at = 0; at < ENTRIES; at++) {
            Entry entry = history.next(core);
            history.remember(entry, core.apply(entry));
            if (random.nextInt(20) == 0) {
                assertThat(ObjectGraph.of(Core.of(core.snapshot())))
                        .as("seed %d, %s", seed, entry)
                        .isEqualTo(ObjectGraph.of(core));
            }
        }
    }

    /** Or else nothing would be known of what was never in a snapshot. */
    @Test
    void everyKindOfThingIsInSomeSnapshot() {
        SnapshotCoverage coverage = new SnapshotCoverage();
        for (long seed = 1; seed <= 40 && !coverage.missing().isEmpty(); seed++) {
            cover(new RandomHistory(seed), coverage);
        }
        assertThat(coverage.missing()).isEmpty();
    }

    private static void cover(RandomHistory history, SnapshotCoverage coverage) {
        Core core = new Core();
        for (int at = 0; at < 2_000; at++) {
            Entry entry = history.next(core);
            history.remember(entry, core.apply(entry));
            if (at % 10 == 0) {
                coverage.add(core.snapshot());
            }
        }
    }

    @Test
    void anyFieldThatWereForgottenWouldShow() {
        Network network = Network.withDesk("alice", "bob").joins("#a", "alice", "bob");
        network.writes("alice", "host", "hello");
        Core core = (Core) network.state();
        List<String> graph = ObjectGraph.of(core);
        Channel channel = core.channels().iterator().next();
        User alice = network.user("alice");

        List<Runnable> changes =
                List.of(
                        () -> alice.goAway(new Remark("lunch")),
                        () -> alice.acceptance().announce(network.user("bob")),
                        () -> channel.knock(alice),
                        () -> channel.set(ChannelFlag.SECRET, true),
                        () -> channel.setKey(new Remark("key")));
        List<List<String>> graphs = new ArrayList<>(List.of(graph));
        for (Runnable change : changes) {
            change.run();
            graphs.add(ObjectGraph.of(core));
        }
        assertThat(graphs).doesNotHaveDuplicates();
    }

    @Test
    void theOrderOfMembersShows() {
        Network network = Network.of("alice", "bob").joins("#a", "alice", "bob");
        Network turned = Network.of("alice", "bob").joins("#a", "bob", "alice");

        assertThat(ObjectGraph.of((Core) network.state()))
                .isNotEqualTo(ObjectGraph.of((Core) turned.state()));
    }

    @Test
    void partsThatContradictEachOtherAreRefused() {
        Network network = Network.of("alice").joins("#a", "alice");
        Snapshot whole = ((Core) network.state()).snapshot();
        UserSnapshot alice = whole.users().present().getFirst();
        UserSnapshot nowhere =
                new UserSnapshot(
                        alice.person(),
                        alice.mood(),
                        new UserSnapshot.Ties(List.of(), List.of(), List.of(), List.of()),
                        alice.sent());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Core.of(with(whole, List.of(nowhere))))
                .withMessage("users and channels contradict each other");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Core.of(with(whole, List.of())))
                .withMessage("nobody is 0.1.1");
    }

    private static Snapshot with(Snapshot whole, List<UserSnapshot> present) {
        return new Snapshot(
                whole.index(),
                whole.sequences(),
                new UsersSnapshot(present, List.of(), List.of()),
                whole.channels(),
                whole.bans(),
                whole.desk());
    }
}
