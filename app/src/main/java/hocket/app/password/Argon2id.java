package hocket.app.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106): makes a password's hash, and compares passwords with hashes. One at a time
 * in all, whoever asks, and in the same memory each time, which is kept: else guessers would fill
 * the heap with what was used once. Called by any thread; blocks.
 */
public final class Argon2id {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Blocks of 1 KiB, enough for every hash that is bearable, as far as they were needed. */
    private static final Argon2BytesGenerator.BlockPool BLOCKS =
            new Argon2BytesGenerator.FixedBlockPool(PasswordHash.Cost.MOST_MEMORY);

    /** What a password is compared with where there is no hash: it takes as long. */
    private static final PasswordHash NOBODYS =
            PasswordHash.of(PasswordHash.Cost.USUAL, new byte[SALT_BYTES], new byte[HASH_BYTES]);

    private Argon2id() {}

    /** A new hash of the password, with a salt of its own. */
    public static PasswordHash hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        PasswordHash.Cost cost = PasswordHash.Cost.USUAL;
        return PasswordHash.of(cost, salt, digest(password, cost, salt, HASH_BYTES));
    }

    /**
     * True if it is the password that the hash was made from. What is no hash matches nothing, and
     * that takes as long as a usual one.
     */
    public static boolean matches(String password, String hash) {
        PasswordHash known = PasswordHash.parse(hash).orElse(NOBODYS);
        byte[] wanted = known.hashBytes();
        byte[] given = digest(password, known.cost(), known.saltBytes(), wanted.length);
        return MessageDigest.isEqual(wanted, given) && !known.equals(NOBODYS);
    }

    private static synchronized byte[] digest(
            String password, PasswordHash.Cost cost, byte[] salt, int length) {
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(cost.memory())
                        .withIterations(cost.passes())
                        .withParallelism(cost.lanes())
                        .withSalt(salt)
                        .withBlockPool(BLOCKS)
                        .build());
        byte[] digest = new byte[length];
        argon2.generateBytes(password.getBytes(StandardCharsets.UTF_8), digest);
        return digest;
    }
}
