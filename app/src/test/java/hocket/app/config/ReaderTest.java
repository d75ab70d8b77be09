package hocket.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import hocket.core.HostName;
import hocket.core.Mask;
import hocket.core.Nick;
import hocket.server.Transport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What configuration files say, and what is said of those that cannot be. */
class ReaderTest {
    private static final String HASH =
            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ"
                    + "$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

    @Test
    void readsEveryKey() {
        Configuration read =
                good(
                        """
                        [listen]
                        bind = "::1"
                        port = 6667
                        transport = "nio"
                        connections = 5
                        connections_per_address = 4

                        [server]
                        name = "irc.example.org"
                        network = "Example"
                        description = "For one and all"
                        password = "let me in"
                        motd = \"""
                        One
                        two\"""

                        [admin]
                        location = "Bergen"
                        organisation = "The club"
                        email = "root@example.org"

                        [desk]
                        name = "Ada"
                        guests = 7
                        idle = "1h30m"

                        [limits]
                        output_soft = "2KiB"
                        output_hard = "8KiB"
                        output_total = "2MiB"
                        stall = "3s"
                        input = "1KiB"
                        registration = "4s"
                        ping_after = "5s"
                        ping_timeout = "6s"
                        burst = 8
                        rate = 0
                        monitored = 9

                        [[operator]]
                        name = "ada"
                        password = "%s"
                        from = "*@*.example.org"

                        [[operator]]
                        name = "bob"
                        password = "%s"
                        """
                                .formatted(HASH, HASH));
        assertThat(read.get(Keys.BIND)).isEqualTo("::1");
        assertThat(read.get(Keys.PORT)).isEqualTo(6667);
        assertThat(read.get(Keys.TRANSPORT)).isEqualTo(Transport.NIO);
        assertThat(read.get(Keys.CONNECTIONS)).isEqualTo(5);
        assertThat(read.get(Keys.CONNECTIONS_PER_ADDRESS)).isEqualTo(4);
        assertThat(read.find(Keys.SERVER_NAME)).contains(new HostName("irc.example.org"));
        assertThat(read.get(Keys.NETWORK)).isEqualTo("Example");
        assertThat(read.get(Keys.DESCRIPTION)).isEqualTo("For one and all");
        assertThat(read.find(Keys.PASSWORD)).contains("let me in");
        assertThat(read.motd()).containsExactly("One", "two");
        assertThat(read.get(Keys.ADMIN_LOCATION)).isEqualTo("Bergen");
        assertThat(read.get(Keys.ADMIN_ORGANISATION)).isEqualTo("The club");
        assertThat(read.get(Keys.ADMIN_EMAIL)).isEqualTo("root@example.org");
        assertThat(read.get(Keys.HOST_NAME)).isEqualTo(new Nick("Ada"));
        assertThat(read.get(Keys.GUESTS)).isEqualTo(7);
        assertThat(read.get(Keys.IDLE)).isEqualTo(Duration.ofMinutes(90));
        assertThat(read.get(Keys.SOFT_LIMIT)).isEqualTo(2048);
        assertThat(read.get(Keys.HARD_LIMIT)).isEqualTo(8192);
        assertThat(read.find(Keys.TOTAL_LIMIT)).contains(2 << 20);
        assertThat(read.get(Keys.STALL)).isEqualTo(Duration.ofSeconds(3));
        assertThat(read.get(Keys.INPUT_LIMIT)).isEqualTo(1024);
        assertThat(read.get(Keys.REGISTRATION)).isEqualTo(Duration.ofSeconds(4));
        assertThat(read.get(Keys.PING_AFTER)).isEqualTo(Duration.ofSeconds(5));
        assertThat(read.get(Keys.PING_TIMEOUT)).isEqualTo(Duration.ofSeconds(6));
        assertThat(read.get(Keys.BURST)).isEqualTo(8);
        assertThat(read.get(Keys.RATE)).isZero();
        assertThat(read.get(Keys.MONITORED)).isEqualTo(9);
        assertThat(read.operators())
                .extracting(operator -> operator.find(Keys.OPERATOR_NAME).orElse(""))
                .containsExactly("ada", "bob");
        assertThat(read.operators())
                .extracting(operator -> operator.get(Keys.OPERATOR_PASSWORD).toString())
                .containsExactly(HASH, HASH);
        assertThat(read.operators())
                .extracting(operator -> operator.get(Keys.OPERATOR_FROM))
                .containsExactly(new Mask("*!*@*.example.org"), new Mask("*!*@*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing\n", "[listen]\n", "[server]\r\n[desk]\r\n"})
    void whatIsNotSaidIsAsUsual(String text) {
        assertThat(good(text)).isEqualTo(Configuration.USUAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "listen.port = 1",
                "listen = { port = 1 }",
                "[\"listen\"]\n'port' = 0b1",
                "[listen]\nport = 0x1 # hexadecimal"
            })
    void tomlHasSeveralWaysToSayTheSame(String text) {
        assertThat(good(text).get(Keys.PORT)).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource
    void saysWhatIsWrongAndWhere(String text, String problem) {
        assertThat(problems(text)).containsExactly(problem);
    }

    static Stream<Arguments> saysWhatIsWrongAndWhere() {
        return Stream.of(
                arguments("[listen]\nprot = 1", "2:1: unknown key listen.prot; did you mean port?"),
                arguments("[listen]\n  colour = 1", "2:3: unknown key listen.colour"),
                arguments("[listen]\n\"a b\\n\" = 1", "2:1: unknown key listen.\"a b\\n\""),
                arguments("port = 1", "1:1: unknown key port; did you mean listen.port?"),
                arguments("colour = 1", "1:1: unknown key colour"),
                arguments(
                        "[lisen]\nport = 1", "1:1: unknown section [lisen]; did you mean listen?"),
                arguments("\n[colours]", "2:1: unknown section [colours]"),
                arguments(
                        "[operators]", "1:1: unknown section [operators]; did you mean operator?"),
                arguments("listen = 1", "1:1: listen must be a table, [listen]"),
                arguments("[[listen]]", "1:1: listen must be a table, [listen]"),
                arguments("[operator]", "1:1: operator must be a table, [[operator]]"),
                arguments("operator = [1]", "1:13: operator must be a table, [[operator]]"),
                arguments("[listen.port]\nx = 1", port("1:1", "a table")),
                arguments("[listen]\nport = \"1\"", port("2:1", "\"1\"")),
                arguments("[listen]\nport = 65536", port("2:1", "65536")),
                arguments("[listen]\nport = -1", port("2:1", "-1")),
                arguments("[listen]\nport = 1.0", port("2:1", "1.0")),
                arguments("[listen]\nport = true", port("2:1", "true")),
                arguments("[listen]\nport = [1]", port("2:1", "a list")),
                arguments("[listen]\nport = 2026-01-01", port("2:1", "2026-01-01")),
                arguments(
                        "[listen]\ntransport = \"NIO\"",
                        "2:1: listen.transport must be one of \"auto\", \"io_uring\", \"epoll\","
                                + " \"nio\", not \"NIO\""),
                arguments("[desk]\nidle = 600", idle("600")),
                arguments("[desk]\nidle = \"0s\"", idle("\"0s\"")),
                arguments("[desk]\nidle = \"31d\"", idle("\"31d\"")),
                arguments("[desk]\nidle = \"" + "x".repeat(61) + "\"", idle("this text")),
                arguments("[desk]\nname = \"1x\"", "2:1: desk.name must be a nick, not \"1x\""),
                arguments("[limits]\ninput = \"1KB\"", input("\"1KB\"")),
                arguments("[limits]\ninput = \"1B\"", input("\"1B\"")),
                arguments("[limits]\ninput = \"4GiB\"", input("\"4GiB\"")),
                arguments("[server]\nname = \"localhost\"", name("\"localhost\"")),
                arguments("[server]\nname = \"a b.c\"", name("\"a b.c\"")),
                arguments(
                        "[server]\nnetwork = \"a b\"",
                        "2:1: server.network must be one word, from 1 to 30 bytes, not \"a b\""),
                arguments(
                        "[server]\ndescription = \"\\u001b[0m\"",
                        "2:1: server.description must be one line of text, from 1 to 200 bytes,"
                                + " not \"\\u001b[0m\""),
                arguments(
                        "[server]\npassword = 12345",
                        "2:1: server.password must be one line of text, from 1 to 200 bytes"),
                arguments(
                        "[server]\nmotd = \"a\"\nmotd_file = \"motd.txt\"",
                        "3:1: there is server.motd as well; only one of them can be"),
                arguments(
                        "[limits]\noutput_hard = \"32KiB\"",
                        "2:1: limits.output_soft must not be larger than limits.output_hard"),
                arguments(
                        "[limits]\noutput_soft = \"2MiB\"",
                        "2:1: limits.output_soft must not be larger than limits.output_hard"),
                arguments(
                        "[limits]\noutput_total = \"1MiB\"\noutput_hard = \"2MiB\"",
                        "2:1: limits.output_hard must not be larger than limits.output_total"));
    }

    private static String port(String place, String given) {
        return place + ": listen.port must be a whole number from 0 to 65535, not " + given;
    }

    private static String idle(String given) {
        return "2:1: desk.idle must be a time span from \"1s\" to \"30d\", not " + given;
    }

    private static String input(String given) {
        return "2:1: limits.input must be a size from \"1KiB\" to \"64MiB\", not " + given;
    }

    private static String name(String given) {
        return "2:1: server.name must be a server's name with a dot in it, such as"
                + " \"irc.example.org\", not "
                + given;
    }

    @Test
    void saysWhatIsWrongWithOperators() {
        String text =
                """
                [[operator]]
                name = "ada"
                password = "secret"

                [[operator]]
                from = "$x:y"

                [[operator]]
                name = "ada"
                password = "%s"
                pasword = "b"
                """
                        .formatted(HASH);
        assertThat(problems(text))
                .containsExactly(
                        "3:1: operator.password must be a hash as 'hocket hash-password' prints it",
                        "5:1: operator.name is missing",
                        "5:1: operator.password is missing",
                        "6:1: operator.from must be a mask such as \"*@*.example.org\", not"
                                + " \"$x:y\"",
                        "9:1: there is an operator \"ada\" already",
                        "11:1: unknown key operator.pasword; did you mean password?");
    }

    @Test
    void findsAllProblemsAtOnceInTheirOrder() {
        String text =
                """
                [listen]
                port = "high"
                port = 5
                bind = "x
                [server]
                name = 3
                [limits]
                burst = 1 2
                [[operator]]
                name = @
                """;
        assertThat(problems(text))
                .containsExactly(
                        "2:1: listen.port must be a whole number from 0 to 65535, not \"high\"",
                        "3:1: port previously defined at line 2, column 1",
                        "4:10: Unexpected end of line, expected \" or a character",
                        "6:1: server.name must be a server's name with a dot in it, such as"
                                + " \"irc.example.org\", not 3",
                        "8:11: Unexpected '2', expected a newline or end-of-input",
                        "10:8: Unexpected '@', expected a value");
    }

    private static Configuration good(String text) {
        Reading reading = read(text);
        assertThat(reading.problems()).isEmpty();
        return reading.configuration();
    }

    /** Files that are named and not there are not what these are about. */
    private static List<String> problems(String text) {
        return read(text).problems().stream()
                .map(problem -> problem.in("").substring(1))
                .filter(problem -> !problem.contains("there is no file"))
                .toList();
    }

    private static Reading read(String text) {
        return Reader.read(text, Path.of("no-such-directory"));
    }
}
