package hocket.core;

/**
 * The part of a user's {@link Source} before the {@code @}: 1 to {@value #LONGEST} ASCII letters,
 * digits and {@code -._~}.
 */
public record Username(String value) {
    /** The longest user name. */
    public static final int LONGEST = 16;

    public Username {
        if (value.isEmpty()
                || value.length() > LONGEST
                || !value.chars().allMatch(Username::isAllowed)) {
            throw new IllegalArgumentException("not a user name");
        }
    }

    /**
     * The name that a client asked for, without what a name may not hold; {@code user} if empty.
     */
    public static Username of(String asked) {
        StringBuilder kept = new StringBuilder(LONGEST);
        for (int at = 0; at < asked.length() && kept.length() < LONGEST; at++) {
            if (isAllowed(asked.charAt(at))) {
                kept.append(asked.charAt(at));
            }
        }
        return new Username(kept.isEmpty() ? "user" : kept.toString());
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isAllowed(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '-'
                || c == '.'
                || c == '_'
                || c == '~';
    }
}
