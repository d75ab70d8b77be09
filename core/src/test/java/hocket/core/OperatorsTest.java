package hocket.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What operators of the network do: kills, wallops, hosts and bans. */
class OperatorsTest {
    private static final Remark SPAM = new Remark("spam");
    private static final Ban NETWORK_OF_BOB =
            new Ban.OfNetwork(new IpNetwork(Network.address("bob".length()), 128));

    private final Network network =
            Network.of("root", "alice", "bob").joins("#a", "alice", "bob").becomesOperator("root");

    @Test
    void onlyOperatorsMayDoWhatOperatorsDo() {
        for (OperatorCommand command :
                List.of(
                        new OperatorCommand.Kill(new Nick("bob"), SPAM),
                        new OperatorCommand.Wallops(SPAM),
                        changeHost("bob", "u", "hidden"),
                        ban(Network.OF_ALICE),
                        new OperatorCommand.LiftBan(Network.OF_ALICE),
                        new OperatorCommand.ExpireBan(Network.OF_ALICE, 1))) {
            assertThat(network.does("alice", command).told())
                    .as("%s", command)
                    .containsExactly("alice: refused NOT_OPERATOR");
        }
    }

    @Test
    void whoIsKilledHearsItAndEverybodyThatItLeft() {
        assertThat(network.does("root", kill("alice")).told())
                .containsExactly(
                        "alice: alice killed by root: spam",
                        "alice bob: alice left (Killed (root (spam)))");
        assertThat(network.comes("alice").told()).containsExactly("alice: refused NOT_A_USER");
        assertThat(network.does("alice", new SessionCommand.Depart()).told()).isEmpty();
        assertThat(network.does("root", kill("alice")).told())
                .containsExactly("root: refused NO_SUCH_NICK");
    }

    @Test
    void aReasonThatIsTooLongIsCut() {
        String longest = "ä".repeat(Remark.LONGEST / 2);
        network.does("root", new OperatorCommand.Kill(new Nick("bob"), new Remark(longest)));
        assertThat(network.events())
                .last()
                .isInstanceOfSatisfying(
                        UserEvent.Left.class,
                        left ->
                                assertThat(left.reason().value())
                                        .startsWith("Killed (root (ää")
                                        .endsWith("ä"));
    }

    @Test
    void aGuestIsKilledButNotTheHost() {
        Network desk = Network.withDesk("root").becomesOperator("root");
        desk.does("stranger", new DeskCommand.Arrive(new Address("x")));
        assertThat(desk.does("root", kill("user2")).told())
                .containsExactly(
                        "stranger: user2 killed by root: spam", "host stranger: user2 LOST");
        assertThat(desk.does("stranger", new DeskCommand.Arrive(new Address("x"))).told())
                .containsExactly("stranger: refused NOT_A_USER");
        assertThat(desk.does("root", kill("host")).told())
                .containsExactly("root: refused UNREACHABLE");
    }

    @Test
    void wallopsAreHeardByOperatorsAndWhoWantsTo() {
        network.does("bob", new UserCommand.ChangeUserMode(UserMode.WALLOPS, true));
        assertThat(network.does("root", new OperatorCommand.Wallops(new Remark("tea"))).told())
                .containsExactly("root bob: root to all: tea");
    }

    @Test
    void aHostIsChangedForAllToSee() {
        assertThat(network.does("root", changeHost("bob", "b", "hidden")).told())
                .containsExactly("alice bob: bob!u@bob.example at b@hidden");
        assertThat(network.user("bob").source()).hasToString("bob!b@hidden");
        assertThat(network.does("root", changeHost("bob", "b", "hidden")).told()).isEmpty();
        assertThat(network.does("root", changeHost("nobody", "b", "hidden")).told())
                .containsExactly("root: refused NO_SUCH_NICK");
    }

    @Test
    void aBanPutsOutWhomItCoversButOperators() {
        assertThat(network.does("root", ban(everybody())).told())
                .containsExactly(
                        "root: ban " + network.index() + " by root",
                        "alice: put out by ban " + network.index(),
                        "alice bob: alice left (Banned (spam))",
                        "bob: put out by ban " + network.index(),
                        "bob: bob left (Banned (spam))");
        assertThat(network.state().users())
                .extracting(User::nick)
                .containsExactly(new Nick("root"));
    }

