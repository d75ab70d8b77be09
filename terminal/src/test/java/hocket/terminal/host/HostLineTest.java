package hocket.terminal.host;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.Text;
import hocket.core.Utterance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the host's lines mean. */
class HostLineTest {
    @ParameterizedTest
    @CsvSource({
        "hello, hello",
        "//who, /who",
        "///, //",
        "'//#', '/#'",
        "'\\#', '#'",
        "'\\Exit', Exit",
        "#topic, #topic",
    })
    void readsText(String line, String said) {
        assertThat(HostLine.parse(line)).isEqualTo(text(said));
    }

    @Test
    void readsControlWords() {
        assertThat(HostLine.parse(" # ")).isEqualTo(new HostLine.Speak(new Utterance.Over()));
        assertThat(HostLine.parse("eXit")).isEqualTo(new HostLine.Speak(new Utterance.Exit()));
        assertThat(HostLine.parse("/all #"))
                .isEqualTo(new HostLine.SpeakToAll(new Utterance.Over()));
    }

    @Test
    void readsCommands() {
        assertThat(HostLine.parse("/to  user2 "))
                .isEqualTo(new HostLine.About(CommandWord.TO, "user2"));
        assertThat(HostLine.parse("/next")).isEqualTo(new HostLine.Plain(CommandWord.NEXT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/to", "/next now", "/all", "/all  ", "/TO user2", "/x\u001b[31m"})
    void saysWhatIsWrong(String line) {
        assertThat(HostLine.parse(line)).isInstanceOf(HostLine.Wrong.class);
    }

    @Test
    void refusesALineThatIsTooLong() {
        String longest = "\u00e9".repeat(Text.LONGEST / 2);

        assertThat(HostLine.parse(longest)).isEqualTo(text(longest));
        assertThat(HostLine.parse(longest + "x")).isInstanceOf(HostLine.Wrong.class);
    }

    @Test
    void hasNothingToSayForAnEmptyLine() {
        assertThat(HostLine.parse("")).isEqualTo(new HostLine.Nothing());
        assertThat(HostLine.parse("\u001b[2J")).isEqualTo(new HostLine.Nothing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "/who", "//", "#", "Exit", "\\#", "\\\\exit", " "})
    void spellsTextSoThatItReadsTheSame(String said) {
        assertThat(HostLine.parse(HostLine.spell(new Utterance.Say(new Text(said)))))
                .isEqualTo(text(said));
    }

    private static HostLine text(String said) {
        return new HostLine.Speak(new Utterance.Say(new Text(said)));
    }
}
