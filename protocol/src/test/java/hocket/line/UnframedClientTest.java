package hocket.line;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.Text;
import hocket.core.Utterance;
import hocket.line.UnframedClient.Ended;
import hocket.line.UnframedClient.Said;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UnframedClientTest {
    private static final long SILENCE = Duration.ofMillis(150).toNanos();

    private final UnframedClient client = new UnframedClient();

    @ParameterizedTest
    @CsvSource({
        "hello, hello",
        "#, '#'",
        "exit, Exit",
        "\\#, \\#",
        "\\Exit, \\Exit",
        "grüße, grüße"
    })
    void sendsAMessageWithoutALineEnd(String typed, String message) {
        Utterance utterance = Utterance.parse(typed).orElseThrow();
        assertThat(UnframedClient.encode(utterance)).hasValue(message.getBytes(UTF_8));
    }

    @Test
    void sendsNothingThatAnOldHostWouldReadInTwo() {
        assertThat(UnframedClient.encode(say("x".repeat(1024)))).isPresent();
        assertThat(UnframedClient.encode(say("x".repeat(1025)))).isEmpty();
        assertThat(UnframedClient.encode(say("ä".repeat(513)))).isEmpty();
    }

    @Test
    void takesAReplyThatIsAControlWordForTheEnd() {
        assertThat(replyTo("#")).isEqualTo(new Ended(new Utterance.Over()));
        assertThat(replyTo("Exit")).isEqualTo(new Ended(new Utterance.Exit()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"exit", "Exit ", " #", "##", "\\#", "#topic", "Exit now"})
    void takesAnythingElseForText(String reply) {
        assertThat(replyTo(reply)).isEqualTo(said(reply));
    }

    @Test
    void readsAReplyOfSeveralLines() {
        assertThat(replyTo("one\n#\r\n\nExit\n")).isEqualTo(said("one", "#", "Exit"));
    }

    @Test
    void removesWhatCouldDriveATerminal() {
        assertThat(replyTo("a\u001b[31mb\u0007\u0000")).isEqualTo(said("ab"));
        assertThat(replyTo("\u0000")).isEqualTo(said());
    }

    @Test
    void showsWhatIsNotUtf8AsReplaced() {
        client.receive(ByteBuffer.wrap("caf\u00e9".getBytes(ISO_8859_1)), 0);
        assertThat(client.takeReply()).isEqualTo(said("caf\ufffd"));
    }

    @Test
    void waitsForTheSilenceAfterAReplyThatComesInPieces() {
        assertThat(client.deadline()).isEqualTo(UnframedClient.NEVER);
        byte[] bytes = "grüße".getBytes(UTF_8);
        for (int at = 0; at < bytes.length; at++) {
            client.receive(ByteBuffer.wrap(bytes, at, 1), at);
        }
        assertThat(client.deadline()).isEqualTo(bytes.length - 1 + SILENCE);
        assertThat(client.takeReply()).isEqualTo(said("grüße"));
        assertThat(client.deadline()).isEqualTo(UnframedClient.NEVER);
    }

    @Test
    void takesNoMoreThanAnOldGuestWould() {
        ByteBuffer bytes = ByteBuffer.wrap("x".repeat(1030).getBytes(UTF_8));
        client.receive(bytes, 0);
        assertThat(client.isFull()).isTrue();
        assertThat(client.takeReply()).isEqualTo(said("x".repeat(1024)));
        client.receive(bytes, 1);
        assertThat(client.isFull()).isFalse();
        assertThat(client.takeReply()).isEqualTo(said("x".repeat(6)));
    }

    private UnframedClient.Reply replyTo(String bytes) {
        client.receive(ByteBuffer.wrap(bytes.getBytes(UTF_8)), 0);
        return client.takeReply();
    }

    private static Said said(String... lines) {
        return new Said(Stream.of(lines).map(Text::new).toList());
    }

    private static Utterance say(String text) {
        return new Utterance.Say(new Text(text));
    }
}
