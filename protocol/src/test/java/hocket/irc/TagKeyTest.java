package hocket.irc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which tags of clients are passed on (IRCv3 message-tags, format). */
final class TagKeyTest {
    @ParameterizedTest
    @ValueSource(strings = {"+x", "+typing", "+Draft/reply", "+xn--e1a.example.org/a-1", "+1"})
    void followsTheGrammar(String key) {
        assertThat(TagKey.isOfClient(key)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "x",
                "draft/reply",
                "++x",
                "+a\\b",
                "+a_b",
                "+a.b",
                "+/x",
                "+a/",
                "+a/b/c",
                "+a/b.c",
                "+:a",
                "+\u00e4",
                "+a\tb"
            })
    void admitsNothingElse(String key) {
        assertThat(TagKey.isOfClient(key)).isFalse();
    }
}
