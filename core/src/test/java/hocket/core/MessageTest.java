package hocket.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hocket.core.Message.Kind;
import hocket.core.Message.Line;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages, remarks and tags: what they may hold. */
class MessageTest {
    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\rb", "a\0b", "\ud83d", "\ude00a"})
    void nothingInThemEndsALine(String text) {
        assertThatThrownBy(() -> new Line(text, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Remark(text)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ClientTags(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMessageHasOneToAHundredLines() {
        assertThat(lines(100, "x").lines()).hasSize(100);
        assertThatThrownBy(() -> lines(0, "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> lines(101, "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMessageHasAtMost16KibInAll() {
        assertThat(lines(2, "é".repeat(4096)).lines()).hasSize(2);
        assertThatThrownBy(() -> lines(2, "é".repeat(4097)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRemarkHasAtMost512Bytes() {
        assertThat(new Remark("é".repeat(256)).value()).hasSize(256);
        assertThatThrownBy(() -> new Remark("é".repeat(256) + "x"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Remark.ofBeginning("x" + "é".repeat(256)).value()).hasSize(256);
    }

    @Test
    void tagsHaveNoSpacesAndAtMost4094Bytes() {
        assertThat(new ClientTags("x".repeat(4094)).isEmpty()).isFalse();
        assertThat(ClientTags.NONE.isEmpty()).isTrue();
        assertThatThrownBy(() -> new ClientTags("x".repeat(4095)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ClientTags("a b"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hello|false",
                "\u0001VERSION\u0001|true",
                "\u0001|true",
                "\u0001ACTION\u0001|false",
                "\u0001ACTION waves\u0001|false",
                "\u0001ACTIONS\u0001|true",
                "in the middle \u0001|false"
            },
            ignoreLeadingAndTrailingWhitespace = false)
    void ctcpIsWhatBeginsWithItsMarkButForActions(String text, boolean ctcp) {
        assertThat(Message.of(Kind.PRIVMSG, text).isCtcp()).isEqualTo(ctcp);
    }

    private static Message lines(int count, String text) {
        List<Line> lines = Collections.nCopies(count, new Line(text, false));
        return new Message(Kind.PRIVMSG, lines, ClientTags.NONE);
    }
}
