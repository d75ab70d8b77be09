package hocket.history;

import java.time.Instant;

/**
 * A place in which something was said.
 *
 * @param name the channel's name or the other user's nick
 * @param latest when the last thing was said there
 */
public record Target(String name, Instant latest) {}
