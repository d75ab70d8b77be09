package hocket.line;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.Address;
import hocket.core.PlainText;
import hocket.door.EchoDoor;
import hocket.door.Encounter;
import hocket.door.Entrance;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes without sense, from fixed seeds, in reads and pauses of any length. */
final class NoiseTest {
    /** What makes trouble more often than mere chance would. */
    private static final String[] SPICE = {
        "\n",
        "\r\n",
        "\r",
        "#",
        "Exit",
        "\u0000",
        "\u00ff",
        "\u00ff\u00fa",
        "\u00ff\u00f0",
        "\u0016",
        "\u0016\u0003",
        "NICK ",
        "GET ",
        " HTTP/1.1",
        "CAP LS",
        "\u001b[",
        "\u001b]",
        "\u00e2\u0082",
        "\u00f0\u009f",
        "\u00ed\u00a0\u0080",
        "* ",
        "\\",
        " "
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void survivesNoiseAndLetsNothingThroughThatDrivesATerminal(long seed) {
        Random random = new Random(seed);
        for (int connection = 0; connection < 200; connection++) {
            Encounter guest =
                    Encounter.atDesk(
                            Entrance.open(LineDoor.of(new Address("a")), EchoDoor::new, 0));
            while (!guest.isClosed() && random.nextInt(30) > 0) {
                guest.sends(noise(random)).afterMillis(random.nextInt(4) == 0 ? 400 : 0);
            }
            guest.endsInput();
            assertThat(guest.saidToHost()).allMatch(PlainText::isPlain).doesNotContain("");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void givesTheClientNothingThatDrivesATerminal(long seed) {
        Random random = new Random(seed);
        LineClient client = new LineClient();
        List<Received> received = new ArrayList<>();
        for (int read = 0; read < 2000; read++) {
            client.receive(ByteBuffer.wrap(noise(random)), received::add);
        }
        client.endOfInput().ifPresent(received::add);
        assertThat(received).isNotEmpty().allMatch(line -> PlainText.isPlain(line.toString()));
    }

    private static byte[] noise(Random random) {
        StringBuilder latin = new StringBuilder();
        int parts = random.nextInt(12);
        for (int part = 0; part < parts; part++) {
            if (random.nextInt(3) == 0) {
                latin.append(SPICE[random.nextInt(SPICE.length)]);
            } else {
                latin.append((char) random.nextInt(256));
            }
        }
        if (random.nextInt(40) == 0) {
            latin.append("x".repeat(random.nextInt(10_000)));
        }
        return latin.toString().getBytes(ISO_8859_1);
    }
}
