package hocket.irc;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.Mask;
import hocket.irc.IrcSettings.OperatorLogin;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** OPER and what operators of the network do. */
final class OperatorTest {
    private final IrcScene scene = IrcScene.open(OperatorTest::withOperators);
    private IrcClient alice = scene.connects();
    private int checks;

    /** A password is right if it is the hash. */
    private static IrcSettings withOperators(IrcSettings settings) {
        return new IrcSettings(
                settings.identity(),
                settings.motd(),
                settings.admin(),
                settings.password(),
                List.of(
                        new OperatorLogin("root", "secret", new Mask("*!*@*.test")),
                        new OperatorLogin("far", "secret", new Mask("*!*@far.example"))),
                String::equals,
                settings.limits());
    }

    @BeforeEach
    void one() {
        alice = scene.user("alice");
    }

    @Test
    void isWhoKnowsThePassword() {
        alice.sends("OPER root secret");
        assertThat(alice.reads())
                .containsExactly(
                        ":alice!alice@3.test MODE alice +o",
                        ":irc.example 381 alice :You are now an IRC operator");
        assertThat(operators()).containsExactly("alice");
    }

    @ParameterizedTest
    @CsvSource({
        "OPER root wrong,464 alice :Password incorrect",
        "OPER nobody secret,464 alice :Password incorrect",
        "OPER far wrong,464 alice :Password incorrect",
        "OPER far secret,491 alice :No operator block for your host",
        "OPER root,461 alice OPER :Not enough parameters"
    })
    void isNobodyElse(String line, String answer) {
        alice.sends(line);
        assertThat(alice.reads()).containsExactly(":irc.example " + answer);
        assertThat(operators()).isEmpty();
    }

    @Test
    void isNobodyWithoutALogIn() {
        IrcClient bob = IrcScene.open().user("bob");
        bob.sends("OPER root secret");
        assertThat(bob.reads())
                .containsExactly(":irc.example 491 bob :No operator block for your host");
    }

