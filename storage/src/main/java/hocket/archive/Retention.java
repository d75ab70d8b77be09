package hocket.archive;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Deletes what is not to be kept, the oldest first, {@value #STEP} items at a time. Places that
 * have ended go with their last item; places that go on stay. The pages that get free are used
 * again, and when they are many given back to the file system.
 */
final class Retention {
    private static final int STEP = 500;
    private static final int FREED_AT_ONCE = 256;
    private static final long MILLIS = 1000;

    /** By number: the index of places would be read from end to end. */
    private static final String PLACES =
            "SELECT DISTINCT place FROM item NOT INDEXED WHERE number <= ?";

    private final Sql sql;
    private final ProgressTable progress;
    private final WordIndex words;
    private final TrustedTime time;
    private final Keep keep;
    private final PreparedStatement oldest;
    private final PreparedStatement pages;
    private final PreparedStatement free;
    private final PreparedStatement pageSize;

    Retention(Sql sql, ProgressTable progress, WordIndex words, TrustedTime time, Keep keep)
            throws SQLException {
        this.sql = sql;
        this.progress = progress;
        this.words = words;
        this.time = time;
        this.keep = keep;
        oldest = sql.prepare("SELECT time FROM item ORDER BY number LIMIT 1");
        pages = sql.prepare("PRAGMA page_count");
        free = sql.prepare("PRAGMA freelist_count");
        pageSize = sql.prepare("PRAGMA page_size");
        if (keep.hasAge()) {
            time.begin(newestTime(), keep.age());
        }
    }

    /** Deletes some, if there is more than is to be kept; answers whether it did. */
    boolean step() throws SQLException {
        if (isTooLarge()) {
            // What was deleted before may not have left the index yet.
            if (!words.tidy()) {
                delete(Long.MAX_VALUE);
            }
            return true;
        }
        return (keep.hasAge() && deleteOld()) || shrink();
    }

    /** Items are in the order of their times, so what is stamped too late delays nothing older. */
    private boolean deleteOld() throws SQLException {
        long first = keep.firstMoment(time.millis());
        boolean isOld = oldestTime() < first;
        if (isOld) {
            delete(first);
        }
        return isOld;
    }

    private long newestTime() throws SQLException {
        long newest = sql.number("SELECT time FROM item ORDER BY number DESC LIMIT 1");
        return newest == 0 ? Long.MAX_VALUE : newest;
    }

    private boolean isTooLarge() throws SQLException {
        long used = Sql.number(pages) - Sql.number(free);
        return used * Sql.number(pageSize) > keep.bytes() && oldestTime() < Long.MAX_VALUE;
    }

    private long oldestTime() throws SQLException {
        try (var found = oldest.executeQuery()) {
            return found.next() ? found.getLong(1) : Long.MAX_VALUE;
        }
    }

    /** The next ones from before a moment. */
    private void delete(long before) throws SQLException {
        long last =
                sql.number(
                        "SELECT max(number) FROM (SELECT number, time FROM item"
                                + " ORDER BY number LIMIT ?) WHERE time < ?",
                        STEP,
                        before);
        long lastId = sql.number("SELECT id FROM item WHERE number = ?", last);
        sql.begin();
        List<Long> places = sql.numbers(PLACES, last);
        sql.change("DELETE FROM item NOT INDEXED WHERE number <= ?", last);
        for (long place : places) {
            deleteIfOver(place);
        }
        words.removeUpTo(last);
        progress.set(ProgressTable.KEPT_FROM, lastId + 1);
        sql.change("DELETE FROM second WHERE time < ?", Math.floorDiv(oldestTime(), MILLIS));
        sql.commit();
    }

    private void deleteIfOver(long place) throws SQLException {
        int deleted =
                sql.change(
                        "DELETE FROM place WHERE number = ?1 AND ended IS NOT NULL"
                                + " AND NOT EXISTS (SELECT 1 FROM item WHERE place = ?1)",
                        place);
        if (deleted > 0) {
            sql.change("DELETE FROM party WHERE place = ?", place);
        }
    }

    /** Gives free pages back, when an eighth of the file is free. */
    private boolean shrink() throws SQLException {
        long unused = Sql.number(free);
        if (unused <= FREED_AT_ONCE || unused < Sql.number(pages) / 8) {
            return false;
        }
        sql.run("PRAGMA incremental_vacuum(" + FREED_AT_ONCE + ")");
        return true;
    }
}
