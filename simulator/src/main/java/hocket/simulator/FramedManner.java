package hocket.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import hocket.core.Text;
import hocket.core.Utterance;
import java.util.ArrayList;
import java.util.List;

/** Sends lines whenever it likes, floods now and then, and reads lines. */
final class FramedManner implements Manner {
    private static final byte LF = '\n';

    private final Dice dice;
    private final Phrasebook phrases;
    private final ByteQueue received = new ByteQueue();
    private boolean begun;

    FramedManner(Dice dice, Phrasebook phrases) {
        this.dice = dice;
        this.phrases = phrases;
    }

    @Override
    public String name() {
        return "framed";
    }

    @Override
    public void act(Guest guest) {
        int lines = dice.percent(3) ? dice.between(50, 90) : dice.between(1, 3);
        boolean flood = lines > 3;
        for (int line = 0; line < lines; line++) {
            send(flood ? phrases.plain() : phrases.line(), guest);
        }
    }

    /** Half a line, perhaps: the end of input makes it a whole one. */
    @Override
    public void leave(Guest guest) {
        if (begun && dice.percent(30)) {
            Text text = phrases.marked("half a line %");
            guest.send(text.value().getBytes(UTF_8), true);
            guest.means(new Utterance.Say(text));
        }
    }

    @Override
    public List<String> read(byte[] bytes, Guest guest) {
        received.add(bytes);
        List<String> lines = new ArrayList<>();
        while (received.contains(LF)) {
            lines.add(new String(received.takeUpTo(LF), UTF_8));
        }
        return lines;
    }

    /** True if the server has been able to tell that it sends lines. */
    boolean hasBegun() {
        return begun;
    }

    /** The first line comes without a pause, else it would pass for an unframed message. */
    private void send(Phrase phrase, Guest guest) {
        guest.send(phrase.bytes().take(Integer.MAX_VALUE), !begun);
        begun = true;
        phrase.meaning().forEach(guest::means);
        if (phrase.refused()) {
            guest.meansNothingReadable();
        }
    }
}
