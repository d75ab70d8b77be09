package hocket.door;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.Address;
import hocket.core.DeskCommand;
import hocket.core.Event.End;
import hocket.line.LineDoor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The entrance with the line door behind it. */
final class EntranceTest {
    private static final String ARRIVE = "arrive 127.0.0.1:51234";
    private static final String TLS_HELLO =
            "\u0016\u0003\u0001\u0000\u00c8\u0001\u0000\u0000\u00c4";
    private static final String WELCOME =
            "* you are user2, talking to user1; a line # hands over, Exit ends\n";

    private final Encounter peer = Encounter.atDesk(entrance("127.0.0.1:51234"));

    @Test
    void announcesALineAtOnceAndHandsItOn() {
        peer.sends("hello\nhow are you?\n");
        assertThat(peer.commands()).containsExactly(ARRIVE, "say hello", "say how are you?");
        assertThat(peer.output()).isEqualTo(WELCOME);
    }

    @Test
    void announcesASilentGuestAfterASecond() {
        peer.afterMillis(999);
        assertThat(peer.commands()).isEmpty();
        peer.afterMillis(1);
        assertThat(peer.commands()).containsExactly(ARRIVE);
        assertThat(peer.output()).isEmpty();
    }

    @Test
    void wakesNobodyForAGuestThatStaysSilent() {
        peer.afterMillis(1000);
        assertThat(peer.deadlineMillis()).isEqualTo(Long.MAX_VALUE / 1_000_000);
    }

    @Test
    void welcomesTheSilentGuestWithItsFirstLine() {
        peer.afterMillis(5000).sends("\n");
        assertThat(peer.commands()).containsExactly(ARRIVE);
        assertThat(peer.output()).isEqualTo(WELCOME);
    }

    @Test
    void holdsBackWhatMayStillBecomeAProtocolForASecond() {
        peer.sends("NICK").afterMillis(999);
        assertThat(peer.commands()).isEmpty();
        peer.afterMillis(1);
        assertThat(peer.commands()).containsExactly(ARRIVE, "say NICK", "#");
    }

    @Test
    void countsTheSecondFromTheFirstByte() {
        peer.afterMillis(800).sends("N").afterMillis(900).sends("I").afterMillis(99);
        assertThat(peer.commands()).isEmpty();
        peer.afterMillis(1);
        assertThat(peer.commands()).containsExactly(ARRIVE);
        peer.afterMillis(50);
        assertThat(peer.commands()).containsExactly(ARRIVE, "say NI", "#");
    }

    @Test
    void doesNotMakeTheUnframedGuestWaitTwice() {
        peer.sends("Hello").afterMillis(1000);
        assertThat(peer.commands()).containsExactly(ARRIVE, "say Hello", "#");
    }

    @Test
    void handsOnAtOnceWhatCanBecomeNothingElse() {
        peer.sends("(hello").afterMillis(499);
        assertThat(peer.commands()).containsExactly(ARRIVE);
        peer.afterMillis(1);
        assertThat(peer.commands()).containsExactly(ARRIVE, "say (hello", "#");
    }

