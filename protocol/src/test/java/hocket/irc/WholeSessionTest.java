package hocket.irc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A session says the same however its bytes are read, and however late its commands commit. */
final class WholeSessionTest {
    private static final String SESSION =
            String.join(
                    "\r\n",
                    "CAP LS 302",
                    "NICK alice",
                    "USER al 0 * :Alice \u00e4",
                    "CAP REQ :batch labeled-response echo-message message-tags",
                    "CAP END",
                    "@label=1 JOIN #a,#b",
                    "@label=2;+x=y PRIVMSG #a :h\u00e9llo",
                    "TOPIC #a :\ud83d\ude00",
                    "NAMES #a",
                    "@label=3 WHO #b",
                    "NICK alicia",
                    "WHOIS alicia",
                    "NOSUCH",
                    "PART #b :bye",
                    "@label=4 QUIT :done",
                    "");

    @Test
    void saysTheSameHoweverItsBytesAreRead() {
        byte[] bytes = SESSION.getBytes(UTF_8);
        List<String> whole = run(bytes, bytes.length);
        assertThat(whole).anyMatch(line -> line.startsWith("@label=4 ERROR "));
        for (int split = 1; split < bytes.length; split++) {
            IrcClient client = IrcScene.open().connects();
            client.sendsBytes(Arrays.copyOf(bytes, split));
            client.sendsBytes(Arrays.copyOfRange(bytes, split, bytes.length));
            assertThat(client.reads()).isEqualTo(whole);
        }
        assertThat(run(bytes, 1)).isEqualTo(whole);
    }

    @Test
    void saysTheSameHoweverLateItsCommandsCommit() {
        byte[] bytes = SESSION.getBytes(UTF_8);
        List<String> prompt = run(bytes, bytes.length);
        IrcScene scene = IrcScene.open().lag();
        IrcClient client = scene.connects().sendsBytes(bytes);
        scene.catchesUp();
        assertThat(client.reads()).isEqualTo(prompt);
    }

    private static List<String> run(byte[] bytes, int step) {
        IrcClient client = IrcScene.open().connects();
        for (int at = 0; at < bytes.length; at += step) {
            client.sendsBytes(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + step)));
        }
        return client.reads();
    }
}
