package hocket.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What the first {@value #BYTES} bytes of an SQLite file say of it (SQLite describes them under
 * "The Database Header"), read without SQLite.
 *
 * @param isOfSqlite whether they are of an SQLite file at all
 * @param version the user version
 * @param application the application id
 */
record ArchiveHeader(boolean isOfSqlite, int version, int application) {
    private static final int BYTES = 100;
    private static final byte[] MARK = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION_AT = 60;
    private static final int APPLICATION_AT = 68;

    /** Reads them; what is missing of them is zero. */
    static ArchiveHeader of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = Arrays.copyOf(in.readNBytes(BYTES), BYTES);
            ByteBuffer numbers = ByteBuffer.wrap(bytes);
            return new ArchiveHeader(
                    Arrays.equals(bytes, 0, MARK.length, MARK, 0, MARK.length),
                    numbers.getInt(VERSION_AT),
                    numbers.getInt(APPLICATION_AT));
        }
    }
}
