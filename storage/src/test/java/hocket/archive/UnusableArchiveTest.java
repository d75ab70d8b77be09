package hocket.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a file of the history that cannot be used, and how a new one is made. */
class UnusableArchiveTest {
    @TempDir Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve(ArchiveFile.NAME);
    }

    private void open() throws IOException {
        Archive.open(directory, Keep.everything(), InstantSource.system()).close();
    }

    private void assertRefused(String says) {
        assertThatThrownBy(this::open)
                .isInstanceOf(UnusableArchiveException.class)
                .hasMessage(file + says);
    }

    private void run(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement running = connection.createStatement()) {
            running.executeUpdate(statement);
        }
    }

    @Test
    void aNewOneIsForItsOwnerOnly() throws IOException {
        open();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void anEmptyFileIsTheBeginningOfOne() throws IOException {
        Files.createFile(file);
        open();
        open();
        assertThat(file).isNotEmptyFile();
    }

    @Test
    void textIsNoHistory() throws IOException {
        Files.writeString(file, "a shopping list, and not a short one, ".repeat(100));
        assertRefused(" is not a history of Hocket, or damaged");
    }

    @Test
    void anotherProgramsDatabaseIsNoHistory() throws SQLException {
        run("CREATE TABLE item (number INTEGER)");
        assertRefused(" is not a history of Hocket");
    }

    @Test
    void aNewerVersionsIsLeftAlone() throws IOException, SQLException {
        open();
        run("PRAGMA user_version = 7");
        assertRefused(
                " was written by a newer version of Hocket (format 7; this one reads "
                        + Schema.VERSION
                        + ")");
    }

    @Test
    void whatIsNotOursIsSeenBeforeAnythingIsMadeBesideIt() throws IOException, SQLException {
        ArchiveFile.requireOurs(directory);
        assertThat(directory).isEmptyDirectory();
        Files.createFile(file);
        ArchiveFile.requireOurs(directory);
        open();
        ArchiveFile.requireOurs(directory);
        run("PRAGMA user_version = 7");
        assertNotOurs(" was written by a newer version of Hocket (format 7; this one reads 2)");
        Files.delete(file);
        run("CREATE TABLE item (number INTEGER)");
        assertNotOurs(" is not a history of Hocket");
        Files.writeString(file, "a shopping list");
        assertNotOurs(" is not a history of Hocket, or damaged");
        assertThat(directory).isDirectoryNotContaining(other -> !other.equals(file));
    }

    private void assertNotOurs(String says) {
        assertThatThrownBy(() -> ArchiveFile.requireOurs(directory))
                .isInstanceOf(UnusableArchiveException.class)
                .hasMessage(file + says);
    }

    @Test
    void aFileWhoseBeginningIsInTheWriteAheadLogOnlyIsOurs() throws Exception {
        try (Archive archive = Archive.open(directory, Keep.everything(), InstantSource.system())) {
            assertThat(archive.applied()).isZero();
            ArchiveFile.requireOurs(directory);
        }
    }

    @Test
    void theLibrarySaysWhereItCannotBeAndWhatHelps() {
        Path missing = directory.resolve("missing");
        assertThatThrownBy(() -> SqliteLibrary.loadFrom(List.of(missing, missing)))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(
                        "SQLite could not be loaded: "
                                + missing
                                + " cannot be written, or is not there; "
                                + missing)
                .hasMessageEndingWith(
                        "; HOCKET_JAVA_OPTS=-Dorg.sqlite.tmpdir=DIR names a directory that has"
                                + " room and where files may be executed");
    }

    @Test
    void theLibraryIsLoadedFromTheNextPlaceIfNeedBe() throws IOException {
        SqliteLibrary.loadFrom(List.of(directory.resolve("missing"), directory));
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aDamagedOneIsSaidToBe() throws IOException {
        open();
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 100, 4096, (byte) 0x5a);
        Files.write(file, bytes);
        assertRefused(" is damaged; `hocket history rebuild` makes it anew");
    }

    @Test
    void aDirectoryInItsPlaceCannotBeOpened() throws IOException {
        Files.createDirectory(file);
        assertRefused(" cannot be opened");
    }

    @Test
    void theLibraryLeavesNothingBehind() throws IOException {
        open();
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (Stream<Path> files = Files.list(temporary)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .isNotEmpty()
                    .noneMatch(name -> name.startsWith(SqliteLibrary.prefix()));
        }
    }
}
