package hocket.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hocket.core.ChannelCommand;
import hocket.core.ChannelName;
import hocket.core.ClientTags;
import hocket.core.Command;
import hocket.core.Mask;
import hocket.core.MaskList;
import hocket.core.Message;
import hocket.core.MessageCommand;
import hocket.core.ModeChange;
import hocket.core.Nick;
import hocket.core.Recipient;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Commands survive being bytes; bytes that are none are refused. */
class CommandCodecTest {
    @ParameterizedTest
    @MethodSource("commands")
    void readsWhatItWrote(Command command) throws UnreadableCommandException {
        assertThat(CommandCodec.read(bytes(command))).isEqualTo(command);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void skipsFieldsThatANewerVersionHasAdded(Command command) throws UnreadableCommandException {
        ByteBuffer bytes = bytes(command);
        ByteBuffer longer = ByteBuffer.allocate(bytes.remaining() + 5).put(bytes);
        longer.put(new byte[] {1, 2, 3, -1, 0}).flip();

        assertThat(CommandCodec.read(longer)).isEqualTo(command);
        assertThat(longer.hasRemaining()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void refusesACommandThatEndsTooEarly(Command command) {
        ByteBuffer bytes = bytes(command);
        for (int length = 0; length < bytes.limit(); length++) {
            ByteBuffer shorter = bytes.duplicate().limit(length);
            assertThatExceptionOfType(UnreadableCommandException.class)
                    .isThrownBy(() -> CommandCodec.read(shorter))
                    .withMessageContaining("not a command");
        }
    }

    @Test
    void namesAKindThatOnlyANewerVersionKnows() {
        for (int kind : new int[] {0x00, 0x0f, 0x1f, 0x2f, 0x3f, 0x4f, 0x5f, 0x6f, 0x70, 0x7f}) {
            ByteBuffer bytes = ByteBuffer.wrap(new byte[] {(byte) kind, 0, 0, 0});
            assertThatExceptionOfType(UnreadableCommandException.class)
                    .isThrownBy(() -> CommandCodec.read(bytes))
                    .withMessage(
                            "a command of the unknown kind %d: written by a newer version of Hocket",
                            kind);
        }
    }

    @Test
    void refusesWhatIsNoCommandInNoOtherWay() {
        Random random = new Random(4);
        List<Command> commands = commands().toList();
        int refused = 0;
        for (int round = 0; round < 200_000; round++) {
            ByteBuffer bytes = bytes(commands.get(random.nextInt(commands.size())));
            int at = random.nextInt(bytes.limit());
            bytes.put(at, (byte) random.nextInt());
            try {
                CommandCodec.read(bytes);
            } catch (UnreadableCommandException expected) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(10_000);
    }

    @Test
    void theLargestCommandsKeepTheLimit() {
        String widest = "\uffdc";
        List<Message.Line> lines =
                Collections.nCopies(100, new Message.Line(widest.repeat(54), false));
        Message message = new Message(Message.Kind.NOTICE, lines, new ClientTags("t".repeat(4094)));
        ModeChange mask = new ModeChange.AddMask(MaskList.BAN, new Mask(widest.repeat(64)));
        ChannelName channel = new ChannelName("#" + widest.repeat(21));

        List<Command> largest =
                List.of(
                        new MessageCommand.Send(new Recipient.ToUser(new Nick("a")), message),
                        new ChannelCommand.ChangeModes(channel, Collections.nCopies(20, mask)));
        assertThat(largest)
                .allSatisfy(c -> assertThat(bytes(c).limit()).isLessThan(CommandCodec.LARGEST / 2));
    }

    static Stream<Command> commands() {
        return Samples.all().values().stream();
    }

    private static ByteBuffer bytes(Command command) {
        ByteBuffer bytes = ByteBuffer.allocate(CommandCodec.LARGEST);
        CommandCodec.write(bytes, command);
        return bytes.flip();
    }
}
