package hocket.irc;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.PlainText;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Many words on few lines. */
final class PackingTest {
    @Test
    void makesNoLineOfNoWords() {
        assertThat(Packing.lines(List.of(), ",")).isEmpty();
    }

    @Test
    void joinsWhatFits() {
        assertThat(Packing.lines(List.of("a", "b", "c"), ",")).containsExactly("a,b,c");
    }

    @Test
    void losesNoWordAndNoLineIsTooLong() {
        List<String> words = Collections.nCopies(100, "é".repeat(15));
        List<String> lines = Packing.lines(words, " ");
        assertThat(lines).hasSizeGreaterThan(1);
        assertThat(lines)
                .allSatisfy(line ->
                        assertThat(PlainText.utf8Length(line)).isLessThanOrEqualTo(Packing.ROOM));
        assertThat(String.join(" ", lines)).isEqualTo(String.join(" ", words));
    }
}
