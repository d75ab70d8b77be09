package hocket.history;

import hocket.core.SessionId;

/**
 * A question for a page.
 *
 * @param reader who asks
 * @param place where; that the reader may read a channel has been looked at
 * @param span which items
 * @param events true if comings, goings and changes are wanted, and not what was said alone
 * @param upTo the index that the history must have reached
 */
public record PageQuery(SessionId reader, Place place, Span span, boolean events, long upTo) {}
