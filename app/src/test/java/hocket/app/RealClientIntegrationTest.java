package hocket.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a person with a real IRC client sees of a server, with a host or without. */
@Timeout(300)
class RealClientIntegrationTest {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    @TempDir private Path home = Path.of("");

    /**
     * The one kind of test that needs programs that are not ours: it says which are missing. In
     * continuous integration, which installs them, none may be.
     */
    private static void askFor(String program) {
        List<String> missing = Screen.missing(program);
        if (!missing.isEmpty()) {
            System.err.println("not installed, " + program + " is not tested: " + missing);
        }
        assumeTrue(missing.isEmpty() || System.getenv("CI") != null);
    }

    @Test
    void irssiTalksInARoomAndAtTheDesk() throws Exception {
        askFor(Irssi.PROGRAM);
        try (HocketProcess host = HocketProcess.host("--config", Script.configuration())) {
            int port = host.port();
            try (Screen irssi = Irssi.connect(home, port, "ann");
                    IrcUser bob = IrcUser.arrive(port, "bob")) {
                irssi.shows("Welcome to the TestNet IRC Network ann!")
                        .shows("First line.")
                        .shows("Mode change [+i] for user ann");
                inARoom(irssi, bob);
                toEachOther(irssi, bob);
                atTheDesk(irssi, host);
                irssi.types("/disconnect * good night");
                assertThat(bob.lineWith(" QUIT ")).endsWith(":Quit: good night");
            }
        }
    }

    private static void inARoom(Screen irssi, IrcUser bob) throws Exception {
        irssi.types("/join #lab").shows("[~ann]").shows("Join to #lab was synced");
        bob.sends("JOIN #lab", "PRIVMSG #lab :hello from a socket");
        irssi.shows("has joined #lab").shows("< bob> hello from a socket");
        irssi.types("hello from irssi, \u65e5\u672c\u8a9e");
        assertThat(bob.lineWith(" PRIVMSG "))
                .endsWith(" PRIVMSG #lab :hello from irssi, \u65e5\u672c\u8a9e");
        irssi.types("/topic Printers and paper").shows("changed the topic of #lab to: Printers");
        assertThat(bob.lineWith(" TOPIC ")).endsWith(":Printers and paper");
        irssi.types("/nick annie").shows("You're now known as annie");
        irssi.types("/op bob").shows("mode/#lab [+o bob] by annie");
        irssi.types("/names").shows("[~annie] [@bob]");
        irssi.types("/kick bob enough").shows("bob was kicked from #lab by annie [enough]");
        assertThat(bob.lineWith(" KICK ")).endsWith(" KICK #lab bob :enough");
        irssi.types("/invite bob");
        assertThat(bob.lineWith(" INVITE ")).endsWith(" INVITE bob #lab");
        bob.sends("JOIN #lab");
        irssi.types("/names").shows("[~annie] [ bob]");
    }

    private static void toEachOther(Screen irssi, IrcUser bob) throws Exception {
        bob.sends("AWAY :at lunch", "PRIVMSG annie :are you there?");
        irssi.types("/query bob").shows("<bob> are you there?");
        irssi.types("here I am").shows("bob is away: at lunch");
        assertThat(bob.lineWith(" PRIVMSG ")).endsWith(" PRIVMSG bob :here I am");
        irssi.types("/whois bob").shows("ircname  : Bob").shows("away     : at lunch");
        irssi.types("/window 1", "/list -yes").shows("#lab 2 Printers and paper");
    }

    private static void atTheDesk(Screen irssi, HocketProcess host) throws Exception {
        irssi.types("/query user1", "the printer is out of toner", "#", "this is held");
        assertThat(host.nextOut()).startsWith("Connection established with annie");
        assertThat(host.nextOut()).isEqualTo("Received from annie: the printer is out of toner");
        assertThat(host.nextOut()).isEqualTo("annie hands over (1 waiting)");
        irssi.shows("You are talking to user1: # hands over, Exit ends.")
                .shows("You are number 1 in line.")
                .shows("It is not your turn: held (1).");
        host.types("in the cupboard", "#");
        irssi.shows("<user1> in the cupboard").shows("It is your turn.");
        assertThat(host.nextOut()).isEqualTo("Received from annie: this is held");
        irssi.types("Exit").shows("You have said Exit.");
        assertThat(host.nextOut()).isEqualTo("annie said Exit");
        host.types("Exit");
        irssi.shows("The conversation is over: both sides have said Exit.");
        assertThat(host.nextOut()).isEqualTo("Connection with annie closed");
    }

    /** The server is another one meanwhile, and the channel is founded again. */
    @Test
    void weeChatReadsWhatWasSaidBeforeItCame() throws Exception {
        askFor(WeeChat.PROGRAM);
        List<String> data = List.of("--config", Script.configuration(), "--data", data());
        List<String> said = new ArrayList<>();
        try (HocketProcess before = HocketProcess.serve(data.toArray(String[]::new));
                IrcUser bob = arrive(before.listeningPort())) {
            bob.sends("JOIN #lab");
            said.add(says(bob, "one"));
            said.add(says(bob, "two, \u65e5\u672c\u8a9e"));
            said.add(says(bob, "three"));
            before.terminate();
            assertThat(before.status()).isZero();
        }
        try (HocketProcess server = HocketProcess.serve(data.toArray(String[]::new))) {
            int port = server.listeningPort();
            try (Screen weeChat = WeeChat.connect(home.resolve("weechat"), port, "ann");
                    IrcUser bob = arrive(port)) {
                weeChat.shows("Welcome to the TestNet IRC Network ann!");
                weeChat.types("/join #lab").shows("Channel #lab: 1 nick");
                weeChat.types("/quote CHATHISTORY LATEST #lab * 50").shows("three");
                bob.sends("JOIN #lab");
                said.add(says(bob, "four"));
                weeChat.shows("four");
                assertThat(linesOf("bob", weeChat.text())).isEqualTo(said);
            }
        }
    }

    private String data() {
        return home.resolve("data").toString();
    }

    private static IrcUser arrive(int port) throws Exception {
        return IrcUser.arrive(port, "bob", "echo-message", "server-time");
    }

    /** Says it, and answers it with the second that the server gives it. */
    private static String says(IrcUser user, String text) throws Exception {
        user.sends("PRIVMSG #lab :" + text);
        String line = user.lineWith(" PRIVMSG #lab ");
        String time = line.substring("@time=".length(), line.indexOf(' '));
        return TIME.format(Instant.parse(time)) + " " + text;
    }

    /** With their times, as WeeChat has them: {@code 10:15:03 bob | hello}, within borders. */
    private static List<String> linesOf(String nick, String screen) {
        Pattern line = Pattern.compile("(\\d\\d:\\d\\d:\\d\\d) +" + nick + " \\| (.*?) *\u2502");
        return line.matcher(screen)
                .results()
                .map(found -> found.group(1) + " " + found.group(2))
                .toList();
    }
}
