package hocket.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.KeptMessage;
import hocket.core.Rank;
import hocket.core.snapshot.ChannelSnapshot;
import hocket.core.snapshot.ConversationSnapshot;
import hocket.core.snapshot.DeskSnapshot;
import hocket.core.snapshot.Snapshot;
import hocket.core.snapshot.UserSnapshot;
import hocket.core.snapshot.UsersSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same as {@link PlantedDefectTest}, for what a snapshot could forget. */
final class PlantedSnapshotDefectTest {
    private static final int SEEDS = 100;
    private static final int STEPS = 400;

    /** What is forgotten. */
    record Defect(String name, UnaryOperator<Snapshot> meddling) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource
    void findsWhatASnapshotForgets(Defect defect) {
        Seams seams = Seams.closed().withSnapshots(defect.meddling());
        List<String> found = new ArrayList<>();
        for (long seed = 1; seed <= SEEDS && found.isEmpty(); seed++) {
            Optional<String> failure = Simulation.run(seed, STEPS, seams).failure();
            failure.ifPresent(found::add);
        }

        assertThat(found)
                .singleElement()
                .asString()
                .contains("simulator.SnapshotCheck.")
                .contains("replay: ./hocket-dev simulate");
    }

    static Stream<Defect> findsWhatASnapshotForgets() {
        return Stream.of(
                new Defect("who is away", s -> with(s, PlantedSnapshotDefectTest::present)),
                new Defect(
                        "which messages may be taken back",
                        s -> withChannels(s, PlantedSnapshotDefectTest::withoutMessages)),
                new Defect("what is held", PlantedSnapshotDefectTest::withoutHeldLines),
                new Defect("the order of those who wait", PlantedSnapshotDefectTest::turned));
    }

    private static Snapshot with(Snapshot snapshot, UnaryOperator<UserSnapshot> change) {
        UsersSnapshot users = snapshot.users();
        List<UserSnapshot> present = users.present().stream().map(change).toList();
        return new Snapshot(
                snapshot.index(),
                snapshot.sequences(),
                new UsersSnapshot(present, users.barred(), users.past()),
                snapshot.channels(),
                snapshot.bans(),
                snapshot.desk());
    }

    private static UserSnapshot present(UserSnapshot user) {
        UserSnapshot.Mood mood = user.mood();
        return new UserSnapshot(
                user.person(),
                new UserSnapshot.Mood(mood.modes(), null, mood.operator(), mood.spoke()),
                user.ties(),
                user.sent());
    }

    private static Snapshot withChannels(Snapshot snapshot, UnaryOperator<ChannelSnapshot> change) {
        return new Snapshot(
                snapshot.index(),
                snapshot.sequences(),
                snapshot.users(),
                snapshot.channels().stream().map(change).toList(),
                snapshot.bans(),
                snapshot.desk());
    }

    private static ChannelSnapshot withoutMessages(ChannelSnapshot channel) {
        List<KeptMessage<Rank>> none = List.of();
        return new ChannelSnapshot(
                channel.name(),
                channel.founded(),
                channel.topic(),
                channel.modes(),
                channel.people(),
                none);
    }

    private static Snapshot withoutHeldLines(Snapshot snapshot) {
        DeskSnapshot desk = snapshot.desk();
        return desk == null
                ? snapshot
                : withDesk(
                        snapshot,
                        new DeskSnapshot(
                                desk.host(),
                                desk.hostNick(),
                                desk.capacity(),
                                desk.open().stream()
                                        .map(PlantedSnapshotDefectTest::withoutHeldLines)
                                        .toList(),
                                desk.waiting(),
                                desk.leaving(),
                                desk.participants()));
    }

    private static ConversationSnapshot withoutHeldLines(ConversationSnapshot conversation) {
        return new ConversationSnapshot(
                conversation.id(),
                conversation.guest(),
                conversation.nick(),
                conversation.floor(),
                List.of(),
                List.of(),
                conversation.position(),
                conversation.lastHeard());
    }

    private static Snapshot turned(Snapshot snapshot) {
        DeskSnapshot desk = snapshot.desk();
        return desk == null
                ? snapshot
                : withDesk(
                        snapshot,
                        new DeskSnapshot(
                                desk.host(),
                                desk.hostNick(),
                                desk.capacity(),
                                desk.open(),
                                desk.waiting().reversed(),
                                desk.leaving(),
                                desk.participants()));
    }

    private static Snapshot withDesk(Snapshot snapshot, DeskSnapshot desk) {
        return new Snapshot(
                snapshot.index(),
                snapshot.sequences(),
                snapshot.users(),
                snapshot.channels(),
                snapshot.bans(),
                desk);
    }
}
