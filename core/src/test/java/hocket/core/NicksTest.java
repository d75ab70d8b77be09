package hocket.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who becomes a user under which nick: members, the desk's host and its guests alike. */
class NicksTest {
    @Test
    void aSessionBecomesAUserOnce() {
        Network network = Network.of().comes("alice");
        assertThat(network.told()).containsExactly("alice: registered alice!u@alice.example");
        assertThat(network.state().users()).extracting(User::nick).containsExactly(nick("alice"));
        assertThat(network.state().user(network.session("alice"))).contains(network.user("ALICE"));

        assertThat(network.does("alice", Network.register("other")).told())
                .containsExactly("alice: refused ALREADY_A_USER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice", "ALICE", "host", "Host", "user2"})
    void aNickIsHadByOne(String taken) {
        Network network = arrives(Network.withDesk("alice"), "stranger");

        assertThat(network.does("bob", Network.register(taken)).told())
                .containsExactly("bob: refused NICK_IN_USE");
        network.comes("bob");
        assertThat(network.does("bob", change(taken)).told())
                .containsExactly("bob: refused NICK_IN_USE");
    }

    @Test
    void guestsGetNamesThatNobodyHas() {
        Network network = Network.withDesk("user2", "User3");
        arrives(network, "stranger");
        assertThat(network.heardBy("stranger")).containsExactly("user4 arrived from 10.0.0.7:99");
        assertThat(network.user("user4").kind()).isEqualTo(User.Kind.GUEST);
        assertThat(network.user("user4").has(UserMode.INVISIBLE)).isTrue();
        assertThat(network.user("user4").source()).hasToString("user4!guest@10.0.0.7");
        assertThat(network.user("host").source()).hasToString("host!host@desk");
    }

    @Test
    void theNamesOfGuestsAndOfTheHostAreFreeWhenTheyLeave() {
        Network network = arrives(Network.withDesk(), "stranger");
        network.does("stranger", new SessionCommand.Depart());
        assertThat(network.does("bob", Network.register("user2")).told())
                .containsExactly("bob: registered user2!u@user2.example");
        network.does("host", new DeskCommand.CloseDesk());
        assertThat(network.does("bob", change("host")).told())
                .containsExactly("bob: user2 is host");
    }

    @Test
    void theDeskOpensUnderAFreeNickByWhoIsNobodyYet() {
        Network network = Network.of("alice");
        SessionCommand open = new SessionCommand.OpenDesk(nick("Alice"), 5);
        assertThat(network.does("host", open).told()).containsExactly("host: refused NICK_IN_USE");
        assertThat(network.does("alice", open).told())
                .containsExactly("alice: refused ALREADY_A_USER");
    }

    @Test
    void aNewNickIsHeardInEveryChannelOnce() {
        Network network = Network.of("alice", "bob", "carol");
        network.joins("#a", "alice", "bob").joins("#b", "alice", "bob");

        assertThat(network.does("alice", change("zoe")).told())
                .containsExactly("alice bob: alice is zoe");
        assertThat(network.events().getFirst().audience()).hasSize(2);
        assertThat(network.state().user(nick("alice"))).isEmpty();
        assertThat(network.comes("alicia").does("alicia", change("alice")).told())
                .containsExactly("alicia: alicia is alice");
    }

    @Test
    void theCaseOfANickMayChange() {
        Network network = Network.of("alice");
        assertThat(network.does("alice", change("ALICE")).told())
                .containsExactly("alice: alice is ALICE");
        assertThat(network.user("alice").nick()).isEqualTo(nick("ALICE"));
        assertThat(network.state().formerly(nick("alice"))).isEmpty();
        assertThat(network.does("alice", change("ALICE")).told()).isEmpty();
    }

    @Test
    void whoIsBannedFromAChannelKeepsItsNickThere() {
        Network network = Network.of("alice", "bob").joins("#a", "bob", "alice");
        network.does(
                "bob",
                new ChannelCommand.ChangeModes(
                        new ChannelName("#a"),
                        List.of(new ModeChange.AddMask(MaskList.BAN, new Mask("alice!*@*")))));
        assertThat(network.does("alice", change("zoe")).told())
                .containsExactly("alice: refused NICK_LOCKED");
    }

    @Test
    void thoseWhoGaveANickUpAreRememberedTheLatestFirst() {
        Network network = Network.of("alice", "bob");
        network.does("alice", change("zoe"));
        network.does("bob", change("Alice")).does("bob", new SessionCommand.Depart());

        assertThat(network.state().formerly(nick("alice")))
                .extracting(past -> past.realName() + " " + past.at().getEpochSecond())
                .containsExactly("Real bob 5", "Real alice 3");
    }

    @Test
    void oneThousandFormerUsersAreRemembered() {
        Network network = Network.of("first", "alice");
        network.does("first", new SessionCommand.Depart());
        for (int n = 0; n < 999; n++) {
            network.does("alice", change("alice" + n));
        }
        assertThat(network.state().formerly(nick("first"))).hasSize(1);
        network.does("alice", change("last"));
        assertThat(network.state().formerly(nick("first"))).isEmpty();
        assertThat(network.state().formerly(nick("alice"))).hasSize(1);
    }

    @Test
    void guestsAndTheHostAreNotAmongFormerUsers() {
        Network network = arrives(Network.withDesk(), "stranger");
        network.does("host", new DeskCommand.CloseDesk());
        assertThat(network.state().formerly(nick("user2"))).isEmpty();
        assertThat(network.state().formerly(nick("host"))).isEmpty();
    }

    @Test
    void theHostAndGuestsActAtTheDeskAlone() {
        Network network = arrives(Network.withDesk("alice"), "stranger");
        for (String who : List.of("host", "stranger", "nobody")) {
            for (Command command :
                    List.of(
                            change("zoe"),
                            new UserCommand.Quit(Remark.NONE),
                            new ChannelCommand.Join(new ChannelName("#a"), Remark.NONE),
                            new OperatorCommand.BecomeOperator(new Remark("root")),
                            new MessageCommand.Send(
                                    Network.to("alice"),
                                    Message.of(Message.Kind.PRIVMSG, "psst")))) {
                assertThat(network.does(who, command).told())
                        .as("%s %s", who, command)
                        .containsExactly(who + ": refused NOT_A_USER");
            }
        }
    }

    @Test
    void thereAreAHundredThousandUsers() {
        Network network = Network.withDesk();
        for (int n = 1; n < Users.MOST; n++) {
            network.comes("m" + n);
        }
        assertThat(network.comes("late").told()).containsExactly("late: refused TABLE_FULL");
        assertThat(arrives(network, "stranger").told())
                .containsExactly("stranger: refused TABLE_FULL");
        network.does("m1", new SessionCommand.Depart());
        assertThat(network.comes("late").state().users()).hasSize(Users.MOST);
    }

    private static Network arrives(Network network, String who) {
        return network.does(who, new DeskCommand.Arrive(new Address("10.0.0.7:99")));
    }

    private static UserCommand change(String to) {
        return new UserCommand.ChangeNick(nick(to));
    }

    private static Nick nick(String name) {
        return new Nick(name);
    }
}
