package hocket.irc;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.door.Loss;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WHOIS, WHOWAS, USERHOST and ISON. */
final class WhoisTest {
    private static final long START = IrcScene.START.getEpochSecond();

    private final IrcScene scene = IrcScene.open();

    @Test
    void saysWhatThereIsToKnow() {
        IrcClient alice = scene.user("alice");
        IrcClient bob = scene.user("bob");
        bob.sends("JOIN #a,#b", "MODE bob +B", "AWAY :tea");
        scene.after(Duration.ofSeconds(5));
        assertThat(asks(alice, "WHOIS bob"))
                .containsExactly(
                        "311 alice bob bob 3.test * :bob bob",
                        "319 alice bob :~#a ~#b",
                        "312 alice bob irc.example :A server for tests",
                        "301 alice bob :tea",
                        "335 alice bob :is a bot",
                        "317 alice bob 5 " + START + " :seconds idle, signon time",
                        "318 alice bob :End of /WHOIS list");
    }

    @Test
    void saysMoreToTheUserItselfAndToOperators() {
        IrcClient alice = scene.user("alice");
        IrcClient bob = scene.user("bob");
        bob.sends("MODE bob +iw");
        List<String> more =
                List.of(
                        "379 bob bob :is using modes +iw",
                        "338 bob bob 10.0.0.3 :is connecting from");
        assertThat(asks(bob, "WHOIS bob")).containsSubsequence(more);
        assertThat(asks(alice, "WHOIS bob")).noneMatch(line -> line.startsWith("338"));
        Operators.make(alice, scene);
        assertThat(asks(alice, "WHOIS bob")).anyMatch(line -> line.startsWith("338 alice bob"));
        assertThat(asks(bob, "WHOIS alice")).contains("313 bob alice :is an IRC operator");
    }

    @Test
    void startsToCountIdleSecondsWhenTheUserSpeaks() {
        IrcClient alice = scene.user("alice");
        scene.after(Duration.ofSeconds(60));
        alice.sends("PRIVMSG alice :hm");
        scene.after(Duration.ofSeconds(7));
        assertThat(asks(alice, "WHOIS alice"))
                .contains("317 alice alice 7 " + START + " :seconds idle, signon time");
    }

    @Test
    void hidesSecretChannelsFromWhoIsNotInThem() {
        IrcClient alice = scene.user("alice");
        IrcClient bob = scene.user("bob");
        bob.sends("JOIN #a", "MODE #a +s");
        assertThat(asks(alice, "WHOIS bob")).noneMatch(line -> line.startsWith("319"));
        alice.sends("JOIN #a");
        assertThat(asks(alice, "WHOIS bob")).contains("319 alice bob :~#a");
    }

