package hocket.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A node that has died and started again: what becomes of those whom it served. */
class NodeLostTest {
    private static final ChannelName ROOM = new ChannelName("#room");
    private static final SessionId HOST = new SessionId(0, 1, 1);
    private static final SessionId GUEST = new SessionId(0, 1, 2);
    private static final SessionId ANN = new SessionId(0, 1, 3);
    private static final SessionId BEA = new SessionId(0, 2, 1);
    private static final SessionId CAT = new SessionId(1, 1, 1);
    private static final SessionId NODE = SessionId.ofNode(0, 3);
    private static final SessionCommand.NodeLost LOST = new SessionCommand.NodeLost(0, 2);

    private final Core core = new Core();
    private final Map<SessionId, Long> sequences = new LinkedHashMap<>();
    private long index;

    @Test
    void usersOfThatEpochAndOfEarlierOnesLeave() {
        joins(ANN, "ann");
        joins(BEA, "bea");
        joins(CAT, "cat");
        assertThat(apply(NODE, LOST))
                .extracting(event -> event.audience() + " " + reason(event))
                .containsExactly("[1.1.1] Server restarted", "[1.1.1] Server restarted");
        assertThat(core.users()).extracting(User::session).containsExactly(CAT);
        assertThat(core.channel(ROOM)).isPresent();
    }

    @Test
    void aChannelWhoseMembersAreAllLostCeasesToBe() {
        joins(ANN, "ann");
        joins(BEA, "bea");
        assertThat(apply(NODE, LOST)).allSatisfy(event -> assertThat(event.audience()).isEmpty());
        assertThat(core.channel(ROOM)).isEmpty();
        assertThat(core.user(new Nick("ann"))).isEmpty();
    }

    @Test
    void conversationsAreLostAndTheDeskOfADeadHostCloses() {
        apply(HOST, new SessionCommand.OpenDesk(new Nick("user1"), 9));
        apply(GUEST, new DeskCommand.Arrive(new Address("here")));
        List<Event> events = apply(NODE, LOST);
        assertThat(events)
                .filteredOn(Event.Ended.class::isInstance)
                .extracting(event -> ((Event.Ended) event).end())
                .containsExactly(Event.End.LOST);
        assertThat(events.getLast()).isInstanceOf(Event.DeskClosed.class);
        assertThat(core.hasDesk()).isFalse();
        assertThat(core.users()).isEmpty();
    }

    @Test
    void theDeskOfAnotherNodeStaysAndItsHostIsTold() {
        apply(CAT, new SessionCommand.OpenDesk(new Nick("user1"), 9));
        apply(GUEST, new DeskCommand.Arrive(new Address("here")));
        assertThat(apply(NODE, LOST))
                .filteredOn(Event.Ended.class::isInstance)
                .singleElement()
                .satisfies(event -> assertThat(event.audience()).contains(CAT));
        assertThat(core.hasDesk()).isTrue();
    }

    @Test
    void nothingMoreComesFromALostEpoch() {
        apply(NODE, LOST);
        assertThat(apply(ANN, Network.register("ann"))).isEmpty();
        assertThat(core.users()).isEmpty();
        SessionId later = new SessionId(0, 3, 1);
        assertThat(apply(later, Network.register("ann"))).isNotEmpty();
    }

    @Test
    void bansOfTheNetworkStay() {
        joins(ANN, "ann");
        apply(ANN, new OperatorCommand.BecomeOperator(new Remark("root")));
        apply(ANN, new OperatorCommand.SetBan(Network.OF_ALICE, Duration.ofHours(1), Remark.NONE));
        apply(NODE, LOST);
        assertThat(core.bans()).extracting(SetBan::ban).containsExactly(Network.OF_ALICE);
    }

    @Test
    void onlyANodeMaySaySo() {
        joins(ANN, "ann");
        assertThat(apply(CAT, LOST))
                .extracting(event -> ((Event.Refused) event).rejection())
                .containsExactly(Rejection.NOT_OPERATOR);
        assertThat(core.users()).hasSize(1);
    }

    private void joins(SessionId session, String nick) {
        apply(session, Network.register(nick));
        apply(session, new ChannelCommand.Join(ROOM, Remark.NONE));
    }

    private static String reason(Event event) {
        return event instanceof UserEvent.Left left ? left.reason().value() : "no leaving";
    }

    private List<Event> apply(SessionId session, Command command) {
        index++;
        long sequence = Objects.requireNonNull(sequences.merge(session, 1L, Long::sum));
        return core.apply(
                new Entry(index, Instant.ofEpochSecond(index), session, sequence, command));
    }
}
