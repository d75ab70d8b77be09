package hocket.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** IRCv3 capability negotiation. */
final class CapHandlersTest {
    private static final String ALL =
            Capability.offered(IrcScene.open().network()).stream()
                    .map(Capability::word)
                    .collect(Collectors.joining(" "));

    private final IrcScene scene = IrcScene.open();
    private final IrcClient client = scene.connects();

    @Test
    void listsAllInOneLineToWhoKnowsNoMore() {
        List<String> lines = client.sends("CAP LS").reads();
        assertThat(lines).containsExactly(":irc.example CAP * LS :" + ALL);
        assertThat(lines.getFirst().getBytes(StandardCharsets.UTF_8).length).isLessThan(480);
    }

    @Test
    void listsValuesInSeveralLinesTo302() {
        List<String> lines = client.sends("CAP LS 302").reads();
        assertThat(lines).hasSizeGreaterThan(1).allMatch(line -> line.length() <= 510);
        assertThat(lines.subList(0, lines.size() - 1))
                .allMatch(line -> line.startsWith(":irc.example CAP * LS * :"));
        assertThat(lines.getLast()).startsWith(":irc.example CAP * LS :");
        String words =
                lines.stream()
                        .map(line -> line.substring(line.indexOf(" :") + 2))
                        .collect(Collectors.joining(" "));
        assertThat(words)
                .isEqualTo(
                        ALL.replace(
                                "draft/multiline",
                                "draft/multiline=max-bytes=16384,max-lines=100"));
    }

    @ParameterizedTest
    @CsvSource({"301, 1", "302, 2", "999, 2", "x, 1", "-302, 1", "99999999999, 1"})
    void takesTheVersionForANumber(String version, int lines) {
        assertThat(client.sends("CAP LS " + version).reads()).hasSize(lines);
    }

    @Test
    void keepsTheHigherVersion() {
        client.sends("CAP LS 302", "CAP LS");
        assertThat(client.sends("CAP REQ -cap-notify").reads().getLast()).contains(" NAK ");
    }

    @Test
    void holdsRegistrationUntilTheEnd() {
        client.sends("CAP LS 302", "NICK alice", "USER a 0 * :A");
        assertThat(client.reads("001")).isEmpty();
        assertThat(client.sends("CAP REQ :batch").reads())
                .containsExactly(":irc.example CAP * ACK :batch");
        assertThat(client.sends("CAP END").reads("001")).hasSize(1);
    }

    @Test
    void holdsRegistrationForABlindRequest() {
        client.sends("CAP REQ :multi-prefix", "NICK alice", "USER a 0 * :A");
        assertThat(client.reads("001")).isEmpty();
        assertThat(client.sends("CAP END", "CAP END").reads("001")).hasSize(1);
    }

    @Test
    void grantsAllOrNothing() {
        assertThat(client.sends("CAP REQ :batch nothing setname").reads())
                .containsExactly(":irc.example CAP * NAK :batch nothing setname");
        assertThat(client.sends("CAP LIST").reads()).containsExactly(":irc.example CAP * LIST :");
        assertThat(client.sends("CAP REQ :setname batch ").reads())
                .containsExactly(":irc.example CAP * ACK :setname batch");
        assertThat(client.sends("CAP LIST").reads())
                .containsExactly(":irc.example CAP * LIST :batch setname");
    }

    @Test
    void takesCapabilitiesBack() {
        client.sends("CAP REQ :batch setname", "CAP REQ :-batch -away-notify setname");
        assertThat(client.reads().getLast())
                .isEqualTo(":irc.example CAP * ACK :-batch -away-notify setname");
        assertThat(client.sends("CAP LIST").reads())
                .containsExactly(":irc.example CAP * LIST :setname");
    }

    @Test
    void countsTheLastOfTwo() {
        client.sends("CAP REQ :batch -batch setname -setname setname");
        client.reads();
        assertThat(client.sends("CAP LIST").reads())
                .containsExactly(":irc.example CAP * LIST :setname");
    }

    @Test
    void impliesNotificationsWith302() {
        client.sends("CAP LS 302").reads();
        assertThat(client.sends("CAP LIST").reads())
                .containsExactly(":irc.example CAP * LIST :cap-notify");
        assertThat(client.sends("CAP REQ :cap-notify").reads())
                .containsExactly(":irc.example CAP * ACK :cap-notify");
    }

    @Test
    void letsOlderClientsDropNotifications() {
        client.sends("CAP REQ cap-notify").reads();
        assertThat(client.sends("CAP REQ -cap-notify").reads())
                .containsExactly(":irc.example CAP * ACK :-cap-notify");
    }

    @ParameterizedTest
    @CsvSource({"FOO, FOO", "ack, ack", "NAK :x, NAK", "NEW, NEW", ":, *"})
    void refusesOtherWords(String sent, String shown) {
        assertThat(client.sends("CAP " + sent).reads())
                .containsExactly(":irc.example 410 * " + shown + " :Invalid CAP command");
    }

    @Test
    void worksAfterRegistrationToo() {
        IrcClient alice = scene.user("alice");
        assertThat(alice.sends("CAP REQ :batch", "CAP END", "CAP LIST", "CAP").reads())
                .containsExactly(
                        ":irc.example CAP alice ACK :batch",
                        ":irc.example CAP alice LIST :batch",
                        ":irc.example 461 alice CAP :Not enough parameters");
    }
}
