package hocket.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * The file of the history cannot be used as it stands. The message is one sentence for whoever
 * started the program.
 */
public final class UnusableArchiveException extends IOException {
    private static final long serialVersionUID = 1;
    private static final int PRIMARY = 0xff;
    private static final int CORRUPT = 11;
    private static final int NOT_A_DATABASE = 26;

    private UnusableArchiveException(String says) {
        super(says);
    }

    private UnusableArchiveException(String says, Exception cause) {
        super(says, cause);
    }

    static UnusableArchiveException foreign(Path file) {
        return new UnusableArchiveException(file + " is not a history of Hocket");
    }

    static UnusableArchiveException notADatabase(Path file) {
        return new UnusableArchiveException(file + " is not a history of Hocket, or damaged");
    }

    static UnusableArchiveException newer(Path file, int version) {
        return new UnusableArchiveException(
                file
                        + " was written by a newer version of Hocket (format "
                        + version
                        + "; this one reads "
                        + Schema.VERSION
                        + ")");
    }

    static UnusableArchiveException notWritable(Path file, Exception cause) {
        return new UnusableArchiveException(file + " cannot be written", cause);
    }

    /** True if what failed is the file's contents, and not a disk or a permission. */
    static boolean isDamage(Exception failure) {
        return switch (failure) {
            case UnreadableItemException _ -> true;
            case SQLException ofSqlite -> isDamage(ofSqlite.getErrorCode() & PRIMARY);
            case UnusableArchiveException unusable
                    when unusable.getCause() instanceof SQLException ofSqlite ->
                    isDamage(ofSqlite.getErrorCode() & PRIMARY);
            default -> false;
        };
    }

    private static boolean isDamage(int code) {
        return code == CORRUPT || code == NOT_A_DATABASE;
    }

    /** What SQLite says, by the first byte of its result code. */
    static UnusableArchiveException of(Path file, SQLException failure) {
        return switch (failure.getErrorCode() & PRIMARY) {
            case 3, 8 -> notWritable(file, failure);
            case 14 -> new UnusableArchiveException(file + " cannot be opened", failure);
            case 5, 6 ->
                    new UnusableArchiveException(
                            file + " is being written by another program", failure);
            case 10 ->
                    new UnusableArchiveException(
                            file + " cannot be read or written: the disk has failed", failure);
            case CORRUPT ->
                    new UnusableArchiveException(
                            file + " is damaged; `hocket history rebuild` makes it anew", failure);
            case 13 ->
                    new UnusableArchiveException(file + " cannot grow: the disk is full", failure);
            case NOT_A_DATABASE ->
                    new UnusableArchiveException(
                            file + " is not a history of Hocket, or damaged", failure);
            default ->
                    new UnusableArchiveException(
                            file + " cannot be used: " + failure.getMessage(), failure);
        };
    }
}