    @Test
    void isNobodyWhoHasGuessedTooOften() {
        alice.sends("OPER root a", "OPER x b");
        assertThat(alice.isClosed()).isFalse();
        alice.sends("OPER root c");
        assertThat(alice.isClosed()).isTrue();
        assertThat(alice.reads())
                .last()
                .asString()
                .isEqualTo("ERROR :Closing Link: 3.test (Too many failed OPER attempts)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"root", "nobody"})
    void isToldOnlyWhenThePasswordWasChecked(String name) {
        IrcScene slow =
                IrcScene.open(settings -> {
                    IrcSettings with = withOperators(settings);
                    return new IrcSettings(
                            with.identity(),
                            with.motd(),
                            with.admin(),
                            with.password(),
                            with.operators(),
                            this::countedCheck,
                            with.limits());
                });
        IrcClient bob = slow.user("bob").busy();
        bob.sends("OPER " + name + " wrong");
        assertThat(bob.reads()).isEmpty();
        bob.worksOff();
        assertThat(checks).isEqualTo(1);
        assertThat(bob.reads()).containsExactly(":irc.example 464 bob :Password incorrect");
    }

    @Test
    void isToldToTryAgainWhereManyTry() {
        IrcClient first = alice.busy().sends("OPER root wrong");
        for (int number = 1; number < PasswordChecks.MOST; number++) {
            scene.user("guesser" + number).busy().sends("OPER root wrong");
        }
        IrcClient bob = scene.user("bob");
        bob.sends("OPER root secret");
        assertThat(bob.reads())
                .containsExactly(":irc.example 263 bob OPER :Please wait a while and try again");
        first.worksOff();
        bob.sends("OPER root secret");
        assertThat(operators()).containsExactly("bob");
    }

    private boolean countedCheck(String password, String hash) {
        checks++;
        return password.equals(hash);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KILL bob :bye",
                "WALLOPS :hi",
                "REHASH",
                "KLINE *@*.example :spam",
                "DLINE 192.0.2.1 :spam",
                "UNKLINE *@*.example",
                "UNDLINE 192.0.2.1",
                "CHGHOST bob b.example"
            })
    void isNeededForWhatOthersMayNot(String line) {
        scene.user("bob");
        alice.sends(line);
        assertThat(alice.reads())
                .containsExactly(
                        ":irc.example 481 alice :Permission denied: you're not an IRC operator");
    }

    @Test
    void putsSomebodyOut() {
        IrcClient bob = scene.user("bob");
        IrcClient carol = scene.user("carol");
        bob.sends("JOIN #a");
        carol.sends("JOIN #a");
        carol.reads();
        bob.reads();
        Operators.make(alice, scene);
        alice.sends("KILL bob :enough");
        assertThat(bob.reads())
                .containsExactly(
                        ":alice!alice@3.test KILL bob :enough",
                        "ERROR :Closing Link: 4.test (Killed (alice (enough)))");
        assertThat(bob.isClosed()).isTrue();
        assertThat(carol.reads()).containsExactly(":bob!bob@4.test QUIT :Killed (alice (enough))");
    }

    @ParameterizedTest
    @CsvSource({
        "KILL nobody :x,401 alice nobody :No such nick/channel",
        "KILL a!b :x,401 alice a!b :No such nick/channel",
        "KILL IRC.EXAMPLE :x,483 alice :You can't kill a server!",
        "KILL bob,461 alice KILL :Not enough parameters",
        "WALLOPS,461 alice WALLOPS :Not enough parameters",
        "WALLOPS :,461 alice WALLOPS :Not enough parameters",
        "KLINE a b c,415 alice a :Bad mask",
        "KLINE 1d $j:#a :x,415 alice $j:#a :Bad mask",
        "DLINE 300.1.1.1 :x,415 alice 300.1.1.1 :Bad mask",
        "DLINE 1d example.org :x,415 alice example.org :Bad mask",
        "UNKLINE $x,415 alice $x :Bad mask",
        "UNDLINE x,415 alice x :Bad mask",
        "KLINE *@* :x,NOTICE alice :*** KLINE: that would cover almost everybody",
        "DLINE 0.0.0.0/0 :x,NOTICE alice :*** DLINE: that would cover almost everybody",
        "CHGHOST nobody x,401 alice nobody :No such nick/channel",
        "CHGHOST alice a!b,NOTICE alice :*** CHGHOST: Host name is not valid",
        "CHGHOST alice a!b x,NOTICE alice :*** CHGHOST: User name is not valid"
    })
    void isToldWhatIsWrong(String line, String answer) {
        Operators.make(alice, scene);
        alice.sends(line);
        assertThat(alice.reads()).containsExactly(":irc.example " + answer);
    }

    @Test
    void speaksToThoseWhoWantToHear() {
        IrcClient bob = scene.user("bob");
        IrcClient carol = scene.user("carol");
        bob.sends("MODE bob +w").reads();
        Operators.make(alice, scene);
        alice.sends("WALLOPS :hello all");
        assertThat(bob.reads()).containsExactly(":alice!alice@3.test WALLOPS :hello all");
        assertThat(carol.reads()).isEmpty();
    }

    @Test
    void readsTheConfigurationAgain() {
        Operators.make(alice, scene);
        alice.busy().sends("REHASH");
        assertThat(alice.reads()).containsExactly(":irc.example 382 alice hocket.toml :Rehashing");
        alice.worksOff();
        assertThat(alice.reads()).containsExactly(":irc.example NOTICE alice :*** Rehashed");
    }

    @Test
    void keepsOutByMask() {
        IrcClient bob = scene.user("bob");
        Operators.make(alice, scene);
        alice.sends("KLINE 1d2h bob@*.test :spam");
        assertThat(alice.reads())
                .containsExactly(
                        ":irc.example NOTICE alice :*** root has banned *!bob@*.test:"
                                + " spam (by root, until 2026-01-03T05:04:05Z)");
        assertThat(bob.isClosed()).isTrue();
        assertThat(scene.state().bans())
                .singleElement()
                .satisfies(ban -> assertThat(ban.lasts()).isEqualTo(Duration.ofHours(26)));
        alice.sends("UNKLINE bob@*.test");
        assertThat(alice.reads())
                .containsExactly(":irc.example NOTICE alice :*** No longer banned: *!bob@*.test");
        assertThat(scene.state().bans()).isEmpty();
    }

    @Test
    void keepsOutByNetworkForEverAndWithoutAReasonOfItsOwn() {
        IrcClient bob = scene.user("bob");
        Operators.make(alice, scene);
        alice.sends("DLINE 10.0.0.4/30");
        assertThat(bob.isClosed()).isTrue();
        assertThat(alice.reads())
                .containsExactly(
                        ":irc.example NOTICE alice :*** root has banned 10.0.0.4/30:"
                                + " No reason (by root, for ever)");
        alice.sends("UNDLINE 10.0.0.7/30");
        assertThat(scene.state().bans()).isEmpty();
    }

    @Test
    void showsSomebodyElsewhere() {
        IrcClient bob = scene.user("bob");
        Operators.make(alice, scene);
        alice.sends("CHGHOST bob staff.example");
        assertThat(bob.reads())
                .containsExactly(":irc.example 396 bob staff.example :is now your displayed host");
        alice.sends("CHGHOST bob robert b.example");
        assertThat(scene.state().users())
                .extracting(user -> user.source().toString())
                .contains("bob!robert@b.example");
    }

    private List<String> operators() {
        return scene.state().users().stream()
                .filter(user -> user.operator().isPresent())
                .map(user -> user.nick().value())
                .toList();
    }
}
