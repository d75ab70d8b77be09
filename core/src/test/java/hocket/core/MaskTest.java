package hocket.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Masks: what they mean, whom they cover, and that none can be made to take long. */
class MaskTest {
    private static final Source ANN =
            new Source(new Nick("Ann"), new Username("ann"), new HostName("10.0.0.7"));

    @ParameterizedTest
    @CsvSource({
        "ann, ann!*@*",
        "ann!u, ann!u@*",
        "u@host, *!u@host",
        "ann@host, *!ann@host",
        "*!*@host, *!*@host",
        "a!u@h, a!u@h",
        "!u@, *!u@*",
        "!@host, *!*@host",
        "@host, *!*@host",
        "host.example, *!*@host.example",
        "2001:db8::1, *!*@2001:db8::1",
        "10.0.*, *!*@10.0.*",
        "*, *!*@*",
        "a**b!***@**, a*b!*@*",
        "a!b!c@d@e, a!b!c@d@e",
        "u@h!x, u@h!x@*",
        "$r:*bot*, $r:*bot*",
        "$r:**, $r:*",
        "$j:#Room, $j:#Room",
        "$m:ann, $m:ann!*@*",
        "$m:$r:x, $m:$r:x",
        "$m:$j:#x, $m:$j:#x",
    })
    void isCompleted(String text, String mask) {
        assertThat(Mask.parse(text)).map(Mask::value).contains(mask);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "a b", "a\nb", "$", "$r", "$r:", "$j:", "$j:room", "$m:", "$x:y", "$$", "$a",
                "$R:x", "$m:$m:x", "$m:$x:y", "$m:$", "r$\r"
            })
    void isNoneWithoutAKnownShape(String text) {
        assertThat(Mask.parse(text)).isEmpty();
    }

    @Test
    void isNoLongerThanItsLimitInFull() {
        String longest = "a".repeat(Mask.LONGEST - "!*@*".length());

        assertThat(Mask.parse(longest)).isPresent();
        assertThat(Mask.parse(longest + "a")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ann, true",
        "ANN!*@*, true",
        "a?n, true",
        "a*, true",
        "an, false",
        "nn, false",
        "ann!x, false",
        "*@10.0.0.7, true",
        "*@10.0.0.*, true",
        "*@10.0.0.?, true",
        "*@10.0.0.??, false",
        "10.0.0.8, false",
        "$r:*Example, true",
        "$r:ann?of?example, true",
        "$r:ann, false",
        "$j:#room, false",
        "$m:ann, false",
    })
    void coversWhoIsSeenSo(String mask, boolean covers) {
        assertThat(Mask.parse(mask).orElseThrow().matches(ANN, new Remark("Ann of Example")))
                .isEqualTo(covers);
    }

    @Test
    void coversNobodyWithoutAKnownShape() {
        assertThat(new Mask("$x:*").matches(ANN, Remark.NONE)).isFalse();
    }

    @Test
    void mutesWithoutKeepingOut() {
        Subject ann = new Subject(ANN.toString(), "", "#room"::equals);
        Mask muting = new Mask("$m:$j:#room");

        assertThat(muting.mutes(ann)).isTrue();
        assertThat(muting.keepsOut(ann)).isFalse();
        assertThat(new Mask("ann!*@*").mutes(ann)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', true",
        "'', a, false",
        "*, '', true",
        "**, '', true",
        "?, '', false",
        "?, a, true",
        "?, 🙂, true",
        "??, 🙂, false",
        "*🙂, a🙂, true",
        "a*b*c, aXbXbXc, true",
        "a*b*c, aXbXbX, false",
        "*aab, aaaab, true",
        "*?b, b, false",
        "É, é, false",
    })
    void globs(String pattern, String text, boolean matches) {
        assertThat(Glob.matches(pattern, text)).isEqualTo(matches);
    }

    @Test
    void globsAsTheRulesSayOfEveryShortPattern() {
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            String pattern = anyOf("ab*?*", random.nextInt(7), random);
            String text = anyOf("abAB", random.nextInt(7), random);

            assertThat(Glob.matches(pattern, text))
                    .as("%s on %s", pattern, text)
                    .isEqualTo(isCovered(pattern, text));
        }
    }

    /** The rules as they are said, taking as long as it takes. */
    private static boolean isCovered(String pattern, String text) {
        if (pattern.isEmpty()) {
            return text.isEmpty();
        }
        String rest = pattern.substring(1);
        if (pattern.charAt(0) == '*') {
            return isCovered(rest, text)
                    || (!text.isEmpty() && isCovered(pattern, text.substring(1)));
        }
        return !text.isEmpty()
                && (pattern.charAt(0) == '?'
                        || Folding.fold(pattern.charAt(0)) == Folding.fold(text.charAt(0)))
                && isCovered(rest, text.substring(1));
    }

    private static String anyOf(String letters, int length, Random random) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < length; at++) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }

    /** Trying every way to share out the stars would not end within the life of the machine. */
    @Test
    void doesNotTryEveryWayToShareOutTheStars() {
        String text = "a".repeat(Remark.LONGEST);
        List<String> patterns =
                List.of("*a".repeat(90) + "*b", "*" + "a".repeat(180) + "b", "*?".repeat(90) + "b");

        for (int round = 0; round < 100; round++) {
            assertThat(patterns).noneMatch(pattern -> Glob.matches(pattern, text));
        }
    }
}
