package hocket.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What IRC clients read of a real server's history: all of what they may, and nothing else. */
@Timeout(180)
class ScrollingIntegrationTest {
    private static final String[] ALL = {
        "draft/chathistory", "draft/event-playback", "message-tags", "server-time", "echo-message"
    };

    @TempDir private Path directory = Path.of("");

    private HocketProcess serve() throws Exception {
        String data = directory.resolve("data").toString();
        return HocketProcess.serve("--config", Script.configuration(), "--data", data);
    }

    @Test
    void afterARestartTheFirstWhoJoinsReadsOpenChannelsOnly() throws Exception {
        try (HocketProcess server = serve()) {
            annSpeaksInFourChannelsUntilTheEndOf(server);
        }
        try (HocketProcess server = serve();
                IrcUser eve = IrcUser.arrive(server.listeningPort(), "eve", ALL)) {
            eve.sends("JOIN #open,#club,#few,#aud");
            assertThat(eve.lineWith(" 366 eve #aud")).isNotEqualTo(IrcUser.END);
            assertThat(page(eve, "LATEST #open * 9"))
                    .hasSize(4)
                    .anyMatch(line -> line.endsWith(" PRIVMSG #open :for all"));
            for (String closed : List.of("#club", "#few", "#aud")) {
                assertThat(page(eve, "LATEST " + closed + " * 9"))
                        .singleElement()
                        .matches(line -> line.endsWith(":eve!eve@127.0.0.1 JOIN " + closed));
            }
        }
    }

    /** In #open, #club that bans Eve, #few with a limit, and #aud where Fred has been too. */
    private static void annSpeaksInFourChannelsUntilTheEndOf(HocketProcess server)
            throws Exception {
        int port = server.listeningPort();
        try (IrcUser ann = IrcUser.arrive(port, "ann", ALL);
                IrcUser fred = IrcUser.arrive(port, "fred")) {
            ann.sends("JOIN #open", "PRIVMSG #open :for all");
            ann.sends("JOIN #club", "MODE #club +b eve!*@*", "PRIVMSG #club :not for eve");
            ann.sends("JOIN #few", "MODE #few +l 9", "PRIVMSG #few :for nine");
            ann.sends("JOIN #aud", "MODE #aud +u", "PRIVMSG #aud :before");
            assertThat(ann.lineWith(":before")).contains("PRIVMSG #aud");
            fred.sends("JOIN #aud", "PART #aud :bye");
            assertThat(ann.lineWith(":fred!fred@127.0.0.1 PART")).endsWith("#aud :bye");
            server.kill();
            assertThat(server.status()).isNotZero();
        }
    }

    @Test
    void pagesOfOneAndOfFiveMissNothingThatHappenedAtOnce() throws Exception {
        try (HocketProcess server = serve()) {
            int port = server.listeningPort();
            try (IrcUser ann = IrcUser.arrive(port, "ann", ALL)) {
                ann.sends("JOIN #p", "JOIN #q");
                manyComeAndGo(port, ann);
                List<String> all = page(ann, "LATEST #p * 500");
                assertThat(all).hasSize(42).doesNotHaveDuplicates();

                for (int size : List.of(1, 5)) {
                    assertThat(backwards(ann, size)).isEqualTo(all);
                    assertThat(forwards(ann, size)).isEqualTo(all);
                }
            }
        }
    }

    /** Twenty join two channels, and leave both with one QUIT. */
    private static void manyComeAndGo(int port, IrcUser witness) throws Exception {
        List<IrcUser> crowd = new ArrayList<>();
        for (int number = 0; number < 20; number++) {
            crowd.add(IrcUser.arrive(port, "k" + number));
        }
        for (IrcUser one : crowd) {
            one.sends("JOIN #p,#q");
        }
        for (IrcUser one : crowd) {
            assertThat(one.lineWith(" 366 ")).contains("#p");
            one.sends("QUIT");
        }
        for (IrcUser one : crowd) {
            assertThat(one.lineWith(IrcUser.END)).isEqualTo(IrcUser.END);
            one.close();
        }
        witness.sends("PRIVMSG #p :end");
        assertThat(witness.lineWith(" PRIVMSG #p :end")).contains("msgid=");
    }

    private static List<String> backwards(IrcUser reader, int size) throws Exception {
        List<String> told = new ArrayList<>();
        List<String> page = page(reader, "LATEST #p * " + size);
        while (!page.isEmpty()) {
            told.addAll(0, page);
            page = page(reader, "BEFORE #p " + id(told.getFirst()) + " " + size);
        }
        return told;
    }

    private static List<String> forwards(IrcUser reader, int size) throws Exception {
        List<String> told = new ArrayList<>();
        List<String> page = page(reader, "AFTER #p timestamp=2020-01-01T00:00:00.000Z " + size);
        while (!page.isEmpty()) {
            told.addAll(page);
            page = page(reader, "AFTER #p " + id(told.getLast()) + " " + size);
        }
        return told;
    }

    private static String id(String line) {
        int start = line.indexOf("msgid=");
        return line.substring(start, line.indexOf(' ', start));
    }

    /** The lines that answer a question, and nothing else being told. */
    private static List<String> page(IrcUser reader, String asked) throws Exception {
        reader.sends("CHATHISTORY " + asked, "PING page");
        List<String> lines = new ArrayList<>();
        String line = reader.line();
        while (!line.endsWith(" PONG irc.test :page")) {
            assertThat(line).isNotEqualTo(IrcUser.END);
            lines.add(line);
            line = reader.line();
        }
        return lines;
    }
}
