package hocket.history;

import hocket.core.Event;
import hocket.door.Stamp;

/**
 * Something that was said or done.
 *
 * @param stamp as it was then; its sequence is {@link Stamp#PAST}
 * @param event as it was then, with an empty audience
 */
public record Past(Stamp stamp, Event event) {}
