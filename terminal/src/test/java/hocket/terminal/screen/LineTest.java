package hocket.terminal.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What gets into a line. */
class LineTest {
    @ParameterizedTest
    @MethodSource("hocket.terminal.screen.Hostile#lines")
    void takesOnlyWhatCanBeSeen(String hostile, String visible) {
        assertThat(Line.empty().text(hostile).plain()).isEqualTo(visible);
        assertThat(Line.empty().name(hostile).plain()).isEqualTo(visible);
    }

    @Test
    void hasNoOtherWayIn() {
        assertThatThrownBy(() -> new Span(Tone.TEXT, "\u001b[31m"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysAllItsPieces() {
        Line line = Line.note("to ").name("user2").text(": hi");

        assertThat(line.plain()).isEqualTo("to user2: hi");
        assertThat(line.spans()).contains(new Span(Tone.NAME, "user2"));
    }
}
