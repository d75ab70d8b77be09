package hocket.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A connection to SQLite, for what is asked of it in few words. Owned by one thread. */
final class Sql {
    private final Connection connection;

    Sql(Connection connection) {
        this.connection = connection;
    }

    PreparedStatement prepare(String statement) throws SQLException {
        return connection.prepareStatement(statement);
    }

    /**
     * Begins a transaction, so that nobody else writes. The driver has to know of it: else it tries
     * to begin one itself after every statement, to no effect but half a microsecond.
     */
    void begin() throws SQLException {
        connection.setAutoCommit(false);
    }

    /** Ends the transaction and keeps what was done in it. */
    void commit() throws SQLException {
        connection.setAutoCommit(true);
    }

    /** Runs one statement or several, whose results do not matter. */
    void run(String statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(statements);
        }
    }

    /** Runs a pragma, which may answer or not. */
    void pragma(String pragma) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA " + pragma);
        }
    }

    /** The one number that a query answers; 0 if it answers none. */
    long number(String query) throws SQLException {
        try (PreparedStatement statement = prepare(query)) {
            return number(statement);
        }
    }

    /** The one number that a query answers, its parameters being numbers. */
    long number(String query, long... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(query)) {
            set(statement, parameters);
            return number(statement);
        }
    }

    /** The one number that a query answers, its parameters set; 0 if none. */
    static long number(PreparedStatement query) throws SQLException {
        try (ResultSet found = query.executeQuery()) {
            return found.next() ? found.getLong(1) : 0;
        }
    }

    /** The numbers that a query answers. */
    List<Long> numbers(String query, long... parameters) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (PreparedStatement statement = prepare(query)) {
            set(statement, parameters);
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    numbers.add(found.getLong(1));
                }
            }
        }
        return numbers;
    }

    /** Changes something; answers how many rows. */
    int change(String statement, long... parameters) throws SQLException {
        try (PreparedStatement prepared = prepare(statement)) {
            set(prepared, parameters);
            return prepared.executeUpdate();
        }
    }

    private static void set(PreparedStatement statement, long... parameters) throws SQLException {
        for (int at = 0; at < parameters.length; at++) {
            statement.setLong(at + 1, parameters[at]);
        }
    }
}
