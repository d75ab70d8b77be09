package hocket.log;

import hocket.core.ChannelCommand;
import hocket.core.Command;
import hocket.core.ConversationCommand;
import hocket.core.DeskCommand;
import hocket.core.MessageCommand;
import hocket.core.OperatorCommand;
import hocket.core.SessionCommand;
import hocket.core.UserCommand;
import java.nio.ByteBuffer;

/**
 * Commands as bytes: the number of the {@link Kind}, then the fields in the order of the record.
 *
 * <p>How it may change: a kind gets new fields at its end, which older versions skip and which
 * newer ones do without when they are not there; everything else is a new kind, which older
 * versions refuse by name. What was written once can be read for ever: the golden files of every
 * version are in the tests.
 */
public final class CommandCodec {
    /** No command takes more bytes. A message of 16 KiB with its tags takes about a third of it. */
    public static final int LARGEST = 65_536;

    private static final int KINDS_OF_A_FAMILY = 16;

    private CommandCodec() {}

    /**
     * Appends a command.
     *
     * @param to with room for {@link #LARGEST} bytes
     */
    public static void write(ByteBuffer to, Command command) {
        FieldWriter out = new FieldWriter(to);
        switch (command) {
            case SessionCommand c -> UserCodec.write(out, c);
            case UserCommand c -> UserCodec.write(out, c);
            case ChannelCommand c -> ChannelCodec.write(out, c);
            case MessageCommand c -> ChannelCodec.write(out, c);
            case OperatorCommand c -> OperatorCodec.write(out, c);
            case DeskCommand c -> DeskCodec.write(out, c);
            case ConversationCommand c -> DeskCodec.write(out, c);
        }
    }

    /**
     * Reads a command.
     *
     * @param from from its first byte to just after its last; what a newer version has added at the
     *     end is skipped
     */
    public static Command read(ByteBuffer from) throws UnreadableCommandException {
        FieldReader in = new FieldReader(from);
        int kind = in.smallNumber();
        try {
            Command command = read(kind, in);
            from.position(from.limit());
            return command;
        } catch (IllegalArgumentException invalid) {
            throw UnreadableCommandException.malformed(String.valueOf(invalid.getMessage()));
        }
    }

    private static Command read(int kind, FieldReader in) throws UnreadableCommandException {
        return switch (kind / KINDS_OF_A_FAMILY) {
            case 0 -> UserCodec.session(kind, in);
            case 1 -> UserCodec.user(kind, in);
            case 2 -> ChannelCodec.channelCommand(kind, in);
            case 3 -> ChannelCodec.message(kind, in);
            case 4 -> OperatorCodec.operator(kind, in);
            case 5 -> DeskCodec.desk(kind, in);
            case 6 -> DeskCodec.conversationCommand(kind, in);
            default -> throw UnreadableCommandException.unknown("a command", kind);
        };
    }
}
