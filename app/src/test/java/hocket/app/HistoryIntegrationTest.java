package hocket.app;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.archive.Archive;
import hocket.archive.Keep;
import hocket.core.Command;
import hocket.core.Entry;
import hocket.core.SessionCommand;
import hocket.core.SessionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a server has kept, read with the commands, as processes on one directory. */
@Timeout(180)
class HistoryIntegrationTest {
    @TempDir private Path directory = Path.of("");

    /** Ann founds #tea, speaks, leaves, and founds it again; then the server is killed. */
    private void annHasBeenHere() throws Exception {
        try (HocketProcess server =
                        HocketProcess.serve("--data", directory.resolve("data").toString());
                IrcUser ann = IrcUser.connect(server.listeningPort())) {
            ann.sends("CAP REQ echo-message", "NICK ann", "USER ann 0 * :Ann", "CAP END");
            ann.sends("JOIN #tea", "PRIVMSG #tea :green tea \u001b[2J");
            assertThat(ann.lineWith("PRIVMSG #tea")).contains("green");
            ann.sends("PART #tea", "JOIN #tea", "PRIVMSG #tea :black tea", "PRIVMSG ann :note");
            assertThat(ann.lineWith("PRIVMSG ann")).contains("note");
            server.kill();
            assertThat(server.status()).isNotZero();
        }
    }

    private record Answer(int status, List<String> out, List<String> err) {}

