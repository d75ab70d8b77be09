package hocket.app.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Passwords and their hashes. */
class Argon2idTest {
    private static final String REST = "$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

    /** What the reference implementation's own tests have for "password" and "somesalt". */
    private static final String KNOWN = "$argon2id$v=19$m=65536,t=2,p=1" + REST;

    @Test
    void agreesWithTheReferenceImplementation() {
        assertThat(Argon2id.matches("password", KNOWN)).isTrue();
        assertThat(Argon2id.matches("Password", KNOWN)).isFalse();
    }

    @Test
    void isTheSameWhateverWasInItsMemoryBefore() {
        assertThat(Argon2id.matches("other", Argon2id.hash("another").toString())).isFalse();
        assertThat(Argon2id.matches("password", KNOWN)).isTrue();
        assertThat(Argon2id.matches("password", KNOWN)).isTrue();
    }

    @Test
    void aHashMatchesItsPasswordAndNoOther() {
        String hash = Argon2id.hash("pässword").toString();
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(PasswordHash.parse(hash)).map(PasswordHash::toString).contains(hash);
        assertThat(Argon2id.matches("pässword", hash)).isTrue();
        assertThat(Argon2id.matches("password", hash)).isFalse();
        assertThat(Argon2id.hash("pässword")).doesNotHaveToString(hash);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "password", "$argon2id$"})
    void whatIsNoHashMatchesNothing(String hash) {
        assertThat(Argon2id.matches("", hash)).isFalse();
        assertThat(Argon2id.matches("password", hash)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"8, 1, 1", "65536, 10, 4", "32, 1, 4"})
    void takesWhatIsBearable(String memory, String passes, String lanes) {
        assertThat(PasswordHash.parse(hash(memory, passes, lanes))).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "7, 1, 1",
        "31, 1, 4",
        "65537, 1, 1",
        "1024, 0, 1",
        "1024, 11, 1",
        "1024, 1, 0",
        "1024, 1, 5",
        "99999999, 1, 1"
    })
    void refusesWhatWouldTakeTooMuch(String memory, String passes, String lanes) {
        assertThat(PasswordHash.parse(hash(memory, passes, lanes))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$argon2i$v=19$m=65536,t=2,p=1" + REST,
                "$argon2id$v=16$m=65536,t=2,p=1" + REST,
                "$argon2id$m=65536,t=2,p=1" + REST,
                "$argon2id$v=19$t=2,m=65536,p=1" + REST,
                "$argon2id$v=19$m=65536,t=2,p=1$c29t" + "$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHApl8",
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhb" + "HQ1x$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHA",
                "$argon2id$v=19$m=65536,t=2,p=1" + REST + "=",
                " $argon2id$v=19$m=65536,t=2,p=1" + REST
            })
    void refusesWhatIsNotInTheFormat(String text) {
        assertThat(PasswordHash.parse(text)).isEmpty();
    }

    private static String hash(String memory, String passes, String lanes) {
        return "$argon2id$v=19$m=%s,t=%s,p=%s".formatted(memory, passes, lanes) + REST;
    }
}
