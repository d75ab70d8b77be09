package hocket.core;

import java.time.Instant;

/**
 * One committed command, as it comes out of the log.
 *
 * @param index its place in the one order, from 1; increasing, gaps allowed
 * @param instant the wall-clock time the log gave it; never decreasing, never used for a decision
 * @param session who asked
 * @param sequence counts the session's own commands from 1; one already seen is a duplicate
 * @param command what was asked
 */
public record Entry(
        long index, Instant instant, SessionId session, long sequence, Command command) {
    public Entry {
        if (index < 1 || sequence < 1) {
            throw new IllegalArgumentException("index and sequence count from 1");
        }
    }
}
