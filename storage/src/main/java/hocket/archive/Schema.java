package hocket.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;

/**
 * What the tables of the history are: {@code schema-1.sql}, and one such file more for every
 * version that changes them, each applied once, in order. The file says by its application id that
 * it is ours, and by its user version how far it has come.
 */
final class Schema {
    static final int VERSION = 2;

    /** "Hock" as four bytes. */
    static final int APPLICATION = 0x486f636b;

    private Schema() {}

    /** Makes or changes the tables as far as need be, at once or not at all. */
    static void bringUpToDate(Connection connection, Path file) throws SQLException, IOException {
        Sql sql = new Sql(connection);
        checkOwner(sql, file);
        int version = (int) sql.number("PRAGMA user_version");
        if (version > VERSION) {
            throw UnusableArchiveException.newer(file, version);
        }
        if (version < VERSION) {
            sql.begin();
            for (int next = version + 1; next <= VERSION; next++) {
                sql.run(script(next));
            }
            sql.run("PRAGMA application_id = " + APPLICATION);
            sql.run("PRAGMA user_version = " + VERSION);
            sql.commit();
        }
    }

    private static void checkOwner(Sql sql, Path file) throws SQLException, IOException {
        long owner = sql.number("PRAGMA application_id");
        boolean isEmpty = sql.number("SELECT count(*) FROM sqlite_schema") == 0;
        if (owner != APPLICATION && !(isEmpty && owner == 0)) {
            throw UnusableArchiveException.foreign(file);
        }
    }

    private static String script(int version) throws IOException {
        String name = "schema-" + version + ".sql";
        try (InputStream in = Schema.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
