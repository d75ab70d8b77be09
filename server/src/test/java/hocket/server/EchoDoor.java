package hocket.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import hocket.core.Address;
import hocket.door.Actions;
import hocket.door.Door;
import hocket.door.Loss;
import hocket.door.Slice;
import hocket.door.Telling;
import java.nio.ByteBuffer;

/**
 * A door for tests of the transport: says back what it gets. {@code where} is answered with the
 * peer's address, {@code flood} with more than a network holds, {@code bye} with {@code bye} and
 * the end, {@code bug} with an exception.
 */
final class EchoDoor implements Door {
    static final int FLOOD = 1 << 23;

    private final Address from;

    EchoDoor(Address from) {
        this.from = from;
    }

    @Override
    public void receive(ByteBuffer bytes, long now, Actions actions) {
        String text = UTF_8.decode(bytes).toString();
        if (text.startsWith("bye")) {
            write("bye", actions);
            actions.close();
            return;
        }
        switch (text) {
            case "where" -> write(from.value(), actions);
            case "flood" -> write("x".repeat(FLOOD), actions);
            case "bug" -> throw new IllegalStateException("a bug");
            default -> write(text, actions);
        }
    }

    @Override
    public void endOfInput(long now, Actions actions) {
        write("end", actions);
        actions.close();
    }

    @Override
    public void gone(Loss loss, Actions actions) {}

    @Override
    public long deadline() {
        return NEVER;
    }

    @Override
    public void wake(long now, Actions actions) {}

    @Override
    public void hear(Telling telling, long now, Actions actions) {}

    @Override
    public void applied(long sequence, Actions actions) {}

    private static void write(String text, Actions actions) {
        actions.write(Slice.of(text.getBytes(UTF_8)));
    }
}