    @Test
    void aBanKeepsOutWhomItCovers() {
        network.does("root", ban(NETWORK_OF_BOB));
        long since = network.index();
        assertThat(network.does("new", Network.register("eve")).told())
                .containsExactly("new: put out by ban " + since);
        assertThat(network.comes("alicia").told())
                .hasSize(1)
                .first()
                .asString()
                .contains("registered");
    }

    @Test
    void aBanOfANickKeepsOthersFromTakingIt() {
        network.does("root", ban(new Ban.OfMask(new Mask("evil!*@*"))));
        UserCommand evil = new UserCommand.ChangeNick(new Nick("Evil"));
        assertThat(network.does("alice", evil).told()).containsExactly("alice: refused BANNED");
        assertThat(network.does("root", evil).told()).containsExactly("root: root is Evil");
    }

    @Test
    void bansCoverGuestsOfTheDeskButNeverItsHost() {
        Network desk = Network.withDesk("root").becomesOperator("root");
        DeskCommand arrive =
                new DeskCommand.Arrive(new Address("10.0.0.3:5"), Network.address("bob".length()));
        desk.does("stranger", arrive);
        assertThat(desk.does("root", ban(everybody())).told())
                .containsExactly(
                        "root: ban 5 by root",
                        "stranger: put out by ban 5",
                        "host stranger: user2 LOST");
        assertThat(desk.does("other", arrive).told()).containsExactly("other: put out by ban 5");
    }

    @Test
    void theSameBanSetAgainTakesTheOldOnesPlace() {
        network.does("root", ban(Network.OF_ALICE));
        network.does("root", ban(NETWORK_OF_BOB));
        network.does("root", ban(new Ban.OfMask(new Mask("ALICE!*@*"))));
        assertThat(network.state().bans())
                .extracting(SetBan::since)
                .containsExactly(network.index() - 1, network.index());
    }

    @Test
    void aBanIsLiftedOnce() {
        network.does("root", ban(NETWORK_OF_BOB));
        long since = network.index();
        OperatorCommand lift = new OperatorCommand.LiftBan(NETWORK_OF_BOB);
        assertThat(network.does("root", lift).told())
                .containsExactly("root: ban " + since + " lifted");
        assertThat(network.does("root", lift).told()).containsExactly("root: refused NO_SUCH_BAN");
        assertThat(network.state().bans()).isEmpty();
    }

    @Test
    void aBanEndsByTheNodesTimerUnlessItWasSetAnew() {
        network.does("root", ban(NETWORK_OF_BOB));
        long first = network.index();
        network.does("root", ban(NETWORK_OF_BOB));
        long second = network.index();
        assertThat(expires(first)).isEmpty();
        assertThat(network.state().bans()).hasSize(1);
        assertThat(expires(second)).containsExactly("root: ban " + second + " lifted");
        assertThat(expires(second)).isEmpty();
    }

    @Test
    void thereAreAThousandBans() {
        for (int n = 0; n < Bans.MOST; n++) {
            network.does("root", ban(new Ban.OfMask(new Mask("x" + n + "!*@*"))));
        }
        assertThat(network.does("root", ban(NETWORK_OF_BOB)).told())
                .containsExactly("root: refused TABLE_FULL");
        assertThat(network.does("root", ban(new Ban.OfMask(new Mask("X7!*@*")))).told())
                .containsExactly("root: ban " + network.index() + " by root");
    }

    private List<String> expires(long since) {
        return network.nodeDoes(new OperatorCommand.ExpireBan(NETWORK_OF_BOB, since)).told();
    }

    private static Ban everybody() {
        return new Ban.OfMask(new Mask("*!*@*"));
    }

    private static OperatorCommand kill(String nick) {
        return new OperatorCommand.Kill(new Nick(nick), SPAM);
    }

    private static OperatorCommand ban(Ban ban) {
        return new OperatorCommand.SetBan(ban, Duration.ofHours(1), SPAM);
    }

    private static OperatorCommand changeHost(String nick, String username, String host) {
        return new OperatorCommand.ChangeHost(
                new Nick(nick), new Username(username), new HostName(host));
    }
}
