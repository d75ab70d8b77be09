package hocket.core;

import java.util.Optional;

/**
 * A pattern for users, as channels' lists and bans have it: {@code nick!username@host} with {@code
 * *} for any characters and {@code ?} for one, ASCII case aside. One line without spaces, at most
 * {@value #LONGEST} bytes.
 *
 * <p>Beginning with {@code $} it is an extended mask: {@code $r:PATTERN} looks at the real name (a
 * space is written {@code ?}), {@code $j:#channel} at who is in another channel, {@code $m:MASK}
 * matches like {@code MASK} but only keeps from speaking. Only what {@link #parse} returns is sure
 * to have such a shape; what has none matches nobody.
 */
public record Mask(String value) {
    /** The longest mask, in bytes of UTF-8. */
    public static final int LONGEST = 192;

    /** What an extended mask begins with. */
    public static final char EXTENDED = '$';

    /** The letters of the extended masks, one of which follows, in alphabetical order. */
    public static final String EXTENDED_KINDS = "jmr";

    private static final String ANY = "*";

    /** What an extended mask looks at, by its first three characters. */
    private enum Kind {
        PLAIN(""),
        REAL_NAME("$r:"),
        IN_CHANNEL("$j:"),
        MUTE("$m:"),
        UNKNOWN("$");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }

        private static Kind of(String mask) {
            if (mask.charAt(0) != EXTENDED) {
                return PLAIN;
            }
            if (mask.length() <= REAL_NAME.prefix.length() || mask.charAt(2) != ':') {
                return UNKNOWN;
            }
            return switch (mask.charAt(1)) {
                case 'r' -> REAL_NAME;
                case 'j' -> IN_CHANNEL;
                case 'm' -> MUTE;
                default -> UNKNOWN;
            };
        }
    }

    public Mask {
        if (!isMask(value)) {
            throw new IllegalArgumentException("not a mask");
        }
    }

    /**
     * The mask that a text means, in full. {@code nick}, {@code nick!username}, {@code
     * username@host} and {@code host} (with a dot or a colon in it) are completed by {@code *}, and
     * stars in a row made one. Nothing for an extended mask of no known kind, and for what is too
     * long.
     */
    public static Optional<Mask> parse(String text) {
        return isMask(text)
                ? completed(text).filter(Mask::isMask).map(Mask::new)
                : Optional.empty();
    }

    /** True if it covers who is seen as {@code source}, wherever that user may be. */
    public boolean matches(Source source, Remark realName) {
        return keepsOut(Subject.ofNoChannel(source, realName));
    }

    /** True if both match the same users, by their writing. */
    boolean sameAs(Mask other) {
        return Folding.fold(value).equals(Folding.fold(other.value));
    }

    /** True if what it matches depends on who is in which channel. */
    boolean looksAtChannels() {
        return Kind.of(value) == Kind.IN_CHANNEL
                || (Kind.of(value) == Kind.MUTE && Kind.of(operand(value)) == Kind.IN_CHANNEL);
    }

    /** True if it covers the user, and not only where it speaks. */
    boolean keepsOut(Subject subject) {
        return Kind.of(value) != Kind.MUTE && covers(value, subject);
    }

    /** True if it covers the user where it speaks. */
    boolean mutes(Subject subject) {
        return covers(Kind.of(value) == Kind.MUTE ? operand(value) : value, subject);
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean covers(String mask, Subject subject) {
        return switch (Kind.of(mask)) {
            case PLAIN -> Glob.matches(mask, subject.source());
            case REAL_NAME -> Glob.matches(operand(mask), subject.realName());
            case IN_CHANNEL -> subject.isIn().test(operand(mask));
            case MUTE, UNKNOWN -> false;
        };
    }

    private static boolean isMask(String text) {
        return !text.isEmpty()
                && Message.isOneLine(text)
                && text.indexOf(' ') < 0
                && PlainText.utf8Length(text) <= LONGEST;
    }

    private static Optional<String> completed(String text) {
        Kind kind = Kind.of(text);
        return switch (kind) {
            case PLAIN -> Optional.of(withoutStarsInARow(inFull(text)));
            case REAL_NAME -> Optional.of(withoutStarsInARow(text));
            case IN_CHANNEL -> ChannelName.parse(operand(text)).map(name -> kind.prefix + name);
            case MUTE ->
                    Kind.of(operand(text)) == Kind.MUTE
                            ? Optional.empty()
                            : completed(operand(text)).map(inner -> kind.prefix + inner);
            case UNKNOWN -> Optional.empty();
        };
    }

    private static String operand(String extended) {
        return extended.substring(Kind.MUTE.prefix.length());
    }

    private static String inFull(String text) {
        int bang = text.indexOf('!');
        int at = text.indexOf('@', Math.max(bang, 0));
        if (bang < 0 && at < 0) {
            boolean isHost = text.indexOf('.') >= 0 || text.indexOf(':') >= 0;
            return isHost ? "*!*@" + text : text + "!*@*";
        }
        int userEnd = at < 0 ? text.length() : at;
        String nick = bang < 0 ? ANY : orAny(text.substring(0, bang));
        String username = orAny(text.substring(bang + 1, userEnd));
        String host = at < 0 ? ANY : orAny(text.substring(at + 1));
        return nick + "!" + username + "@" + host;
    }

    private static String orAny(String part) {
        return part.isEmpty() ? ANY : part;
    }

    private static String withoutStarsInARow(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            if (at == 0 || text.charAt(at) != '*' || text.charAt(at - 1) != '*') {
                kept.append(text.charAt(at));
            }
        }
        return kept.toString();
    }
}
