package hocket.app.password;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A password's hash by Argon2id (RFC 9106), and what it was made with. Written in the PHC string
 * format: {@code $argon2id$v=19$m=19456,t=2,p=1$SALT$HASH}, the last two in Base64 without padding.
 *
 * <p>What is asked for is bounded, so that a file cannot ask for more memory than there is.
 *
 * @param cost what comparing a password with it takes
 * @param salt 8 to 64 bytes, in Base64
 * @param hash 16 to 64 bytes, in Base64
 */
public record PasswordHash(Cost cost, String salt, String hash) {
    private static final Pattern PHC =
            Pattern.compile(
                    "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,3})"
                            + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

    /**
     * What a hash takes.
     *
     * @param memory in KiB, from 8 for each lane to {@value #MOST_MEMORY}
     * @param passes over that memory, 1 to {@value #MOST_PASSES}
     * @param lanes of that memory, 1 to {@value #MOST_LANES}
     */
    public record Cost(int memory, int passes, int lanes) {
        static final int MOST_MEMORY = 64 * 1024;
        static final int MOST_PASSES = 10;
        static final int MOST_LANES = 4;

        /** About 50 ms and 19 MiB: the smallest that OWASP recommends, since servers are small. */
        static final Cost USUAL = new Cost(19 * 1024, 2, 1);

        boolean isBearable() {
            return passes >= 1
                    && passes <= MOST_PASSES
                    && lanes >= 1
                    && lanes <= MOST_LANES
                    && memory >= 8 * lanes
                    && memory <= MOST_MEMORY;
        }
    }

    /** The hash that a text spells; nothing if it spells none, or one that takes too much. */
    public static Optional<PasswordHash> parse(String text) {
        Matcher phc = PHC.matcher(text);
        if (!phc.matches() || !isBase64(phc.group(4)) || !isBase64(phc.group(5))) {
            return Optional.empty();
        }
        Cost cost = new Cost(number(phc, 1), number(phc, 2), number(phc, 3));
        return cost.isBearable()
                ? Optional.of(new PasswordHash(cost, phc.group(4), phc.group(5)))
                : Optional.empty();
    }

    static PasswordHash of(Cost cost, byte[] salt, byte[] hash) {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return new PasswordHash(cost, base64.encodeToString(salt), base64.encodeToString(hash));
    }

    byte[] saltBytes() {
        return Base64.getDecoder().decode(salt);
    }

    byte[] hashBytes() {
        return Base64.getDecoder().decode(hash);
    }

    /** In the PHC string format. */
    @Override
    public String toString() {
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(cost.memory(), cost.passes(), cost.lanes(), salt, hash);
    }

    private static int number(Matcher phc, int group) {
        return Integer.parseInt(phc.group(group));
    }

    /** One character alone in the last group of four stands for nothing. */
    private static boolean isBase64(String text) {
        return text.length() % 4 != 1;
    }
}
