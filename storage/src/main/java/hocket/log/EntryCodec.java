package hocket.log;

import hocket.core.Entry;
import hocket.core.SessionId;
import java.nio.ByteBuffer;
import java.time.Instant;

/**
 * Entries as they lie in a batch: the length of what follows (4 bytes), the milliseconds since the
 * entry before, node, epoch and number of the session, the sequence, and the command.
 */
final class EntryCodec {
    private static final int NUMBERS = 5 * 10;

    /** No entry takes more bytes. */
    static final int LARGEST = Integer.BYTES + NUMBERS + CommandCodec.LARGEST;

    private EntryCodec() {}

    /**
     * @param before the instant of the entry before, in milliseconds
     */
    static void write(ByteBuffer to, Entry entry, long before) {
        int start = to.position();
        to.putInt(0);
        SessionId session = entry.session();
        new FieldWriter(to)
                .number(entry.instant().toEpochMilli() - before)
                .number(session.node())
                .number(session.epoch())
                .number(session.number())
                .number(entry.sequence());
        CommandCodec.write(to, entry.command());
        to.putInt(start, to.position() - start - Integer.BYTES);
    }

    /**
     * Reads the entry at the buffer's position, which then is after it.
     *
     * @param before the instant of the entry before, in milliseconds
     */
    static Entry read(ByteBuffer from, long index, long before) throws UnreadableCommandException {
        ByteBuffer bytes = take(from);
        FieldReader in = new FieldReader(bytes);
        Instant instant = Instant.ofEpochMilli(before + in.number());
        SessionId session = new SessionId(in.smallNumber(), in.smallNumber(), in.number());
        long sequence = in.number();
        if (sequence == 0) {
            throw UnreadableCommandException.malformed("no sequence");
        }
        return new Entry(index, instant, session, sequence, CommandCodec.read(bytes));
    }

    private static ByteBuffer take(ByteBuffer from) throws UnreadableCommandException {
        int length = from.remaining() < Integer.BYTES ? -1 : from.getInt();
        if (length < 0 || length > from.remaining()) {
            throw UnreadableCommandException.malformed("it ends too early");
        }
        ByteBuffer bytes = from.slice(from.position(), length);
        from.position(from.position() + length);
        return bytes;
    }
}
