package hocket.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Arguments that make no sense: told in short, before anything is started. */
class CommandLineTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "host --port abc",
                "host --port 70000",
                "host --port",
                "host --name 1x",
                "host --name a\u202eb",
                "host --idle never",
                "host --idle 0s",
                "host --guests 0",
                "host --guests-per-address -3",
                "host --transport carrier-pigeon",
                "host --color sometimes",
                "host extra",
                "host --no-such",
                "serve --guests 3",
                "serve --data a --ephemeral",
                "serve extra",
                "config check",
                "config dance",
                "hash-password secret",
                "backup",
                "backup --data a",
                "backup a b",
                "backup a\0b",
                "backup a --data",
                "verify a",
                "verify --data",
                "verify --data a --data b",
                "history show",
                "history show #tea --last 0",
                "history show #tea --last -1",
                "history show #tea --last 1000000",
                "history show #tea --before never",
                "history search",
                "history search !!!",
                "history search tea --limit 0",
                "history export",
                "history export #tea --all",
                "history export --all --format xml",
                "join",
                "join host:abc",
                "join a b",
                "dance",
                "--no-such"
            })
    void badArgumentsAreToldInShortWithStatusTwo(String arguments) {
        StringWriter err = new StringWriter();
        int status =
                Main.commandLine().setErr(new PrintWriter(err, true)).execute(arguments.split(" "));
        List<String> said = err.toString().lines().toList();
        assertThat(status).isEqualTo(2);
        assertThat(said).hasSize(2);
        assertThat(said.getFirst()).startsWith("hocket").contains(": ");
        assertThat(said.getLast()).startsWith("Try 'hocket");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "host --data=",
                "serve --data=",
                "serve --config=",
                "verify --data=",
                "backup ",
                "history list --data=",
                "history export --all --output="
            })
    void anEmptyNameIsNoFile(String arguments) {
        StringWriter err = new StringWriter();
        int status =
                Main.commandLine()
                        .setErr(new PrintWriter(err, true))
                        .execute(arguments.split(" ", -1));
        assertThat(status).isEqualTo(2);
        assertThat(err.toString().lines().toList())
                .hasSize(2)
                .first()
                .asString()
                .contains("it is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"host", "join"})
    void namesTheChoicesOfColourAsPeopleWriteThem(String command) {
        StringWriter out = new StringWriter();
        Main.commandLine().setOut(new PrintWriter(out, true)).execute(command, "--help");
        assertThat(out.toString()).contains("auto, always, never");
    }
}
