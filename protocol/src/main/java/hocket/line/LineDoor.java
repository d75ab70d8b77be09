package hocket.line;

import hocket.core.Address;
import hocket.core.Command;
import hocket.core.ConversationCommand;
import hocket.core.DeskCommand;
import hocket.core.Event;
import hocket.core.IpAddress;
import hocket.core.OperatorEvent;
import hocket.core.SessionCommand;
import hocket.core.Utterance;
import hocket.door.Actions;
import hocket.door.GuestDoor;
import hocket.door.Loss;
import hocket.door.Slice;
import hocket.door.Telling;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The door of a guest that sends plain lines of text, or messages without any line end.
 *
 * <p>Until the first LF, or {@link #SETTLING} without one, it is not known which; what the guest is
 * to hear waits until then. An LF, ever, makes the guest framed for good. An unframed guest's
 * message ends with {@link #SILENCE}. The end of input is the end of the guest.
 */
public final class LineDoor implements GuestDoor {
    /** The port where guests look for a host who has named no other. */
    public static final int USUAL_PORT = 12345;

    /** How long the first bytes may be without an LF before the guest counts as unframed. */
    static final Duration SETTLING = Duration.ofMillis(500);

    /** The silence that ends an unframed message. */
    static final Duration SILENCE = Duration.ofMillis(150);

    /** The longest line, in bytes, its end not counted. */
    static final int LONGEST = 8192;

    private enum Framing {
        UNKNOWN,
        FRAMED,
        UNFRAMED
    }

    private final Address from;
    private final IpAddress address;
    private final TelnetFilter telnet = new TelnetFilter();
    private final LineDecoder decoder = new LineDecoder(LONGEST);
    private final Kept kept = new Kept();
    private final UnframedReplies replies = new UnframedReplies();
    private final List<Slice> due = new ArrayList<>();
    private Framing framing = Framing.UNKNOWN;
    private long firstAt;
    private long lastAt;
    private long submitted;
    private long applied;
    private boolean arrived;
    private boolean departed;
    private boolean closed;

    private LineDoor(Address from, IpAddress address) {
        this.from = from;
        this.address = address;
    }

    /** The door of one guest, who is announced as coming from {@code from}. */
    public static LineDoor of(Address from) {
        return of(from, IpAddress.NONE);
    }

    /** The same for a guest that a ban of the network may keep out. */
    public static LineDoor of(Address from, IpAddress address) {
        return new LineDoor(from, address);
    }

    /** What is said to a peer that is let in by no door, before it is closed. */
    public static Slice refusal(String reason) {
        return Slice.of(LineFormat.line(Notice.REFUSED + reason));
    }

    @Override
    public void arrive(Actions actions) {
        arrived = true;
        submit(new DeskCommand.Arrive(from, address), actions);
    }

    @Override
    public void withdraw(Actions actions) {
        if (arrived && !closed) {
            submit(new DeskCommand.Withdraw(), actions);
        }
        closed = true;
    }

    @Override
    public void receive(ByteBuffer bytes, long now, Actions actions) {
        ByteBuffer data = telnet.filter(bytes);
        if (data.hasRemaining()) {
            firstAt = decoder.hasRest() ? firstAt : now;
            lastAt = now;
            decoder.decode(data, line -> receiveLine(line, actions));
        }
    }

    @Override
    public void endOfInput(long now, Actions actions) {
        if (closed) {
            return;
        }
        decoder.rest().ifPresent(line -> receiveLast(line, actions));
        if (framing != Framing.FRAMED && replies.endMeansExit()) {
            speak(new Utterance.Exit(), actions);
        }
        hangUp(actions);
    }

    @Override
    public void gone(Loss loss, Actions actions) {
        depart(actions);
    }

    @Override
    public long deadline() {
        if (closed || !decoder.hasRest()) {
            return NEVER;
        }
        return switch (framing) {
            case UNKNOWN -> firstAt + SETTLING.toNanos();
            case FRAMED -> NEVER;
            case UNFRAMED -> lastAt + SILENCE.toNanos();
        };
    }

    @Override
    public void wake(long now, Actions actions) {
        if (framing == Framing.UNKNOWN && now >= deadline()) {
            becomeUnframed(actions);
        }
        if (framing == Framing.UNFRAMED && now >= deadline()) {
            decoder.rest().ifPresent(message -> receiveMessage(message, actions));
        }
    }

    @Override
    public void hear(Telling telling, long now, Actions actions) {
        if (closed) {
            return;
        }
        writeDue(actions);
        switch (framing) {
            case UNKNOWN -> keep(telling.event(), actions);
            case FRAMED -> write(telling.as(LineFormat.FRAMED), actions);
            case UNFRAMED -> gather(telling.event(), actions);
        }
        if (isLast(telling.event())) {
            finish(actions);
        }
    }

    @Override
    public void applied(long sequence, Actions actions) {
        applied = sequence;
        if (applied == submitted) {
            writeDue(actions);
        }
    }

    private void receiveLine(Line line, Actions actions) {
        if (closed) {
            return;
        }
        becomeFramed(actions);
        switch (line) {
            case Line.Complete(String text) ->
                    Utterance.parse(text).ifPresent(utterance -> speak(utterance, actions));
            case Line.Unreadable problem -> refuse(problem, actions);
        }
    }

    private void receiveMessage(Line message, Actions actions) {
        switch (message) {
            case Line.Complete(String text) ->
                    Utterance.parse(text).ifPresent(utterance -> ask(utterance, actions));
            case Line.Unreadable problem -> refuse(problem, actions);
        }
    }

    /** An unframed message: text hands over, and every message waits for its reply. */
    private void ask(Utterance message, Actions actions) {
        speak(message, actions);
        if (message instanceof Utterance.Say) {
            speak(new Utterance.Over(), actions);
        }
        replies.asked(message);
    }

    /** The rest before the end of input: nobody waits for a reply, or a refusal, any more. */
    private void receiveLast(Line line, Actions actions) {
        if (line instanceof Line.Complete(String text)) {
            Utterance.parse(text).ifPresent(utterance -> speakLast(utterance, actions));
        }
    }

    private void speakLast(Utterance utterance, Actions actions) {
        speak(utterance, actions);
        replies.asked(utterance);
    }

    private void becomeFramed(Actions actions) {
        switch (framing) {
            case UNKNOWN -> kept.takeAll().forEach(shown -> due.add(shown.line()));
            case FRAMED -> {}
            case UNFRAMED -> replies.takeLines().forEach(line -> due.add(Slice.of(line)));
        }
        framing = Framing.FRAMED;
        if (applied == submitted) {
            writeDue(actions);
        }
    }

    /** What was due earlier leaves before anything heard later, and never waits behind commands. */
    private void writeDue(Actions actions) {
        due.forEach(line -> write(line, actions));
        due.clear();
    }

    private void becomeUnframed(Actions actions) {
        framing = Framing.UNFRAMED;
        for (Kept.Shown shown : kept.takeAll()) {
            gather(shown.event(), actions);
        }
    }

    private void refuse(Line.Unreadable problem, Actions actions) {
        String wording = LineFormat.problem(problem);
        if (framing == Framing.FRAMED) {
            write(Slice.of(LineFormat.line(wording)), actions);
        } else {
            replies.refuse(wording, actions);
            hangUpIfOverflowed(actions);
        }
    }

    private void keep(Event event, Actions actions) {
        if (!kept.add(event)) {
            hangUp(actions);
        }
    }

    private void gather(Event event, Actions actions) {
        replies.hear(event, actions);
        hangUpIfOverflowed(actions);
    }

    private void hangUpIfOverflowed(Actions actions) {
        if (replies.isOverflowed()) {
            hangUp(actions);
        }
    }

    private static void write(Slice slice, Actions actions) {
        if (slice.length() > 0) {
            actions.write(slice);
        }
    }

    private static boolean isLast(Event event) {
        return event instanceof Event.Ended
                || event instanceof OperatorEvent.PutOut
                || event instanceof OperatorEvent.Killed
                || (event instanceof Event.Refused refused
                        && refused.command() instanceof DeskCommand.Arrive);
    }

    /** Nothing follows; whoever has sent nothing yet is told why as if it read lines. */
    private void finish(Actions actions) {
        kept.takeAll().forEach(shown -> write(shown.line(), actions));
        if (!closed) {
            closed = true;
            actions.close();
        }
    }

    private void hangUp(Actions actions) {
        if (!closed) {
            depart(actions);
            actions.close();
        }
    }

    private void depart(Actions actions) {
        if (arrived && !departed) {
            submit(new SessionCommand.Depart(), actions);
            departed = true;
        }
        closed = true;
    }

    private void speak(Utterance utterance, Actions actions) {
        submit(new ConversationCommand.Speak(utterance), actions);
    }

    private void submit(Command command, Actions actions) {
        submitted = actions.submit(command);
    }
}
