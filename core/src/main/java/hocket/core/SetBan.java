package hocket.core;

import java.time.Duration;
import java.time.Instant;

/**
 * A ban of the network as it is in force.
 *
 * @param since the index of the entry that set it
 * @param lasts how long; zero for ever
 */
public record SetBan(Ban ban, long since, Instant at, Duration lasts, Remark by, Remark reason) {}
