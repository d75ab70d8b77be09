package hocket.archive;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What is in a history's file, looked at with SQL: a line for each row, values by a blank. */
final class FileRows {
    private FileRows() {}

    static Connection connect(Path directory) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + directory.resolve(ArchiveFile.NAME));
    }

    static List<String> of(Path directory, String query) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = connect(directory);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    values.add(String.valueOf(rows.getString(column)));
                }
                lines.add(String.join(" ", values));
            }
        }
        return lines;
    }
}
