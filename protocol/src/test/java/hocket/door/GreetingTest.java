package hocket.door;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GreetingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\n",
                "GET / HTTP/1.0\n",
                "POST /say?x=1 HTTP/1.1\r\nHost: a\r\n\r\nhello\n",
                "HEAD * HTTP/1.1\n",
                "OPTIONS http://127.0.0.1:12345/ HTTP/1.1\r\n",
                "M-SEARCH * HTTP/1.1\r\n",
                "get / HTTP/1.1\r\n",
                "x!#$%&'*+-.^_`|~9 / HTTP/1.9\r\n",
                "CAP LS HTTP/1.1\r\n",
            })
    void knowsRequestsOfAnyMethod(String first) {
        assertThat(of(first)).isEqualTo(Greeting.HTTP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CAP LS\r\n",
                "CAP LS 302\r\n",
                "CAP LIST\n",
                "CAP REQ :sasl server-time\r\n",
                "CAP END\r\n",
                "PASS secret\r\n",
                "PASS :two words\r\n",
                "NICK alice\r\nUSER a 0 * :A\r\n",
                "NICK :alice\n",
                "USER alice 0 * :Alice Liddell\r\n",
                "USER a b c\r\n",
            })
    void knowsWhatStartsAnIrcSession(String first) {
        assertThat(of(first)).isEqualTo(Greeting.IRC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n",
                "\r\n",
                "hello\n",
                "Hello there\n",
                "#\n",
                "NICKname is cool\n",
                "nick x\n",
                "NICK\n",
                "NICK \n",
                "NICK two names\n",
                "CAP\n",
                "CAP on my head",
                "CAP LSD\n",
                "PASSport please\n",
                "PASS the salt\n",
                "USER a\n",
                "USER a b\n",
                "GET real\n",
                "GET  / HTTP",
                "GET /a b",
                "GET / HTTP/2",
                "GET / HTTP/1.1 please\n",
                "GET / http/1.1",
                "what is HTTP/1.1?\n",
                " GET / HTTP/1.1\n",
                "(GET / HTTP/1.1\n",
                "grüße",
                "日本",
                "\u0016\u0004",
                "\u0016\n",
                "\u0003\u0016",
                "* you are here",
                "\u0000",
            })
    void takesNearMissesForLines(String first) {
        assertThat(of(first)).isEqualTo(Greeting.LINE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "N",
                "NI",
                "NICK",
                "NICK ",
                "NICK x",
                "C",
                "CAP",
                "CAP L",
                "USER manual",
                "PASS",
                "USER a b c d",
                "HELLO",
                "HELLO there",
                "HELLO there ",
                "Hi there H",
                "GET / HTTP/1.1",
                "GET / HTTP/1.1\r",
                "\u0016",
            })
    void waitsForWhatMayStillBecomeAProtocol(String first) {
        assertThat(of(first)).isEqualTo(Greeting.UNDECIDED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /index.html?q=a HTTP/1.1\r\n",
                "CAP REQ :sasl\r\n",
                "NICK alice\r\n",
                "PASS secret\n",
                "USER alice 0 * :Alice Liddell\r\n",
            })
    void isUndecidedUpToTheLastByte(String first) {
        for (int end = 0; end < first.length(); end++) {
            assertThat(of(first.substring(0, end)))
                    .as("%d bytes", end)
                    .isEqualTo(Greeting.UNDECIDED);
        }
        assertThat(of(first)).isIn(Greeting.HTTP, Greeting.IRC);
    }

    @Test
    void knowsATlsHello() {
        assertThat(of("\u0016\u0003\u0001\u0002\u0000")).isEqualTo(Greeting.TLS);
        assertThat(of("\u0016\u0003")).isEqualTo(Greeting.TLS);
    }

    @Test
    void takesTelnetForALine() {
        assertThat(of("\u00ff")).isEqualTo(Greeting.LINE);
    }

    @Test
    void decidesWhateverHasComeAtTheEndOfInput() {
        assertThat(ofAll("NICK x")).isEqualTo(Greeting.IRC);
        assertThat(ofAll("GET / HTTP/1.1")).isEqualTo(Greeting.HTTP);
        assertThat(ofAll("GET / HTTP/1.1\r")).isEqualTo(Greeting.HTTP);
        assertThat(ofAll("HELLO there")).isEqualTo(Greeting.LINE);
        assertThat(ofAll("\u0016")).isEqualTo(Greeting.LINE);
    }

    @Test
    void takesALineThatOutgrowsTheBufferForALine() {
        assertThat(of("a".repeat(FirstBytes.MOST))).isEqualTo(Greeting.LINE);
        assertThat(of("USER a b c " + "d ".repeat(FirstBytes.MOST))).isEqualTo(Greeting.LINE);
        assertThat(of("a".repeat(FirstBytes.MOST - 1))).isEqualTo(Greeting.UNDECIDED);
    }

    @Test
    void takesARequestWhoseTargetOutgrowsTheBufferForHttp() {
        assertThat(of("GET /" + "a".repeat(FirstBytes.MOST))).isEqualTo(Greeting.HTTP);
    }

    private static Greeting of(String first) {
        return Greeting.of(bytes(first));
    }

    private static Greeting ofAll(String first) {
        return Greeting.ofAll(bytes(first));
    }

    private static FirstBytes bytes(String first) {
        boolean isLatin = first.chars().allMatch(c -> c < 256);
        FirstBytes bytes = new FirstBytes();
        bytes.add(ByteBuffer.wrap(first.getBytes(isLatin ? ISO_8859_1 : UTF_8)));
        return bytes;
    }
}