    private Answer history(String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of("history"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--utc", "--data", directory.resolve("data").toString()));
        try (HocketProcess command = HocketProcess.start(all.toArray(String[]::new))) {
            List<String> out = command.restOfOut();
            List<String> err = command.restOfErr();
            return new Answer(command.status(), out, err);
        }
    }

    @Test
    void whatWasAcknowledgedIsListedShownFoundAndExported() throws Exception {
        annHasBeenHere();
        Answer list = history("list");
        assertThat(list.status()).isZero();
        assertThat(list.out()).hasSize(4).first().asString().startsWith("NUMBER");
        assertThat(list.out().get(1)).contains("  1  channel").endsWith("#tea (ended)");

        Answer show = history("show", "1", "--events");
        assertThat(show.out()).hasSize(3);
        assertThat(show.out().get(1)).endsWith("+00:00  <ann> green tea ");
        assertThat(history("show", "2").out()).singleElement().asString().contains("black tea");

        Answer search = history("search", "TEA");
        assertThat(search.out()).hasSize(2);
        assertThat(search.out().getFirst()).startsWith("#tea (2)").endsWith("black tea");

        Path file = directory.resolve("all.jsonl");
        Answer export = history("export", "--all", "--format", "json", "-o", file.toString());
        assertThat(export).isEqualTo(new Answer(0, List.of(), List.of()));
        assertThat(Files.readAllLines(file))
                .allMatch(line -> line.startsWith("{\"place\":"))
                .anyMatch(line -> line.contains("\"text\":\"note\""));
        Answer again = history("export", "--all", "-o", file.toString());
        assertThat(again.status()).isEqualTo(1);
        assertThat(again.err()).singleElement().asString().contains("exists already");
    }

    /** As the launcher starts it. The name is written in octal: this JVM's locale is any. */
    @Test
    void namesAreUnderstoodInAnyLocale() throws Exception {
        annHasBeenHere();
        String script = ". ../bin/utf8; exec \"$0\" \"$@\" \"$(printf '\\321\\202\\320\\265')\"";
        List<String> under = List.of("env", "LC_ALL=C", "sh", "-c", script);
        String data = directory.resolve("data").toString();
        try (HocketProcess show =
                HocketProcess.startUnder(under, "history", "show", "--data", data)) {
            assertThat(show.restOfErr())
                    .singleElement()
                    .asString()
                    .contains("no place is called '\u0442\u0435'");
        }
    }

    @Test
    void aNameStandsForAllItsLives() throws Exception {
        annHasBeenHere();
        assertThat(history("list").out()).element(2).asString().endsWith("#tea (again)");
        Answer show = history("show", "#tea");
        assertThat(show.status()).isZero();
        assertThat(show.out()).hasSize(3);
        assertThat(show.out().getFirst()).endsWith("<ann> green tea ");
        assertThat(show.out().get(1))
                .startsWith("-- ended ")
                .contains("; founded again ")
                .endsWith("(channel 2)");
        assertThat(show.out().getLast()).endsWith("<ann> black tea");
        assertThat(history("show", "#tea", "--last", "1").out()).containsExactly(show.out().get(2));
        assertThat(history("search", "tea", "--in", "#tea").out()).hasSize(2);
        assertThat(history("export", "#tea").out())
                .hasSize(7)
                .startsWith("== #tea (channel 1) ==")
                .contains(show.out().get(1));
        assertThat(history("export", "#tea", "--format", "json").out())
                .hasSize(5)
                .anyMatch(line -> line.startsWith("{\"place\":1,") && line.contains("green tea"))
                .anyMatch(line -> line.startsWith("{\"place\":2,") && line.contains("black tea"));
    }

    @Test
    void whatIsNotThereIsAClearLine() throws Exception {
        annHasBeenHere();
        assertThat(history("show", "#teh").err())
                .containsExactly(
                        "hocket history show: no place is called '#teh'; did you mean '#tea'?");
        assertThat(history("search", "nothing").status()).isEqualTo(1);
        assertThat(history("search", "\"*").err())
                .first()
                .asString()
                .contains("there is no word to search for");
    }

    @Test
    void aNickThatSpokeWithSeveralNamesNoneOfThem() throws Exception {
        try (HocketProcess server =
                HocketProcess.serve(
                        "--config",
                        Script.configuration(),
                        "--data",
                        directory.resolve("data").toString())) {
            int port = server.listeningPort();
            try (IrcUser ann = IrcUser.arrive(port, "ann");
                    IrcUser bob = IrcUser.arrive(port, "bob");
                    IrcUser carol = IrcUser.arrive(port, "carol")) {
                ann.sends("PRIVMSG bob :one", "PRIVMSG carol :two");
                assertThat(bob.lineWith("PRIVMSG")).endsWith(":one");
                assertThat(carol.lineWith("PRIVMSG")).endsWith(":two");
            }
            server.terminate();
            assertThat(server.status()).isNotNegative();
        }
        Answer ambiguous = history("show", "ann");
        assertThat(ambiguous.status()).isEqualTo(1);
        assertThat(ambiguous.err()).hasSize(4).first().asString().contains("names 2 places");
        assertThat(history("show", "bob, ann").out()).singleElement().asString().endsWith(" one");
    }

    @Test
    void whatHasAllThatTheLogHasIsNotWritten() throws Exception {
        annHasBeenHere();
        assertThat(history("list").status()).isZero();
        Map<String, FileTime> before = changes();
        assertThat(history("show", "#tea").err()).isEmpty();
        assertThat(changes()).isEqualTo(before);
    }

    private Map<String, FileTime> changes() throws IOException {
        Map<String, FileTime> changes = new TreeMap<>();
        try (var files = Files.list(directory.resolve("data"))) {
            for (Path file : files.toList()) {
                changes.put(file.toString(), Files.getLastModifiedTime(file));
            }
        }
        return changes;
    }

    @Test
    void aServerThatIsBehindIsSaidAndNothingIsExported() throws Exception {
        Path data = directory.resolve("data");
        try (HocketProcess server = HocketProcess.serve("--data", data.toString());
                IrcUser ann = IrcUser.connect(server.listeningPort())) {
            ann.sends("CAP REQ echo-message", "NICK ann", "USER ann 0 * :Ann", "CAP END");
            ann.sends("JOIN #tea", "PRIVMSG #tea :early");
            assertThat(ann.lineWith("PRIVMSG #tea")).endsWith(":early");
            assertThat(history("show", "#tea").out()).singleElement().asString().contains("early");
            try (Archive other = Archive.open(data, Keep.everything(), InstantSource.system())) {
                keepOthersFromWriting(other);
                ann.sends("PRIVMSG #tea :late", "PRIVMSG #tea :later");
                assertThat(ann.lineWith(":later")).contains("PRIVMSG #tea");
                Answer show = history("show", "#tea");
                assertThat(show.out()).singleElement().asString().contains("early");
                assertThat(show.err())
                        .singleElement()
                        .asString()
                        .startsWith("as far as the history goes, up to entry ")
                        .contains("; 2 entries of the log are missing: the server (process ")
                        .endsWith(") has not written them into it yet");
                Path file = directory.resolve("all.txt");
                Answer export = history("export", "--all", "-o", file.toString());
                assertThat(export.status()).isEqualTo(1);
                assertThat(export.err())
                        .singleElement()
                        .asString()
                        .startsWith(
                                "hocket history export: nothing is exported, or it would be as"
                                        + " far as the history goes, up to entry ");
                assertThat(file).doesNotExist();
            }
            assertThat(history("show", "#tea").out()).hasSize(3);
        }
    }

    /** What is begun, and not committed. */
    private static void keepOthersFromWriting(Archive archive) throws IOException {
        Command command = new SessionCommand.NodeLost(0, 0);
        archive.passOver(
                new Entry(1, Instant.EPOCH, SessionId.ofNode(0, 0), 1, command), "nothing");
    }

    @Test
    void nothingIsExportedInPlaceOfTheHistoryItself() throws Exception {
        annHasBeenHere();
        Path data = directory.resolve("data");
        for (String name : List.of("history.db", "notes.txt")) {
            String file = data.resolve(name).toString();
            Answer export = history("export", "--all", "--force", "-o", file);
            assertThat(export.status()).isEqualTo(1);
            assertThat(export.err())
                    .containsExactly(
                            "hocket history export: %s is within %s: it has to lie elsewhere"
                                    .formatted(file, data));
        }
        assertThat(data.resolve("notes.txt")).doesNotExist();
        assertThat(history("list").out()).hasSize(4);
    }

    @Test
    void aReaderWhoGoesAwayEndsItQuietly() throws Exception {
        annHasBeenHere();
        Path closed = directory.resolve("status");
        ProcessBuilder shell =
                new ProcessBuilder(
                        "sh",
                        "-c",
                        "{ \"$0\" -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -cp \"$1\""
                                + " hocket.app.Main history list --data \"$2\"; echo $? > \"$3\";"
                                + " } | exec true",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        System.getProperty("java.class.path"),
                        directory.resolve("data").toString(),
                        closed.toString());
        Process process = shell.redirectError(directory.resolve("err").toFile()).start();
        assertThat(process.waitFor()).isZero();
        assertThat(directory.resolve("err")).isEmptyFile();
        assertThat(closed).hasContent("141");
    }

    @Test
    void whereNothingIsKeptThereIsNothingToRead() throws Exception {
        Answer none = history("list");
        assertThat(none.status()).isEqualTo(1);
        assertThat(none.err()).singleElement().asString().contains("no history");
    }

    /** The command's own file is not made by a command that only reads. */
    @Test
    void whatKeepsAHistoryFromBeingMadeIsSaid() throws Exception {
        annHasBeenHere();
        Path data = directory.resolve("data");
        for (String file : List.of("history.db", "history.db-wal", "history.db-shm")) {
            Files.deleteIfExists(data.resolve(file));
        }
        Path log = data.resolve("00000000000000000001.log");
        Files.write(log, Arrays.copyOf(Files.readAllBytes(log), 10));
        assertThat(history("list").err())
                .singleElement()
                .asString()
                .contains(
                        data + " holds no history (history.db), and none could be made of the log")
                .contains("00000000000000000001.log is damaged at offset 0");
    }

    @Test
    void aDirectoryWithoutALogStaysAsItIs() throws Exception {
        Files.createDirectories(directory.resolve("data"));
        assertThat(history("list").status()).isEqualTo(1);
        try (var files = Files.list(directory.resolve("data"))) {
            assertThat(files).isEmpty();
        }
    }
}