    @Test
    void saysWhoIsTheHostOfTheDesk() {
        scene.withHost("user1");
        IrcClient alice = scene.user("alice");
        assertThat(asks(alice, "WHOIS user1"))
                .contains("320 alice user1 :is the host: who writes takes turns");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WHOIS | 431 alice :No nickname given",
                "WHOIS : | 431 alice :No nickname given",
                "WHOIS nobody | 401 alice nobody :No such nick/channel",
                "WHOIS a*b | 401 alice a*b :No such nick/channel",
                "WHOIS other.example alice | 402 alice other.example :No such server",
                "WHOWAS | 431 alice :No nickname given",
                "WHOWAS nobody | 406 alice nobody :There was no such nickname",
                "USERHOST | 461 alice USERHOST :Not enough parameters",
                "ISON | 461 alice ISON :Not enough parameters"
            })
    void saysWhyThereIsNoAnswer(String question, String answer) {
        assertThat(asks(scene.user("alice"), question).getFirst()).isEqualTo(answer);
    }

    @Test
    void takesAServerOrAUserOnItForTheServerToAsk() {
        IrcClient alice = scene.user("alice");
        assertThat(asks(alice, "WHOIS IRC.example alice")).hasSize(6);
        assertThat(asks(alice, "WHOIS alice alice")).hasSize(6);
    }

    @Test
    void answersForSeveralWithOneEnd() {
        IrcClient alice = scene.user("alice");
        scene.user("bob");
        assertThat(asks(alice, "WHOIS bob,nobody,alice").stream().map(line -> line.substring(0, 3)))
                .containsExactly(
                        "311", "312", "317", "401", "311", "312", "379", "338", "317", "318");
    }

    @Test
    void tellsOfNoMoreThanPromisedAndSaysSo() {
        IrcClient alice = scene.user("alice");

        List<String> whois = asks(alice, "WHOIS a,b,c,d,e,f");
        assertThat(whois).hasSize(WhoHandlers.MOST_NICKS + 2);
        assertThat(whois.subList(4, 6))
                .containsExactly(
                        "407 alice e :Too many targets",
                        "318 alice a,b,c,d,e,f :End of /WHOIS list");
        assertThat(asks(alice, "WHOWAS a,b,c,d,e"))
                .hasSize(WhoHandlers.MOST_NICKS + 2)
                .contains("407 alice e :Too many targets");
    }

    @Test
    void remembersWhoHadANick() {
        IrcClient alice = scene.user("alice");
        IrcClient bob = scene.user("bob");
        bob.sends("NICK robert");
        scene.after(Duration.ofSeconds(55));
        bob.sends("NICK bob", "NICK rob");
        bob.loses(Loss.CLOSED);
        assertThat(asks(alice, "WHOWAS bob"))
                .containsExactly(
                        "314 alice bob bob 3.test * :bob bob",
                        "312 alice bob irc.example :Fri Jan 2 2026 03:05:00",
                        "314 alice bob bob 3.test * :bob bob",
                        "312 alice bob irc.example :Fri Jan 2 2026 03:04:05",
                        "369 alice bob :End of WHOWAS");
        assertThat(asks(alice, "WHOWAS bob 1")).hasSize(3);
        assertThat(asks(alice, "WHOWAS bob -1")).hasSize(5);
    }

    @Test
    void saysWhereUpToFiveAre() {
        IrcClient alice = scene.user("alice");
        IrcClient bob = scene.user("bob");
        bob.sends("AWAY :tea");
        Operators.make(alice, scene);
        assertThat(asks(alice, "USERHOST bob nobody ALICE"))
                .containsExactly("302 alice :bob=-bob@3.test alice*=+alice@2.test");
        assertThat(asks(alice, "USERHOST bob bob bob bob bob alice"))
                .singleElement()
                .asString()
                .doesNotContain("alice*");
        assertThat(asks(alice, "USERHOST nobody")).containsExactly("302 alice :");
    }

    @Test
    void saysWhoIsOn() {
        IrcClient alice = scene.user("alice");
        scene.user("Bob");
        assertThat(asks(alice, "ISON bob nobody alice")).containsExactly("303 alice :Bob alice");
        assertThat(asks(alice, "ISON :nobody BOB")).containsExactly("303 alice :Bob");
        assertThat(asks(alice, "ISON nobody")).containsExactly("303 alice :");
    }

    @Test
    void listsManyChannelsOnSeveralLines() {
        IrcClient alice = scene.user("alice");
        for (int number = 10; number < 30; number++) {
            alice.sends("JOIN #" + "x".repeat(40) + number);
        }
        List<String> lines =
                asks(alice, "WHOIS alice").stream().filter(line -> line.startsWith("319")).toList();
        assertThat(lines).hasSizeGreaterThan(1);
        assertThat(String.join(" ", lines).split("~", -1)).hasSize(21);
    }

    /** The answers, without the server's name. */
    private static List<String> asks(IrcClient client, String question) {
        client.reads();
        client.sends(question);
        return client.reads().stream()
                .map(line -> line.substring(":irc.example ".length()))
                .toList();
    }
}
