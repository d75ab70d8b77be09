package hocket.archive;

import java.util.List;

/**
 * Something that holds of every history whatever was said.
 *
 * @param broken what there is where it does not hold, after a number
 * @param count how many there are, in SQL
 */
record HistoryRule(String broken, String count) {
    /** All of them, to be looked at within one transaction. */
    static final List<HistoryRule> ALL =
            List.of(
                    new HistoryRule(
                            "items that are in no place",
                            "SELECT count(*) FROM item"
                                    + " WHERE place NOT IN (SELECT number FROM place)"),
                    new HistoryRule(
                            "parties to no place",
                            "SELECT count(*) FROM party"
                                    + " WHERE place NOT IN (SELECT number FROM place)"),
                    new HistoryRule(
                            "items out of the order of the log",
                            "SELECT count(*) FROM (SELECT id < lag(id) OVER numbers AS back"
                                    + " FROM item WINDOW numbers AS (ORDER BY number)) WHERE back"),
                    new HistoryRule(
                            "items that are earlier than the one before",
                            "SELECT count(*) FROM (SELECT time < lag(time) OVER numbers AS back"
                                    + " FROM item WINDOW numbers AS (ORDER BY number)) WHERE back"),
                    new HistoryRule(
                            "items of entries that it has not applied",
                            "SELECT count(*) FROM item WHERE id >> 20 >"
                                    + " (SELECT value FROM progress WHERE name = 'applied')"),
                    new HistoryRule(
                            "seconds that cannot be found by their time",
                            "SELECT count(*) FROM (SELECT time / 1000 AS time, min(id) AS id"
                                    + " FROM item GROUP BY 1) AS there"
                                    + " LEFT JOIN second ON second.time = there.time"
                                    + " WHERE second.id IS NULL OR second.id > there.id"));
}
