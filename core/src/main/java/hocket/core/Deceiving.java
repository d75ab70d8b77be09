package hocket.core;

/** The characters beyond ASCII that no name may hold: they cannot be seen, or turn text around. */
final class Deceiving {
    /** First and last code points of each range. */
    private static final int[] RANGES = {
        0x0080, 0x00a0, 0x00ad, 0x00ad, 0x034f, 0x034f, 0x061c, 0x061c, 0x115f, 0x1160, //
        0x1680, 0x1680, 0x17b4, 0x17b5, 0x180b, 0x180f, 0x2000, 0x200f, 0x2028, 0x202f, //
        0x205f, 0x206f, 0x2800, 0x2800, 0x3000, 0x3000, 0x3164, 0x3164, 0xd800, 0xdfff, //
        0xfe00, 0xfe0f, 0xfeff, 0xfeff, 0xffa0, 0xffa0, 0xfff0, 0xffff, 0xe0000, 0xe0fff,
    };

    private Deceiving() {}

    static boolean is(int codePoint) {
        for (int range = 0; range < RANGES.length; range += 2) {
            if (codePoint >= RANGES[range] && codePoint <= RANGES[range + 1]) {
                return true;
            }
        }
        return false;
    }
}
