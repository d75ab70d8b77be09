package hocket.line;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.Address;
import hocket.door.EchoDoor;
import hocket.door.Encounter;
import hocket.door.Entrance;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a read ends means nothing: to the commands, to the answers, to how it ends. */
final class EverySplitTest {
    private record Result(List<String> commands, String output, boolean closed, List<?> ends) {}

    static Stream<byte[]> corpus() {
        Stream<String> texts =
                Stream.of(
                        "hello\n",
                        "hello",
                        "\n",
                        "#",
                        "Exit",
                        "one\ntwo\r\nthree\n#\n",
                        "#\nheld one\nheld two\n#\nExit\n",
                        "Exit\nmore\n",
                        "NICK\nnick x\n",
                        "NICK alice\r\nUSER alice 0 * :Alice\r\n",
                        "CAP on my head\nPASSport please\nUSER a\n",
                        "GET / HTTP/1.1\r\nHost: x\r\n\r\n",
                        "GET real\n",
                        "grüße, 日本 😀\n\u0000nul\u0000\n\r\n\r\r\n  #  \n \\# \n",
                        "a\u001b[31mb\u001b]0;title\u0007c\n",
                        "tab\there\n* not mine\n\\* nor this\n",
                        "\n\n\n\nlate\n\n");
        Stream<String> bytes =
                Stream.of(
                        "caf\u00e9\nfine\n",
                        "\u00e2\u0082\n\u00ac\nfine\n",
                        "\u00c0\u0080\n\u00ed\u00a0\u0080\n\u00f4\u0090\u0080\u0080\n",
                        "\u00ff\u00fb\u001f\u00ff\u00fd\u0003hello\r\n",
                        "hi\u00ff\u00fa\u001f\u0000P\u00ff\u00ff\n\u00ff\u00f0 there\r\n",
                        "a\u00ff\u00ffb\nfine\n",
                        "\u0016\u0003\u0001\u0002\u0000\u0001\n",
                        "\u0016\u0004\nfine\n");
        return Stream.concat(
                texts.map(text -> text.getBytes(UTF_8)),
                bytes.map(latin -> latin.getBytes(ISO_8859_1)));
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void meansTheSameCutAnywhere(byte[] bytes) {
        Result whole = fed(bytes);
        for (int cut = 0; cut <= bytes.length; cut++) {
            assertThat(
                            fed(
                                    Arrays.copyOfRange(bytes, 0, cut),
                                    Arrays.copyOfRange(bytes, cut, bytes.length)))
                    .as("cut at %d", cut)
                    .isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void meansTheSameByteByByte(byte[] bytes) {
        byte[][] single = new byte[bytes.length][];
        for (int at = 0; at < bytes.length; at++) {
            single[at] = new byte[] {bytes[at]};
        }
        assertThat(fed(single)).isEqualTo(fed(bytes));
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void meansTheSameThriceInOneRead(byte[] bytes) {
        byte[] thrice = new byte[3 * bytes.length];
        for (int copy = 0; copy < 3; copy++) {
            System.arraycopy(bytes, 0, thrice, copy * bytes.length, bytes.length);
        }
        assertThat(fed(bytes, bytes, bytes)).isEqualTo(fed(thrice));
    }

    private static Result fed(byte[]... reads) {
        Encounter guest =
                Encounter.atDesk(Entrance.open(LineDoor.of(new Address("a")), EchoDoor::new, 0));
        for (byte[] read : reads) {
            guest.sends(read);
        }
        guest.endsInput();
        return new Result(guest.commands(), guest.output(), guest.isClosed(), guest.ends());
    }
}