    @Test
    void knowsTheFramedGuestWhoseLineEndsLate() {
        peer.sends("Hello").afterMillis(900).sends(" world\n");
        assertThat(peer.commands()).containsExactly(ARRIVE, "say Hello world");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "HEAD", "DELETE", "OPTIONS", "BREW"})
    void refusesEveryHttpRequestInHttp(String method) {
        peer.sends(method + " / HTTP/1.1\r\nHost: x\r\n\r\nhello\n#\n");
        assertThat(peer.commands()).isEmpty();
        assertThat(peer.isClosed()).isTrue();
        String response = peer.output();
        String body = response.substring(response.indexOf("\r\n\r\n") + 4);
        assertThat(response)
                .startsWith("HTTP/1.1 501 Not Implemented\r\n")
                .contains("\r\nContent-Length: " + body.length() + "\r\n")
                .contains("\r\nConnection: close\r\n")
                .contains("\r\nContent-Type: text/plain; charset=utf-8\r\n");
        assertThat(body).contains("hocket join").contains("nc ").endsWith("\n");
    }

    @Test
    void neverLetsALongRequestTalkIntoAConversation() {
        peer.sends("POST /" + "a".repeat(9000)).sends(" HTTP/1.1\r\n\r\nhello\n#\n");
        assertThat(peer.commands()).isEmpty();
        assertThat(peer.output()).startsWith("HTTP/1.1 501 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CAP LS 302\r\n",
                "NICK alice\r\n",
                "PASS secret\r\n",
                "USER a 0 * :A B\r\n",
                "NICK alice\r\nUSER a 0 * :A B\r\nJOIN #a"
            })
    void handsAnIrcClientToItsDoor(String first) {
        peer.sends(first).sends("more");
        assertThat(peer.commands()).isEmpty();
        assertThat(peer.output()).isEqualTo(first + "more");
    }

    @Test
    void handsAnIrcClientToItsDoorHoweverItsBytesCome() {
        for (byte each : "NICK alice\r\nUSER".getBytes(UTF_8)) {
            peer.sends(new byte[] {each});
        }
        assertThat(peer.output()).isEqualTo("NICK alice\r\nUSER");
    }

    @Test
    void takesTheAnnouncementBackWhenAnIrcClientShows() {
        peer.afterMillis(2000).sends("NICK alice\r\n");
        assertThat(peer.commands()).containsExactly(ARRIVE, "withdraw");
        assertThat(peer.ends()).containsExactly(End.WITHDRAWN);
        assertThat(peer.output()).isEqualTo("NICK alice\r\n");
        peer.breaks();
        assertThat(peer.commands()).containsExactly(ARRIVE, "withdraw", "depart");
    }

    @Test
    void tellsAnIrcClientNothingOfItsAnnouncement() {
        peer.lag().afterMillis(2000).sends("NICK alice\r\n").catchUp();
        assertThat(peer.commands()).containsExactly(ARRIVE, "withdraw");
        assertThat(peer.output()).isEqualTo("NICK alice\r\n");
    }

    @Test
    void refusesATlsHelloWithAFatalAlert() {
        peer.sends(TLS_HELLO.getBytes(ISO_8859_1));
        assertThat(peer.commands()).isEmpty();
        assertThat(peer.isClosed()).isTrue();
        assertThat(peer.output().getBytes(UTF_8)).containsExactly(21, 3, 3, 0, 2, 2, 40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/1.1\r\n", "\u0016\u0003\u0001"})
    void decidesTheSameByteByByte(String first) {
        for (byte each : first.getBytes(ISO_8859_1)) {
            peer.sends(new byte[] {each});
        }
        assertThat(peer.commands()).isEmpty();
        assertThat(peer.isClosed()).isTrue();
    }

    @Test
    void takesTheAnnouncementBackWhenAnotherDoorShows() {
        peer.afterMillis(2000).sends("GET / HTTP/1.1\r\n");
        assertThat(peer.commands()).containsExactly(ARRIVE, "withdraw");
        assertThat(peer.output()).startsWith("HTTP/1.1 501 ").endsWith("\n").doesNotContain("* ");
        assertThat(peer.ends()).containsExactly(End.WITHDRAWN);
        peer.breaks();
        assertThat(peer.commands()).containsExactly(ARRIVE, "withdraw", "depart");
    }

    @Test
    void ignoresWhatFollowsARefusal() {
        peer.sends("GET / HTTP/1.1\r\n");
        peer.written();
        peer.sends("hello\n").afterMillis(5000).endsInput();
        assertThat(peer.commands()).isEmpty();
        assertThat(peer.output()).isEmpty();
    }

    @Test
    void survivesAConnectionThatClosesAtOnce() {
        peer.endsInput();
        assertThat(peer.commands()).isEmpty();
        assertThat(peer.isClosed()).isTrue();
    }

    @Test
    void survivesAConnectionThatBreaksAtOnce() {
        peer.breaks();
        assertThat(peer.commands()).isEmpty();
    }

    @Test
    void losesASilentGuestThatCloses() {
        peer.afterMillis(1000).endsInput();
        assertThat(peer.commands()).containsExactly(ARRIVE, "depart");
        assertThat(peer.ends()).containsExactly(End.LOST);
    }

    @Test
    void losesAGuestThatBreaksBeforeItsDoorIsKnown() {
        peer.afterMillis(1000).sends("HEL").breaks();
        assertThat(peer.commands()).containsExactly(ARRIVE, "depart");
    }

    @Test
    void decidesAtTheEndOfInput() {
        peer.sends("HELLO").endsInput();
        assertThat(peer.commands()).containsExactly(ARRIVE, "say HELLO", "depart");
    }

    @Test
    void handsOnTheEndOfInputOfAnIrcClient() {
        peer.sends("NICK alice").endsInput();
        assertThat(peer.commands()).containsExactly("depart");
        assertThat(peer.output()).isEqualTo("NICK aliceEND");
    }

    @Test
    void takesAnOverlongFirstLineForALine() {
        peer.sends("a".repeat(9000)).sends("\nhello\n");
        assertThat(peer.commands()).containsExactly(ARRIVE, "say hello");
        assertThat(peer.output())
                .contains("* refused: line longer than 8192 bytes\n")
                .contains(WELCOME);
    }

    @Test
    void handsOnWhatAlreadyFollowsTheFirstBytes() {
        String lines = "line\n".repeat(3000);
        peer.sends("x " + lines);
        assertThat(peer.commands()).hasSize(3001).endsWith("say line");
    }

    @Test
    void hearsTelnetFromTheFirstByte() {
        peer.sends(new byte[] {(byte) 255, (byte) 251, 31}).afterMillis(3000).sends("hello\r\n");
        assertThat(peer.commands()).containsExactly(ARRIVE, "say hello");
    }

    @Test
    void tellsTheGuestThatTheDeskIsFull() {
        Encounter late =
                Encounter.atDesk(entrance("::1"), 1)
                        .other(9, new DeskCommand.Arrive(new Address("x")));
        late.sends("hello\n");
        assertThat(late.output()).startsWith("* refused: the desk takes no more guests\n");
        assertThat(late.isClosed()).isTrue();
    }

    @Test
    void tellsASilentGuestThatNobodyIsThere() {
        Encounter alone = Encounter.withoutDesk(entrance("::1"));
        alone.afterMillis(1000);
        assertThat(alone.output()).isEqualTo("* refused: nobody is at the desk\n");
        assertThat(alone.isClosed()).isTrue();
        assertThat(alone.afterMillis(5000).sends("hi\n").commands()).containsExactly("arrive ::1");
    }

    @Test
    void waitsForASlowClientWhereThereIsNoDesk() {
        Encounter slow =
                Encounter.withoutDesk(
                        Entrance.open(
                                LineDoor.of(new Address("::1")), EchoDoor::new, () -> false, 0));
        slow.afterMillis(60_000);
        assertThat(slow.commands()).isEmpty();
        assertThat(slow.sends("NICK alice\r\n").output()).isEqualTo("NICK alice\r\n");
    }

    private static Entrance entrance(String address) {
        return Entrance.open(LineDoor.of(new Address(address)), EchoDoor::new, 0);
    }
}
