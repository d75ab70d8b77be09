package hocket.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What members do about themselves, and who hears of it. */
class PresenceTest {
    private static final Remark BYE = new Remark("bye");

    private final Network network = Network.of("alice", "bob", "carol").joins("#a", "alice", "bob");

    @Test
    void whoGoesAwayIsAwayUntilItComesBack() {
        UserCommand lunch = new UserCommand.GoAway(new Remark("lunch"));
        assertThat(network.does("alice", lunch).told())
                .containsExactly("alice bob: alice away lunch");
        assertThat(network.user("alice").away()).contains(new Remark("lunch"));
        assertThat(network.does("alice", new UserCommand.ComeBack()).told())
                .containsExactly("alice bob: alice back");
        assertThat(network.user("alice").away()).isEmpty();
    }

    @Test
    void whatChangesNothingIsHeardByNobodyElse() {
        UserCommand lunch = new UserCommand.GoAway(new Remark("lunch"));
        assertThat(network.does("alice", new UserCommand.ComeBack()).told())
                .containsExactly("alice: alice back");
        network.does("alice", lunch);
        assertThat(network.does("alice", lunch).told()).containsExactly("alice: alice away lunch");
        UserCommand same = new UserCommand.ChangeRealName(new Remark("Real alice"));
        assertThat(network.does("alice", same).told())
                .containsExactly("alice: alice named Real alice");
    }

    @Test
    void aNewRealNameIsHeardInTheChannels() {
        assertThat(
                        network.does("alice", new UserCommand.ChangeRealName(new Remark("Liddell")))
                                .told())
                .containsExactly("alice bob: alice named Liddell");
        assertThat(network.user("alice").realName()).isEqualTo(new Remark("Liddell"));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "OPERATOR")
    void modesAreSwitchedOnAndOff(UserMode mode) {
        assertThat(changes(mode, true)).containsExactly("alice: alice +" + mode);
        assertThat(network.user("alice").has(mode)).isTrue();
        assertThat(changes(mode, true)).isEmpty();
        assertThat(changes(mode, false)).containsExactly("alice: alice -" + mode);
        assertThat(network.user("alice").has(mode)).isFalse();
        assertThat(changes(mode, false)).isEmpty();
    }

    @Test
    void nobodyBecomesAnOperatorByAMode() {
        assertThat(changes(UserMode.OPERATOR, true)).isEmpty();
        assertThat(network.user("alice").has(UserMode.OPERATOR)).isFalse();
    }

    @Test
    void anOperatorMayStopBeingOne() {
        assertThat(network.becomesOperator("alice").told())
                .containsExactly("alice: alice +OPERATOR");
        assertThat(network.user("alice").operator()).contains(new Remark("root"));
        assertThat(changes(UserMode.OPERATOR, false)).containsExactly("alice: alice -OPERATOR");
        assertThat(network.user("alice").operator()).isEmpty();
    }

    @Test
    void whoQuitsIsHeardByThoseWhoSawItAndByItself() {
        assertThat(network.does("alice", new UserCommand.Quit(BYE)).told())
                .containsExactly("alice bob: alice left (bye)");
        assertThat(network.state().user(network.session("alice"))).isEmpty();
        assertThat(network.does("alice", new SessionCommand.Depart()).told()).isEmpty();
    }

    @Test
    void whoHasQuitIsNoUserAnyMore() {
        network.does("alice", new UserCommand.Quit(BYE));
        assertThat(network.does("alice", Network.register("alice")).told())
                .containsExactly("alice: refused NOT_A_USER");
        assertThat(network.writes("alice", "bob", "wait").told())
                .containsExactly("alice: refused NOT_A_USER");
    }

    @Test
    void whoseConnectionIsGoneDoesNotHearThatItLeft() {
        assertThat(network.does("alice", new SessionCommand.Depart()).told())
                .containsExactly("bob: alice left (Connection closed)");
        assertThat(network.does("carol", new SessionCommand.Depart()).told())
                .containsExactly(": carol left (Connection closed)");
    }

    @Test
    void acceptsUsersWhateverTheirNicksBecome() {
        assertThat(accept("Bob")).containsExactly("alice: alice +bob");
        assertThat(accept("bob")).containsExactly("alice: refused ACCEPTED_ALREADY");
        assertThat(accept("alice")).containsExactly("alice: refused ACCEPTED_ALREADY");
        assertThat(accept("nobody")).containsExactly("alice: refused NO_SUCH_NICK");
        network.does("bob", new UserCommand.ChangeNick(new Nick("robert")));
        assertThat(network.user("alice").accepted()).containsExactly(new Nick("robert"));
        assertThat(unaccept("bob")).containsExactly("alice: refused NOT_AMONG_ACCEPTED");
        assertThat(unaccept("robert")).containsExactly("alice: alice -robert");
        assertThat(network.user("alice").accepted()).isEmpty();
    }

    @Test
    void whoLeavesIsAcceptedNoMoreNorIsWhoTakesItsNick() {
        accept("bob");
        network.does("bob", new SessionCommand.Depart()).does("carol", nick("bob"));
        assertThat(network.user("alice").accepted()).isEmpty();
        assertThat(unaccept("bob")).containsExactly("alice: refused NOT_AMONG_ACCEPTED");
    }

    @Test
    void acceptsOneHundred() {
        for (int n = 0; n < Acceptance.MOST; n++) {
            network.comes("friend" + n);
            assertThat(accept("friend" + n))
                    .hasSize(1)
                    .doesNotContain("alice: refused ACCEPT_FULL");
        }
        assertThat(accept("bob")).containsExactly("alice: refused ACCEPT_FULL");
        network.does("friend7", new SessionCommand.Depart());
        assertThat(accept("bob")).containsExactly("alice: alice +bob");
    }

    private static UserCommand nick(String nick) {
        return new UserCommand.ChangeNick(new Nick(nick));
    }

    private List<String> accept(String nick) {
        return network.does("alice", new UserCommand.Accept(new Nick(nick))).told();
    }

    private List<String> unaccept(String nick) {
        return network.does("alice", new UserCommand.Unaccept(new Nick(nick))).told();
    }

    private List<String> changes(UserMode mode, boolean on) {
        return network.does("alice", new UserCommand.ChangeUserMode(mode, on)).told();
    }
}
