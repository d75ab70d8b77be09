package hocket.archive;

import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * One open view of the history. Every question sees it as it was when the question began, whatever
 * is written meanwhile. Owned by one thread, and that a platform thread: SQLite would pin a virtual
 * one.
 */
final class Reading implements Closeable {
    private final ReadOnlyFile file;
    private final Connection connection;

    private Reading(ReadOnlyFile file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    static Reading of(ReadOnlyFile file) throws IOException {
        return new Reading(file, file.connect());
    }

    /** Asks a question. */
    <T> T ask(Question<T> question) throws IOException {
        try {
            return answer(question);
        } catch (SQLException e) {
            throw file.unreadable(e);
        }
    }

    /** What SQLite says, as a sentence. */
    IOException unreadable(SQLException reason) {
        return file.unreadable(reason);
    }

    private <T> T answer(Question<T> question) throws SQLException, IOException {
        try {
            return question.answer(connection);
        } finally {
            connection.rollback();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw file.unreadable(e);
        }
    }

    /** What is asked of the history. */
    @FunctionalInterface
    interface Question<T> {
        T answer(Connection connection) throws SQLException, IOException;
    }
}
