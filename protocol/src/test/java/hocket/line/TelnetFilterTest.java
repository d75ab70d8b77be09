package hocket.line;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bytes are written as Latin-1; {@code I} stands for IAC. */
final class TelnetFilterTest {
    @ParameterizedTest
    @CsvSource({
        "hello, hello",
        "aIIb, aÿb",
        "aIñb, ab", // NOP
        "aIöb, ab", // are you there
        "aIûxb, ab", // WILL
        "aIüxb, ab", // WONT
        "aIýxb, ab", // DO
        "aIþxb, ab", // DONT
        "aIûIb, ab", // an option numbered 255
        "aIúx123Iðb, ab", // SB ... SE
        "aIúxIIðIðb, ab", // an IAC within
        "aIúxIñyIðb, ab",
        "IûxIýyhiIñ, hi",
    })
    void takesCommandsOutWhereverTheyAreCut(String latin, String data) {
        String bytes = latin.replace('I', '\u00ff');
        for (int cut = 0; cut <= bytes.length(); cut++) {
            TelnetFilter filter = new TelnetFilter();
            String filtered =
                    filtered(filter, bytes.substring(0, cut))
                            + filtered(filter, bytes.substring(cut));
            assertThat(filtered).as("cut at %d", cut).isEqualTo(data);
        }
    }

    @Test
    void handsOnTheSameBufferWhenThereIsNoCommand() {
        ByteBuffer bytes = ByteBuffer.wrap("hello".getBytes(ISO_8859_1));
        assertThat(new TelnetFilter().filter(bytes)).isSameAs(bytes);
    }

    private static String filtered(TelnetFilter filter, String latin) {
        ByteBuffer data = filter.filter(ByteBuffer.wrap(latin.getBytes(ISO_8859_1)));
        return ISO_8859_1.decode(data).toString();
    }
}
