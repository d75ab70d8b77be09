package hocket.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names: what is one, and which are the same. */
class NickTest {
    @ParameterizedTest
    @ValueSource(strings = {"user1", "Alice", "a-b_c", "[x]{y}|^`\\", "Jürgen", "日本", "🙂"})
    void acceptsWhatCanBeSeen(String name) {
        assertThat(Nick.parse(name)).map(Nick::value).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "1st",
                "-x",
                "#room",
                "a,b",
                "a!b",
                "a@b",
                "a:b",
                "/who",
                "a\u0007",
                "a\u200bb",
                "a\u202eb",
                "a\u00a0b",
                "a\ufeffb",
                "a\u00adb",
                "a\ud83d",
                "\u2066x"
            })
    void refusesWhatCouldDeceive(String name) {
        assertThat(Nick.parse(name)).isEmpty();
        assertThatThrownBy(() -> new Nick(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesMoreThan30Bytes() {
        assertThat(Nick.parse("x".repeat(30))).isPresent();
        assertThat(Nick.parse("x".repeat(31))).isEmpty();
        assertThat(Nick.parse("é".repeat(16))).isEmpty();
    }

    @Test
    void comparesWithoutAsciiCaseAlone() {
        assertThat(new Nick("USER1").sameAs(new Nick("user1"))).isTrue();
        assertThat(new Nick("É").sameAs(new Nick("é"))).isFalse();
    }
}
