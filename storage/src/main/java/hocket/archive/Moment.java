package hocket.archive;

import hocket.core.Entry;
import hocket.core.MessageId;

/**
 * When an event happened, and by whose command.
 *
 * @param id of the item
 * @param index of the entry
 * @param time in milliseconds since 1970
 * @param session as text
 */
record Moment(long id, long index, long time, String session) {

    static Moment of(Entry entry, int ordinal) {
        return new Moment(
                ItemId.of(new MessageId(entry.index(), ordinal)),
                entry.index(),
                entry.instant().toEpochMilli(),
                entry.session().toString());
    }
}
