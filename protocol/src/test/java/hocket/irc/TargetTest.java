package hocket.irc;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.ChannelName;
import hocket.core.Nick;
import hocket.core.Rank;
import hocket.core.Recipient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom clients name as the recipient of a message. */
final class TargetTest {
    @Test
    void isAUserWithoutAHash() {
        assertThat(Target.parse("Alice")).contains(new Recipient.ToUser(new Nick("Alice")));
    }

    @ParameterizedTest
    @CsvSource({
        "#a,NONE",
        "~#a,OWNER",
        "&#a,ADMIN",
        "@#a,OPERATOR",
        "%#a,HALFOP",
        "+#a,VOICE",
        "@+#a,VOICE"
    })
    void isAChannelAfterTheSignsOfRanksTheLowestOfWhichCounts(String text, Rank least) {
        assertThat(Target.parse(text))
                .contains(new Recipient.ToChannel(new ChannelName("#a"), least));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#", "@", "@alice", "a!b@c", "*", "$$*", "a b", "#a:b", "@&"})
    void isNobodyWhoCannotHaveThatName(String text) {
        assertThat(Target.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "alice,ALICE,true",
        "#a,#A,true",
        "@#a,@#A,true",
        "#a,@#a,false",
        "#a,#b,false",
        "alice,#alice,false",
        "#alice,alice,false"
    })
    void isTheSameInWhateverCase(String one, String other, boolean same) {
        assertThat(Target.same(Target.parse(one).orElseThrow(), Target.parse(other).orElseThrow()))
                .isEqualTo(same);
    }

    @Test
    void isNamedOnceInAList() {
        assertThat(Target.list("a,b,,a,")).containsExactly("a", "b");
        assertThat(Target.list("")).isEmpty();
    }
}
