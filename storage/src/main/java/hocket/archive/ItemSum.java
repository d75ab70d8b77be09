package hocket.archive;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * The checksum that an item is kept with, since SQLite has none: CRC-32C of place, id and time (8
 * bytes each), and then of kind, session, who, text and details, each as the length of its UTF-8 (4
 * bytes) and that. No details count as empty ones.
 */
final class ItemSum {
    private static final int NUMBERS = 3 * Long.BYTES;
    private static final int TEXTS = 5;

    private ItemSum() {}

    static long of(Item item) {
        long time = item.time().toEpochMilli();
        Moment moment = new Moment(item.id(), item.index(), time, item.session());
        return of(item.place(), moment, item.row());
    }

    static long of(long place, Moment moment, Row row) {
        byte[][] texts = {
            bytes(row.kind().word()),
            bytes(moment.session()),
            bytes(row.who()),
            bytes(row.text()),
            bytes(row.details())
        };
        return of(new long[] {place, moment.id(), moment.time()}, texts);
    }

    /**
     * The checksum of what was read.
     *
     * @param numbers place, id and time
     * @param texts kind, session, who, text and details
     */
    static long of(long[] numbers, byte[][] texts) {
        int length = NUMBERS + TEXTS * Integer.BYTES;
        for (byte[] text : texts) {
            length += text.length;
        }
        ByteBuffer all = ByteBuffer.allocate(length);
        for (long number : numbers) {
            all.putLong(number);
        }
        for (byte[] text : texts) {
            all.putInt(text.length).put(text);
        }
        CRC32C sum = new CRC32C();
        sum.update(all.flip());
        return sum.getValue();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
