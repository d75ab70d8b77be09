package hocket.line;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.Address;
import hocket.core.Nick;
import hocket.core.Text;
import hocket.core.Utterance;
import hocket.door.Encounter;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LineClientTest {
    private final LineClient client = new LineClient();
    private final List<Received> received = new ArrayList<>();

    @Test
    void understandsTheWordsOfTheTurns() {
        read("hi\n#\nExit\n");
        assertThat(received)
                .containsExactly(said("hi"), new Received.HandedOver(), new Received.HostExited());
    }

    @Test
    void learnsTheNames() {
        read("* you are user2, talking to Zoë; a line # hands over, Exit ends\n");
        assertThat(received)
                .containsExactly(new Received.Welcome(new Nick("user2"), new Nick("Zoë")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "* you are user2",
                "* you are , talking to ; a line # hands over, Exit ends",
                "* you are user2, talking to user1",
                "* you are 2, talking to user1; a line # hands over, Exit ends",
                "* you are user2, talking to a b; a line # hands over, Exit ends",
                "* , talking to user1; a line # hands over, Exit ends",
                "* you are; a line # hands over, Exit ends, talking to x",
                "* you are, talking to; a line # hands over, Exit ends",
                "* you are number 2 in line",
            })
    void takesAnythingElseForANotice(String line) {
        read(line + "\n");
        assertThat(received).containsExactly(new Received.Notice(line.substring(2)));
    }

    @Test
    void understandsWhatChangesItsTurn() {
        read("* the host has taken the floor\n");
        read("* the host has said Exit, the floor stays with you\n");
        read("* refused: you have said Exit\n* closed: the host has left\n");
        assertThat(received)
                .containsExactly(
                        new Received.FloorTaken(),
                        new Received.FloorKept(),
                        new Received.Refused("you have said Exit"),
                        new Received.Closed("the host has left"));
    }

    @ParameterizedTest
    @CsvSource({
        "\\#, #",
        "\\Exit, Exit",
        "\\\\#, \\#",
        "\\* hi, * hi",
        "\\\\* hi, \\* hi",
        "\\*hi, \\*hi",
        "\\hi, \\hi",
        "#hi, #hi",
        "*, *",
    })
    void takesOneBackslashOffWhereTheServerPutOne(String line, String text) {
        read(line + "\n");
        assertThat(received).containsExactly(said(text));
    }

    /** The two ends of the protocol agree about every text. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "hi",
                "#",
                "Exit",
                "eXIT",
                " # ",
                "\\#",
                "\\\\Exit",
                "* x",
                "\\* x",
                "\\\\* x",
                "*",
                "* ",
                "\\",
                "\\\\",
                "* #",
                "\\ #",
                "\t#",
                "* Exit",
                "\\* #",
                " * x",
                "* you are user9, talking to me"
            })
    void readsWhatTheHostSaid(String text) {
        Encounter guest = Encounter.atDesk(LineDoor.of(new Address("a"))).arrives().sends("\n");
        guest.hostTakes().written();
        guest.hostDoes(Utterance.literal(text).orElseThrow());
        read(guest.output());
        assertThat(received).containsExactly(said(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "#", "Exit", "\\#", "* x", " exit "})
    void isReadAsItSpoke(String text) {
        Encounter guest = Encounter.atDesk(LineDoor.of(new Address("a"))).arrives();
        guest.sends(LineClient.greeting())
                .sends(LineClient.encode(Utterance.literal(text).orElseThrow()))
                .sends(LineClient.encode(new Utterance.Over()));
        assertThat(guest.saidToHost()).containsExactly(text);
        assertThat(guest.commands()).hasSize(3).endsWith("#");
    }

    @Test
    void readsTheLongestTextWithItsBackslash() {
        String longest = "* " + "x".repeat(8190);
        read("\\" + longest + "\n");
        read("\\".repeat(8192) + "#\n");
        assertThat(received).containsExactly(said(longest), said("\\".repeat(8191) + "#"));
    }

    @ParameterizedTest
    @ValueSource(ints = {8193, 8194, 100_000})
    void refusesALongerLineAndGoesOn(int length) {
        read("x".repeat(length) + "\nfine\n");
        assertThat(received).hasSize(2).endsWith(said("fine"));
        assertThat(received.getFirst()).isInstanceOf(Received.Unreadable.class);
    }

    @Test
    void refusesWhatIsNotUtf8AndGoesOn() {
        client.receive(ByteBuffer.wrap(new byte[] {(byte) 0xc3, '\n', 'a', '\n'}), received::add);
        assertThat(received)
                .containsExactly(new Received.Unreadable("a line that is not UTF-8"), said("a"));
    }

    @Test
    void ignoresEmptyLinesAndControls() {
        read("\n\r\n\u0007\n\u001b[2Jhi\u001b]0;owned\u0007\n* x\u001b[31my\n");
        assertThat(received).containsExactly(said("hi"), new Received.Notice("xy"));
    }

    @Test
    void readsARestAtTheEnd() {
        read("by");
        assertThat(received).isEmpty();
        read("e");
        assertThat(client.endOfInput()).hasValue(said("bye"));
        assertThat(client.endOfInput()).isEmpty();
    }

    private void read(String bytes) {
        client.receive(ByteBuffer.wrap(bytes.getBytes(UTF_8)), received::add);
    }

    private static Received said(String text) {
        return new Received.Said(new Text(text));
    }
}
