package hocket.irc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The cases of IRCv3 labeled-response, and nested batches of IRCv3 batch. */
final class LabelledAnswerTest {

    @Test
    void acknowledgesWhatNeedsNoAnswer() {
        assertThat(answer()).containsExactly("@label=x :irc.example ACK");
    }

    @Test
    void labelsOneLine() {
        assertThat(answer(":irc.example 401 a b :No"))
                .containsExactly("@label=x :irc.example 401 a b :No");
        assertThat(answer("@time=1 :a!b@c PRIVMSG #d :e"))
                .containsExactly("@label=x;time=1 :a!b@c PRIVMSG #d :e");
    }

    @Test
    void putsSeveralLinesIntoABatch() {
        assertThat(answer(":s 1", "@time=1 :s 2"))
                .containsExactly(
                        "@label=x :irc.example BATCH +L1 labeled-response",
                        "@batch=L1 :s 1",
                        "@batch=L1;time=1 :s 2",
                        ":irc.example BATCH -L1");
    }

    @Test
    void labelsTheOneBatchThatItIs() {
        List<String> lines =
                List.of(
                        "@msgid=1 :a!b@c BATCH +m draft/multiline #d",
                        "@batch=m :a!b@c PRIVMSG #d :e",
                        "BATCH -m");
        assertThat(answer(lines.toArray(String[]::new)))
                .containsExactly(
                        "@label=x;" + lines.get(0).substring(1), lines.get(1), lines.get(2));
    }

    @Test
    void nestsABatchThatIsNotAll() {
        assertThat(answer(":s BATCH +i t", "@batch=i :s 1", ":s BATCH -i", ":s 2"))
                .containsExactly(
                        "@label=x :irc.example BATCH +L1 labeled-response",
                        "@batch=L1 :s BATCH +i t",
                        "@batch=i :s 1",
                        "@batch=L1 :s BATCH -i",
                        "@batch=L1 :s 2",
                        ":irc.example BATCH -L1");
    }

    @Test
    void nestsTwoBatches() {
        assertThat(answer(":s BATCH +i t", ":s BATCH -i", ":s BATCH +j t", ":s BATCH -j"))
                .hasSize(6)
                .startsWith("@label=x :irc.example BATCH +L1 labeled-response");
    }

    @Test
    void writesTheLabelAsItCame() {
        LabelledAnswer answer = new LabelledAnswer("a;b c\\", "irc.example");
        assertThat(new String(answer.bytes("L1"), UTF_8)).startsWith("@label=a\\:b\\sc\\\\ :");
    }

    private static List<String> answer(String... lines) {
        LabelledAnswer answer = new LabelledAnswer("x", "irc.example");
        for (String line : lines) {
            byte[] bytes = (line + "\r\n").getBytes(UTF_8);
            answer.add(bytes, 0, bytes.length);
        }
        return List.of(new String(answer.bytes("L1"), UTF_8).split("\r\n"));
    }
}
