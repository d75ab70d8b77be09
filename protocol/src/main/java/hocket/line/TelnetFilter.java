package hocket.line;

import java.nio.ByteBuffer;

/**
 * Takes telnet's commands (RFC 854) out of a stream of bytes; they may be cut anywhere. {@code IAC
 * IAC} is the byte 255. Nothing is answered: to a telnet client that means its own defaults.
 */
final class TelnetFilter {
    private static final byte IAC = (byte) 255;
    private static final byte WILL = (byte) 251;
    private static final byte DONT = (byte) 254;
    private static final byte SB = (byte) 250;
    private static final byte SE = (byte) 240;

    private enum State {
        DATA,
        COMMAND,
        OPTION,
        SUBNEGOTIATION,
        SUBNEGOTIATION_COMMAND
    }

    private State state = State.DATA;

    /** Consumes the bytes and returns the data among them; the same buffer if all are data. */
    ByteBuffer filter(ByteBuffer bytes) {
        return state == State.DATA && !hasCommand(bytes) ? bytes : withoutCommands(bytes);
    }

    private static boolean hasCommand(ByteBuffer bytes) {
        for (int at = bytes.position(); at < bytes.limit(); at++) {
            if (bytes.get(at) == IAC) {
                return true;
            }
        }
        return false;
    }

    private ByteBuffer withoutCommands(ByteBuffer bytes) {
        ByteBuffer data = ByteBuffer.allocate(bytes.remaining());
        while (bytes.hasRemaining()) {
            byte next = bytes.get();
            if (isData(next)) {
                data.put(next);
            }
            state = after(next);
        }
        return data.flip();
    }

    private boolean isData(byte next) {
        return next == IAC ? state == State.COMMAND : state == State.DATA;
    }

    private State after(byte next) {
        return switch (state) {
            case DATA -> next == IAC ? State.COMMAND : State.DATA;
            case COMMAND -> afterCommand(next);
            case OPTION -> State.DATA;
            case SUBNEGOTIATION ->
                    next == IAC ? State.SUBNEGOTIATION_COMMAND : State.SUBNEGOTIATION;
            case SUBNEGOTIATION_COMMAND -> next == SE ? State.DATA : State.SUBNEGOTIATION;
        };
    }

    private static State afterCommand(byte command) {
        if (command == SB) {
            return State.SUBNEGOTIATION;
        }
        return command >= WILL && command <= DONT ? State.OPTION : State.DATA;
    }
}
