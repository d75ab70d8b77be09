package hocket.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text from people never drives a terminal. */
class PlainTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\u001b[31mred\u001b[0m|red",
                "a\u001b[2J\u001b[1;1Hb|ab",
                "\u001b]0;title\u0007text|text",
                "\u001b]8;;link\u001b\\text|text",
                "\u001bPq#0\u001b\\text|text",
                "\u001b_apc\u009ctext|text",
                "\u009b31mred|red",
                "\u009d0;title\u009ctext|text",
                "\u001bcreset|reset",
                "\u001b(Btext|text",
                "ding\u0007 dong\u007f|ding dong",
                "a\u000bb\u0008c\u0000d|abcd",
                "end\u001b|end",
                "end\u001b[12;|end",
                "\u001b]0;never closed|0;never closed",
                "\u001b[31\u00e9t\u00e9|\u00e9t\u00e9",
                "\u001b\u001b[31mred|red",
                "tab\tstays|tab\tstays",
                "pay \u202egnp.exe\u202c|pay gnp.exe",
                "a\u2066b\u2069 c\u2028d\u2029e|ab cde",
                "\u202f\u200d\u2070|\u202f\u200d\u2070",
                "\u65e5\u672c \ud83d\ude00 \u00e9|\u65e5\u672c \ud83d\ude00 \u00e9",
            },
            ignoreLeadingAndTrailingWhitespace = false)
    void controlsAndEscapeSequencesAreRemoved(String line, String plain) {
        assertThat(PlainText.of(line)).isEqualTo(plain);
    }

    @Test
    void lineEndsAndLoneSurrogatesAreRemoved() {
        assertThat(PlainText.of("a\rb\nc")).isEqualTo("abc");
        assertThat(PlainText.of("lone \ud83d half")).isEqualTo("lone  half");
        assertThat(PlainText.of("half \ude00")).isEqualTo("half ");
    }

    @Test
    void whatIsLeftOfAnythingIsPlainAndStaysAsItIs() {
        SplittableRandom random = new SplittableRandom(42);
        char[] alphabet =
                "\u001b[]P\\;0m\u0007\u009b\u009c\u009d\u0000\r\n\td\ud83d\ude00#é".toCharArray();
        for (int run = 0; run < 20_000; run++) {
            StringBuilder line = new StringBuilder();
            int length = random.nextInt(12);
            for (int at = 0; at < length; at++) {
                line.append(alphabet[random.nextInt(alphabet.length)]);
            }
            String plain = PlainText.of(line.toString());
            assertThat(PlainText.isPlain(plain)).as("%s", line).isTrue();
            assertThat(PlainText.of(plain)).isSameAs(plain);
            assertThat(PlainText.utf8Length(plain))
                    .isEqualTo(plain.getBytes(StandardCharsets.UTF_8).length);
        }
    }

    /** Were each start followed to the end of the line, this would take minutes. */
    @Test
    @Timeout(value = 5, threadMode = SEPARATE_THREAD)
    void stringsWithoutAnEndTakeTimeLikeTheirLength() {
        String line = "\u001b]".repeat(500_000);

        assertThat(PlainText.of(line + "x")).isEqualTo("x");
        assertThat(PlainText.of("a" + line + "\u0007b" + line)).isEqualTo("ab");
    }
}
