package hocket.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables of the history, of this version and of older ones. */
class SchemaTest {
    @TempDir Path directory;

    private Archive open() throws Exception {
        return Archive.open(directory, Keep.everything(), InstantSource.system());
    }

    private void makeVersion1() throws Exception {
        Files.createFile(directory.resolve(ArchiveFile.NAME));
        try (Connection connection = FileRows.connect(directory);
                Statement statement = connection.createStatement();
                var script = Schema.class.getResourceAsStream("schema-1.sql")) {
            byte[] bytes = Objects.requireNonNull(script).readAllBytes();
            statement.executeUpdate(new String(bytes, StandardCharsets.UTF_8));
            statement.executeUpdate("PRAGMA application_id = " + Schema.APPLICATION);
            statement.executeUpdate("PRAGMA user_version = 1");
        }
    }

    @Test
    void aHistoryOfTheFirstVersionIsBroughtUpToDateWithWhatItHolds() throws Exception {
        makeVersion1();
        try (Connection connection = FileRows.connect(directory);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO progress VALUES ('applied', 7)");
        }
        try (Archive archive = open()) {
            assertThat(archive.applied()).isEqualTo(7);
        }
        assertThat(FileRows.of(directory, "PRAGMA user_version"))
                .containsExactly(Integer.toString(Schema.VERSION));
    }

    @Test
    void pagesOfWhatWasSaidAreReadFromTheirOwnIndex() throws Exception {
        open().close();
        for (Direction direction : Direction.values()) {
            String query = ItemsOfPlace.sql(direction, false).replace("?", "1");
            List<String> plan = FileRows.of(directory, "EXPLAIN QUERY PLAN " + query);
            assertThat(plan).singleElement().asString().contains("USING INDEX said_in_place");
        }
    }
}
