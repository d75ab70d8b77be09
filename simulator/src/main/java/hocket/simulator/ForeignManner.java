package hocket.simulator;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;

/** Speaks another protocol on this port; it must get one answer and never a conversation. */
final class ForeignManner implements Manner {
    private static final List<String> OPENINGS =
            List.of(
                    "\u0016\u0003\u0001\u0000\u00a5\u0001\u0000\u0000\u00a1\u0003\u0003",
                    "GET / HTTP/1.1\r\nHost: example.org\r\n\r\n",
                    "BREW /pot HTTP/1.0\n\n");

    private final Dice dice;
    private boolean begun;

    ForeignManner(Dice dice) {
        this.dice = dice;
    }

    @Override
    public String name() {
        return "foreign";
    }

    @Override
    public void act(Guest guest) {
        guest.send(begun ? new byte[] {'x', '\n'} : opening(), true);
        begun = true;
    }

    @Override
    public void leave(Guest guest) {}

    @Override
    public List<String> read(byte[] bytes, Guest guest) {
        boolean dismissed = !guest.connection().isOpen();
        Violation.unless(begun || dismissed, guest, " was sent something before it spoke");
        return List.of();
    }

    boolean hasBegun() {
        return begun;
    }

    private byte[] opening() {
        return dice.pick(OPENINGS).getBytes(ISO_8859_1);
    }
}
