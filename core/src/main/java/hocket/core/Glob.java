package hocket.core;

/**
 * Patterns with {@code *} for any characters and {@code ?} for one, ASCII case aside. Matching
 * never goes back further than to the last star, so it takes at most as many steps as the lengths
 * of pattern and text multiplied, whatever the pattern.
 */
public final class Glob {
    private Glob() {}

    /** True if the pattern covers the whole text. */
    public static boolean matches(String pattern, String text) {
        int inPattern = 0;
        int inText = 0;
        int afterStar = -1;
        int retry = 0;
        while (inText < text.length()) {
            char wanted = inPattern < pattern.length() ? pattern.charAt(inPattern) : '\0';
            if (wanted == '*') {
                inPattern++;
                afterStar = inPattern;
                retry = inText;
            } else if (wanted == '?') {
                inPattern++;
                inText = next(text, inText);
            } else if (inPattern < pattern.length() && isSame(wanted, text.charAt(inText))) {
                inPattern++;
                inText++;
            } else if (afterStar >= 0) {
                retry = next(text, retry);
                inPattern = afterStar;
                inText = retry;
            } else {
                return false;
            }
        }
        return isOnlyStars(pattern, inPattern);
    }

    private static boolean isSame(char a, char b) {
        return a == b || Folding.fold(a) == Folding.fold(b);
    }

    /** After the character at {@code at}, which may be a pair of surrogates. */
    private static int next(String text, int at) {
        return text.offsetByCodePoints(at, 1);
    }

    private static boolean isOnlyStars(String pattern, int from) {
        int at = from;
        while (at < pattern.length() && pattern.charAt(at) == '*') {
            at++;
        }
        return at == pattern.length();
    }
}
