package hocket.terminal.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The colours of names. */
class PaletteTest {
    @Test
    void givesANameTheSameColourInEveryRun() {
        assertThat(Palette.colourOf("user2")).isEqualTo(166);
        assertThat(Palette.colourOf("user3")).isEqualTo(31);
    }

    @Test
    void spreadsNamesOverItsColours() {
        long colours =
                IntStream.range(1, 100).map(n -> Palette.colourOf("user" + n)).distinct().count();

        assertThat(colours).isEqualTo(12);
    }

    @Test
    void theFirstGuestsAndTheHostLookDifferent() {
        long colours =
                IntStream.range(1, 10).map(n -> Palette.colourOf("user" + n)).distinct().count();

        assertThat(colours).isEqualTo(9);
    }

    @Test
    void paintsNothingWithoutColour() {
        Line line = Line.alert("look ").name("user2");

        assertThat(new Palette(false).paint(line).toAnsi()).isEqualTo("look user2");
        assertThat(new Palette(true).paint(line).toAnsi()).contains("\u001b[");
    }
}
