package hocket.archive;

import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * One open view of the history. Every question sees it as it was when the question began, whatever
 * is written meanwhile. Owned by one thread, and that a platform thread: SQLite would pin a virtual
 * one.
 */
final class Reading implements Closeable {
    private final ReadOnlyFile file;
    private final Optional<ReadOnlyFile.Look> untouched;
    private Connection connection;
    private boolean isOvertaken;

    private Reading(
            ReadOnlyFile file, Optional<ReadOnlyFile.Look> untouched, Connection connection) {
        this.file = file;
        this.untouched = untouched;
        this.connection = connection;
    }

    /** One of a history that a server has open. */
    static Reading of(ReadOnlyFile file) throws IOException {
        return new Reading(file, Optional.empty(), file.connect());
    }

    /** One that leaves nothing beside the file if no server has it open. */
    static Reading leavingNothing(ReadOnlyFile file) throws IOException {
        ReadOnlyFile.Look look = file.look();
        return look.alone() ? new Reading(file, Optional.of(look), file.connectAlone()) : of(file);
    }

    /** Asks a question: twice, if a server has come meanwhile that nobody had reckoned with. */
    <T> T ask(Question<T> question) throws IOException {
        try {
            T answer = answer(question);
            if (!isOvertakenNow()) {
                return answer;
            }
        } catch (SQLException e) {
            if (!isOvertakenNow()) {
                throw unreadable(e);
            }
        } catch (IOException e) {
            if (!isOvertakenNow()) {
                throw e;
            }
        }
        isOvertaken = true;
        close();
        connection = file.connect();
        return ask(question);
    }

    private boolean isOvertakenNow() throws IOException {
        return !isOvertaken && untouched.isPresent() && !untouched.get().equals(file.look());
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
