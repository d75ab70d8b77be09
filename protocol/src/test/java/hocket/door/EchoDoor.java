package hocket.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import hocket.core.SessionCommand;
import java.nio.ByteBuffer;

/** Stands for the door of another protocol, in tests: it sends back what it gets. */
public final class EchoDoor implements Door {
    @Override
    public void receive(ByteBuffer bytes, long now, Actions actions) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        actions.write(Slice.of(copy));
    }

    @Override
    public void endOfInput(long now, Actions actions) {
        actions.write(Slice.of("END".getBytes(UTF_8)));
        actions.close();
    }

    @Override
    public void gone(Loss loss, Actions actions) {
        actions.submit(new SessionCommand.Depart());
    }

    @Override
    public long deadline() {
        return NEVER;
    }

    @Override
    public void wake(long now, Actions actions) {
        throw new AssertionError("woken, and never asked to be");
    }

    @Override
    public void hear(Telling telling, long now, Actions actions) {
        actions.write(Slice.of("HEARD".getBytes(UTF_8)));
    }

    @Override
    public void applied(long sequence, Actions actions) {}
}
