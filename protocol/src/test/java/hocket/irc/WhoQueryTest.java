package hocket.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a WHO asks for. */
final class WhoQueryTest {
    @Test
    void asksForEverybodyWithoutAMaskOrWithZero() {
        assertThat(parse().mask()).isEqualTo("*");
        assertThat(parse("0").mask()).isEqualTo("*");
    }

    @Test
    void asksForOperatorsWithAnO() {
        assertThat(parse("*", "o").operatorsOnly()).isTrue();
        assertThat(parse("*", "o%n").operatorsOnly()).isTrue();
        assertThat(parse("*", "%o").operatorsOnly()).isFalse();
    }

    @Test
    void asksForNoFieldsWithoutAPercentSign() {
        assertThat(parse("#a").fields()).isEmpty();
        assertThat(parse("#a", "o").fields()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'%tn,42',tn,42", "%n,n,0", "'%tn,',tn,0", "'%tn,1234',tn,0", "'%tn,4x',tn,0"})
    void takesATokenOfUpToThreeDigits(String options, String letters, String token) {
        assertThat(parse("#a", options).fields()).contains(new WhoQuery.Fields(letters, token));
    }

    private static WhoQuery parse(String... parameters) {
        return WhoQuery.parse(new IrcMessage(new LinkedHashMap<>(), "WHO", List.of(parameters)));
    }
}
