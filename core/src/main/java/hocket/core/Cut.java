package hocket.core;

import java.util.ArrayList;
import java.util.List;

/** Cuts text to a size in bytes of UTF-8, between code points. */
public final class Cut {
    private Cut() {}

    /** As much of the text's beginning as fits. */
    public static String first(String text, int mostBytes) {
        return 3 * text.length() <= mostBytes || PlainText.utf8Length(text) <= mostBytes
                ? text
                : text.substring(0, end(text, 0, mostBytes));
    }

    /** The text in pieces, in order, each as long as it may be; none if it is empty. */
    static List<String> pieces(String text, int mostBytes) {
        List<String> pieces = new ArrayList<>(1);
        int at = 0;
        while (at < text.length()) {
            int end = end(text, at, mostBytes);
            pieces.add(text.substring(at, end));
            at = end;
        }
        return pieces;
    }

    private static int end(String text, int start, int mostBytes) {
        int bytes = 0;
        int at = start;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            bytes += utf8Length(c);
            if (bytes > mostBytes) {
                return at;
            }
            at += c > 0xffff ? 2 : 1;
        }
        return at;
    }

    private static int utf8Length(int codePoint) {
        if (codePoint < 0x80) {
            return 1;
        }
        if (codePoint < 0x800) {
            return 2;
        }
        return codePoint < 0x10000 ? 3 : 4;
    }
}
