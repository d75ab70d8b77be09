package hocket.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import hocket.core.Command;
import hocket.core.ConversationCommand;
import hocket.core.Utterance;
import java.util.List;

/**
 * The program that Hocket grew from: sends a message without a line end, waits for exactly one
 * reply of at most 1,024 bytes, and quits once it has read or sent {@code #} or {@code Exit}.
 */
final class UnframedManner implements Manner {
    static final int REPLY = 1024;

    static final Command EXIT = new ConversationCommand.Speak(new Utterance.Exit());

    private final Dice dice;
    private final Phrasebook phrases;
    private final ByteQueue received = new ByteQueue();
    private boolean waiting;
    private boolean quitting;
    private boolean cutShort;
    private int replies;

    UnframedManner(Dice dice, Phrasebook phrases) {
        this.dice = dice;
        this.phrases = phrases;
    }

    @Override
    public String name() {
        return "unframed";
    }

    @Override
    public void act(Guest guest) {
        if (quitting) {
            guest.leave();
        } else if (!waiting) {
            Violation.unless(
                    guest.connection().readable() == 0
                            || isDismissed(guest)
                            || guest.connection().isClosedByServer(),
                    guest,
                    " was sent something unasked");
            say(guest);
        }
    }

    /** Quitting after {@code #} or {@code Exit} is this program's way to say Exit. */
    @Override
    public void leave(Guest guest) {
        cutShort = waiting && !quitting;
        if (quitting && !guest.meant().contains(EXIT)) {
            guest.means(new Utterance.Exit());
        }
    }

    @Override
    public List<String> read(byte[] bytes, Guest guest) {
        if (isDismissed(guest)) {
            quitting = true;
            return List.of();
        }
        received.add(bytes);
        if (guest.connection().isClosedByServer() && guest.connection().isMoreToRead()) {
            return List.of();
        }
        int length = received.size();
        String reply = new String(received.take(length), UTF_8);
        if (guest.connection().isClosedByServer() && Wire.isPutOut(reply)) {
            quitting = true;
            return List.of();
        }
        Violation.unless(waiting, guest, " was sent something unasked: ", reply);
        Violation.unless(
                guest.connection().readable() == 0, guest, " was sent more than one reply");
        Violation.unless(length <= REPLY, guest, " was sent more than it reads at once");
        waiting = false;
        replies++;
        quitting |= reply.equals("#") || reply.equals("Exit");
        return List.of(reply);
    }

    boolean isWaiting() {
        return waiting;
    }

    /** True if it left before it had read its reply. */
    boolean isCutShort() {
        return cutShort;
    }

    /** Told why it is closed, at a moment when nobody could know how it reads. */
    private boolean isDismissed(Guest guest) {
        return replies == 0 && !guest.connection().isOpen();
    }

    private void say(Guest guest) {
        waiting = true;
        int kind = dice.below(100);
        if (kind < 85) {
            Utterance.Say text = new Utterance.Say(phrases.marked("message %"));
            guest.send(text.text().value().getBytes(UTF_8), true);
            guest.means(text);
            guest.means(new Utterance.Over());
        } else {
            sayLast(kind < 93 ? "#" : "Exit", guest);
        }
    }

    private void sayLast(String word, Guest guest) {
        guest.send(word.getBytes(UTF_8), true);
        guest.means(word.equals("#") ? new Utterance.Over() : new Utterance.Exit());
        quitting = true;
    }
}
