package hocket.archive;

import java.time.Instant;

/**
 * Something that was said or done, as it is kept.
 *
 * @param place the number of its place
 * @param id its log index times 2^20 and its ordinal among the events of that entry
 * @param time when it was committed
 * @param session whose command it was
 */
public record Item(long place, long id, Instant time, String session, Row row) {
    /** The log index of the entry it comes from. */
    public long index() {
        return ItemId.messageId(id).index();
    }

    /** How many characters were said, with all that comes with them. */
    int length() {
        return row.text().length() + row.details().length();
    }
}
