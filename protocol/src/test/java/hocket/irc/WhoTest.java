package hocket.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WHO and WHOX. */
final class WhoTest {
    private static final String ALICE = "352 alice #a alice 2.test irc.example alice";
    private static final String BOB = "352 alice #a bob 3.test irc.example bob";

    private final IrcScene scene = IrcScene.open();

    @Test
    void showsTheMembersOfAChannel() {
        IrcClient alice = scene.user("alice");
        joins(alice, "#a");
        joins(scene.user("bob"), "#a");
        assertThat(asks(alice, "WHO #A"))
                .containsExactly(
                        ALICE + " H~ :0 alice alice",
                        BOB + " H :0 bob bob",
                        "315 alice #A :End of /WHO list");
    }

    @Test
    void showsFlags() {
        IrcClient alice = scene.user("alice", "multi-prefix");
        IrcClient bob = scene.user("bob");
        joins(alice, "#a");
        joins(bob, "#a");
        alice.sends("MODE #a +oov alice bob bob");
        bob.sends("AWAY :tea", "MODE bob +B");
        assertThat(asks(alice, "WHO #a"))
                .containsExactly(
                        ALICE + " H~@ :0 alice alice",
                        BOB + " G@+B :0 bob bob",
                        "315 alice #a :End of /WHO list");
        IrcClient plain = scene.user("carol");
        joins(plain, "#a");
        assertThat(asks(plain, "WHO bob").getFirst()).contains(" bob G@B :0 ");
    }

    @Test
    void showsOneUserByItsNickInvisibleOrNot() {
        IrcClient alice = scene.user("alice");
        IrcClient bob = scene.user("bob");
        bob.sends("MODE bob +i");
        assertThat(asks(alice, "WHO BOB"))
                .containsExactly(
                        "352 alice * bob 3.test irc.example bob H :0 bob bob",
                        "315 alice BOB :End of /WHO list");
    }

    @ParameterizedTest
    @CsvSource({
        "*,alice bob",
        "0,alice bob",
        "b*,bob",
        "*!bob@*,bob",
        "??.test,",
        "*.test,alice bob",
        "3.test,bob",
        "*@2.test,alice",
        "$r:bob?b*,bob",
        "nobody,",
        "#none,"
    })
    void showsWhomAMaskMatches(String mask, String nicks) {
        IrcClient alice = scene.user("alice");
        scene.user("bob");
        assertThat(found(alice, "WHO " + mask)).isEqualTo(nicks == null ? "" : nicks);
    }

    @Test
    void findsInvisibleUsersOnlyWhereAChannelIsShared() {
        IrcClient alice = scene.user("alice");
        IrcClient bob = scene.user("bob");
        bob.sends("MODE bob +i");
        assertThat(found(alice, "WHO *")).isEqualTo("alice");
        joins(bob, "#a");
        assertThat(found(alice, "WHO #a")).isEmpty();
        joins(alice, "#a");
        assertThat(found(alice, "WHO *")).isEqualTo("alice bob");
        assertThat(found(alice, "WHO #a")).isEqualTo("bob alice");
        assertThat(found(bob, "WHO *")).isEqualTo("alice bob");
    }

    @Test
    void saysNothingOfASecretChannelToWhoIsNotInIt() {
        IrcClient alice = scene.user("alice");
        IrcClient bob = scene.user("bob");
        joins(bob, "#a");
        bob.sends("MODE #a +s");
        assertThat(found(alice, "WHO #a")).isEmpty();
        assertThat(asks(alice, "WHO bob").getFirst()).startsWith("352 alice * bob");
        joins(alice, "#a");
        assertThat(found(alice, "WHO #a")).isEqualTo("bob alice");
    }

    @Test
    void showsInAnAuditoriumOnlyThoseWithARank() {
        IrcClient alice = scene.user("alice");
        IrcClient bob = scene.user("bob");
        IrcClient carol = scene.user("carol");
        joins(alice, "#a");
        joins(bob, "#a");
        joins(carol, "#a");
        alice.sends("MODE #a +u");
        assertThat(found(bob, "WHO #a")).isEqualTo("alice bob");
        assertThat(found(alice, "WHO #a")).isEqualTo("alice bob carol");
    }

    @Test
    void showsOperatorsOnlyWhenAskedTo() {
        IrcClient alice = scene.user("alice");
        Operators.make(scene.user("bob"), scene);
        assertThat(asks(alice, "WHO * o"))
                .containsExactly(
                        "352 alice * bob 3.test irc.example bob H* :0 bob bob",
                        "315 alice * :End of /WHO list");
    }

    @Test
    void showsTheFieldsOfWhoxInTheirOrder() {
        IrcClient alice = scene.user("alice");
        joins(alice, "#a");
        joins(scene.user("bob"), "#a");
        scene.after(Duration.ofSeconds(70));
        alice.reads();
        assertThat(asks(alice, "WHO bob %roaldfnshiuct,42"))
                .containsExactly(
                        "354 alice 42 #a bob 255.255.255.255 3.test irc.example bob H 0 70 0 n/a"
                                + " :bob bob",
                        "315 alice bob :End of /WHO list");
    }

    @Test
    void showsTheFieldsOfWhoxThatAreAskedForAndKnown() {
        IrcClient alice = scene.user("alice");
        assertThat(asks(alice, "WHO alice %nzi")).contains("354 alice 10.0.0.2 alice");
        assertThat(asks(alice, "WHO alice %na")).contains("354 alice alice 0");
        assertThat(asks(alice, "WHO alice %t")).contains("354 alice 0");
    }

    @Test
    void showsAddressesToOperators() {
        IrcClient alice = scene.user("alice");
        scene.user("bob");
        Operators.make(alice, scene);
        assertThat(asks(alice, "WHO bob %i")).contains("354 alice 10.0.0.3");
    }

    @Test
    void showsNoMoreThanTheLimit() {
        IrcClient alice = scene.user("alice");
        for (int number = 0; number < Who.MOST; number++) {
            scene.user("u" + number);
        }
        alice.sends("WHO *");
        List<String> lines = alice.reads();
        assertThat(lines).hasSize(Who.MOST + 2);
        assertThat(lines.subList(Who.MOST, Who.MOST + 2))
                .containsExactly(
                        ":irc.example 416 alice * :Too many matches, the first of them are shown",
                        ":irc.example 315 alice * :End of /WHO list");
    }

    private static void joins(IrcClient client, String channel) {
        client.sends("JOIN " + channel);
        client.reads();
    }

    /** The answers, without the server's name. */
    private static List<String> asks(IrcClient client, String question) {
        client.reads();
        client.sends(question);
        return client.reads().stream()
                .map(line -> line.substring(":irc.example ".length()))
                .toList();
    }

    /** The nicks in the answers. */
    private static String found(IrcClient client, String question) {
        return String.join(
                " ",
                asks(client, question).stream()
                        .filter(line -> line.startsWith("352"))
                        .map(line -> line.split(" ", -1)[6])
                        .toList());
    }
}
