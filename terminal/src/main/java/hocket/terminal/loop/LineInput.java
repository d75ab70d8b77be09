package hocket.terminal.loop;

import hocket.core.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads lines of UTF-8 from a stream byte by byte, so that not one byte behind the line is taken
 * from whoever else may read the stream. LF ends a line, one CR before it is dropped; at the end a
 * rest counts as a line. What is longer than a text may be is skipped to its end.
 */
final class LineInput {
    private static final int END = -1;

    private final InputStream in;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean ended;

    LineInput(InputStream in) {
        this.in = in;
    }

    /** The next line; an input that fails has ended. */
    PipedLine next() {
        line.reset();
        int length = 0;
        int next = read();
        while (next != '\n' && next != END) {
            length++;
            if (length <= Text.LONGEST + 1) {
                line.write(next);
            }
            next = read();
        }
        return length == 0 && ended ? new PipedLine.End() : line(length);
    }

    private int read() {
        if (ended) {
            return END;
        }
        try {
            int next = in.read();
            ended = next == END;
            return next;
        } catch (IOException gone) {
            ended = true;
            return END;
        }
    }

    private PipedLine line(int length) {
        byte[] bytes = line.toByteArray();
        boolean carriageReturn = length == bytes.length && length > 0 && bytes[length - 1] == '\r';
        int shown = carriageReturn ? length - 1 : length;
        if (shown > Text.LONGEST) {
            return new PipedLine.Unusable("line longer than " + Text.LONGEST + " bytes");
        }
        try {
            ByteBuffer text = ByteBuffer.wrap(bytes, 0, shown);
            return new PipedLine.Line(StandardCharsets.UTF_8.newDecoder().decode(text).toString());
        } catch (CharacterCodingException malformed) {
            return new PipedLine.Unusable("line that is not UTF-8");
        }
    }
}
