package hocket.irc;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.HostName;
import hocket.core.Mask;
import hocket.core.OperatorCommand;
import hocket.core.Remark;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ServerHandlersTest {
    private final IrcScene scene =
            IrcScene.open(settings ->
                    new IrcSettings(
                            settings.identity(),
                            List.of("Be kind."),
                            new IrcSettings.Admin("Here", "Us", "root@example.org"),
                            "",
                            List.of(new IrcSettings.OperatorLogin("root", "x", new Mask("*!*@*"))),
                            settings.passwords(),
                            settings.limits()));
    private final IrcClient alice = scene.user("alice");

    @Test
    void tellsItsVersionAndWhatItSupports() {
        assertThat(alice.sends("VERSION").reads())
                .startsWith(":irc.example 351 alice hocket-1 irc.example :A server for tests")
                .hasSizeGreaterThan(2)
                .allMatch(line -> line.contains(" 351 ") || line.contains(" 005 "));
    }

    @Test
    void tellsTheTime() {
        scene.after(Duration.ofSeconds(60));
        assertThat(alice.sends("TIME").reads())
                .containsExactly(
                        ":irc.example 391 alice irc.example :Fri Jan 02 2026 at 03:05:05 UTC");
    }

    @Test
    void tellsWhomToTurnTo() {
        assertThat(alice.sends("ADMIN").reads())
                .containsExactly(
                        ":irc.example 256 alice irc.example :Administrative info",
                        ":irc.example 257 alice :Here",
                        ":irc.example 258 alice :Us",
                        ":irc.example 259 alice :root@example.org");
        assertThat(IrcScene.open().user("bob").sends("ADMIN").reads())
                .containsExactly(
                        ":irc.example 423 bob irc.example :No administrative info available");
    }

    @Test
    void tellsWhatItIs() {
        assertThat(alice.sends("INFO").reads())
                .containsExactly(
                        ":irc.example 371 alice :hocket-1",
                        ":irc.example 371 alice :A server for tests",
                        ":irc.example 371 alice :Up since Fri Jan 02 2026 at 03:04:05 UTC",
                        ":irc.example 374 alice :End of /INFO list");
    }

    @Test
    void isItsOnlyServer() {
        assertThat(alice.sends("LINKS", "LINKS *.org", "LINKS irc.example *.net").reads())
                .containsExactly(
                        ":irc.example 364 alice irc.example irc.example :0 A server for tests",
                        ":irc.example 365 alice * :End of /LINKS list",
                        ":irc.example 364 alice irc.example irc.example :0 A server for tests",
                        ":irc.example 365 alice *.org :End of /LINKS list",
                        ":irc.example 364 alice irc.example irc.example :0 A server for tests",
                        ":irc.example 365 alice *.net :End of /LINKS list");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ADMIN other",
                "INFO other",
                "MOTD other",
                "TIME other",
                "VERSION other",
                "LUSERS x other",
                "LINKS other *",
                "STATS u other"
            })
    void knowsNoOtherServer(String line) {
        assertThat(alice.sends(line).reads())
                .containsExactly(":irc.example 402 alice other :No such server");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MOTD irc.example", "MOTD IRC.Example", "MOTD *", "MOTD alice"})
    void knowsItselfAndWhoIsOnIt(String line) {
        assertThat(alice.sends(line).reads("372"))
                .containsExactly(":irc.example 372 alice :- Be kind.");
    }

    @Test
    void countsWhoIsThere() {
        scene.connects().sends("NICK late");
        scene.user("bob").sends("QUIT");
        assertThat(alice.sends("LUSERS").reads())
                .containsExactly(
                        ":irc.example 251 alice :There are 1 users and 0 invisible on 1 servers",
                        ":irc.example 252 alice 0 :operator(s) online",
                        ":irc.example 253 alice 1 :unknown connection(s)",
                        ":irc.example 254 alice 0 :channels formed",
                        ":irc.example 255 alice :I have 1 clients and 0 servers",
                        ":irc.example 265 alice 1 2 :Current local users 1, max 2",
                        ":irc.example 266 alice 1 2 :Current global users 1, max 2");
    }

    @Test
    void countsOperatorsAsTheyComeAndGo() {
        IrcClient bob = scene.user("bob");
        bob.submit(new OperatorCommand.BecomeOperator(new Remark("root")));
        scene.commit();
        assertThat(alice.sends("LUSERS").reads("252"))
                .containsExactly(":irc.example 252 alice 1 :operator(s) online");
        bob.loses(hocket.door.Loss.CLOSED);
        assertThat(alice.sends("LUSERS").reads("252"))
                .containsExactly(":irc.example 252 alice 0 :operator(s) online");
    }

    @Test
    void reportsHowLongItIsUp() {
        scene.after(Duration.ofSeconds(86));
        assertThat(alice.sends("STATS u").reads())
                .containsExactly(
                        ":irc.example 242 alice :Server Up 0 days 0:01:26",
                        ":irc.example 219 alice u :End of /STATS report");
    }

    @ParameterizedTest
    @ValueSource(strings = {"o", "k", "d"})
    void reportsHowItIsKeptToOperatorsOnly(String letter) {
        assertThat(alice.sends("STATS " + letter).reads())
                .containsExactly(
                        ":irc.example 481 alice :Permission denied: you're not an IRC operator",
                        ":irc.example 219 alice " + letter + " :End of /STATS report");
        alice.submit(new OperatorCommand.BecomeOperator(new Remark("root")));
        scene.commit();
        alice.reads();
        assertThat(alice.sends("STATS " + letter).reads("481")).isEmpty();
    }

    @Test
    void reportsWhoMayBecomeAnOperator() {
        alice.submit(new OperatorCommand.BecomeOperator(new Remark("root")));
        scene.commit();
        assertThat(alice.sends("STATS o").reads("243"))
                .containsExactly(":irc.example 243 alice O *!*@* * root");
    }

    @Test
    void reportsNothingOfWhatItDoesNotKnow() {
        assertThat(alice.sends("STATS", "STATS z", "STATS :\ud83d\ude00x").reads())
                .containsExactly(
                        ":irc.example 219 alice * :End of /STATS report",
                        ":irc.example 219 alice z :End of /STATS report",
                        ":irc.example 219 alice \ud83d\ude00 :End of /STATS report");
    }

    @Test
    void helpsWithEveryCommand() {
        assertThat(CommandTable.names())
                .isNotEmpty()
                .allMatch(name -> HelpTopics.find(name).isPresent());
        assertThat(alice.sends("HELP join").reads())
                .containsExactly(
                        ":irc.example 704 alice JOIN :JOIN #CHANNEL[,#CHANNEL] [KEY[,KEY]]",
                        ":irc.example 705 alice JOIN :Enters channels. JOIN 0 leaves all of them.",
                        ":irc.example 706 alice JOIN :End of /HELP");
        assertThat(alice.sends("HELPOP nosuch").reads())
                .containsExactly(":irc.example 524 alice NOSUCH :No help available on this topic");
    }

    @Test
    void namesAllCommandsInItsHelp() {
        String index = String.join(" ", alice.sends("HELP").reads());
        assertThat(CommandTable.names()).allMatch(index::contains);
    }

    @Test
    void fitsEveryTokenIntoALine() {
        IrcScene longest =
                IrcScene.open(settings ->
                        new IrcSettings(
                                new IrcSettings.Identity(
                                        new HostName("s".repeat(HostName.LONGEST)),
                                        "N".repeat(40),
                                        "",
                                        "v",
                                        IrcScene.START),
                                List.of(),
                                settings.admin(),
                                "",
                                List.of(),
                                settings.passwords(),
                                settings.limits()));
        IrcClient user = longest.user("n".repeat(30), "batch");
        List<String> lines = user.sends("ISUPPORT").reads("005");
        assertThat(lines)
                .allMatch(line -> line.endsWith(" :are supported by this server"))
                .allMatch(line -> line.split(" ").length <= 3 + 13 + 5);
        assertThat(lines.stream().mapToInt(line -> line.split(" ").length - 3 - 5).sum())
                .isEqualTo(Isupport.tokens(longest.network()).size());
    }

    @Test
    void tellsWhatItSupportsBeforeRegistration() {
        IrcClient early = scene.connects().sends("CAP REQ draft/extended-isupport");
        early.reads();
        assertThat(early.sends("ISUPPORT").reads())
                .isNotEmpty()
                .allMatch(line -> line.startsWith(":irc.example 005 * "));
        early.sends("CAP REQ batch").reads();
        assertThat(early.sends("ISUPPORT").reads().getFirst())
                .matches(":irc\\.example BATCH \\+\\w+ draft/isupport");
    }
}
