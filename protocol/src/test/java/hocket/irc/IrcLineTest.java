package hocket.irc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IrcLineTest {

    @Test
    void putsTogetherSourceCommandAndParameters() {
        IrcLine line = IrcLine.from("irc.example", "001").with("alice").with(5).last("a b");
        assertThat(text(line, "")).isEqualTo(":irc.example 001 alice 5 :a b\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", ":a"})
    void showsAStarForWhatCannotStandBeforeTheLast(String parameter) {
        assertThat(IrcLine.of("X").with(parameter).last("")).hasToString("X * :");
    }

    @Test
    void doesNotCutWhatFits() {
        String text = "a".repeat(507);
        assertThat(text(IrcLine.of("X").last(text), "")).isEqualTo("X :" + text + "\r\n");
    }

    @Test
    void cutsAtTheEndOfACharacter() {
        String fits = "a".repeat(505);
        assertThat(text(IrcLine.of("X").last(fits + "\u20ac"), ""))
                .isEqualTo("X :" + fits + "\r\n");
        assertThat(text(IrcLine.of("X").last(fits.substring(1) + "\u20ac"), "")).hasSize(510);
        assertThat(IrcLine.of("X").last("\ud83d\ude00".repeat(200)).bytes("")).hasSize(3 + 504 + 2);
    }

    @Test
    void countsNoTags() {
        String tags = "@a=" + "b".repeat(600) + " ";
        String text = "a".repeat(600);
        assertThat(IrcLine.of("X").last(text).bytes(tags)).hasSize(tags.length() + 512);
    }

    private static String text(IrcLine line, String tags) {
        return new String(line.bytes(tags), UTF_8);
    }
}
