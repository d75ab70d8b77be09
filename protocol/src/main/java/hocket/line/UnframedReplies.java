package hocket.line;

import static java.nio.charset.StandardCharsets.UTF_8;

import hocket.core.ChannelEvent;
import hocket.core.ConversationCommand;
import hocket.core.DeskCommand;
import hocket.core.Event;
import hocket.core.MessageEvent;
import hocket.core.OperatorEvent;
import hocket.core.Rejection;
import hocket.core.Side;
import hocket.core.UserEvent;
import hocket.core.Utterance;
import hocket.door.Actions;
import hocket.door.DeskWords;
import hocket.door.Slice;
import java.util.ArrayList;
import java.util.List;

/**
 * What an unframed guest is sent, and when: one write for each of its messages, nothing unasked.
 *
 * <p>The guest sends a message and then waits for exactly one reply, so the host's lines are
 * gathered until the host hands over.
 */
final class UnframedReplies {
    /** The reply when the host hands over without a word. */
    static final String NOTHING_SAID = "…";

    private final Gathered gathered = new Gathered();
    private byte[] welcome = new byte[0];
    private boolean owed;
    private boolean hostDone;
    private boolean exitWritten;
    private boolean handedOver;
    private boolean guestExited;
    private boolean overflowed;

    /** The guest has sent a message and waits for its reply. */
    void asked(Utterance message) {
        owed = true;
        handedOver = message instanceof Utterance.Over;
        guestExited |= message instanceof Utterance.Exit;
    }

    /** Takes note of what was decided. */
    void hear(Event event, Actions actions) {
        switch (event) {
            case Event.GuestArrived arrived -> welcome = LineFormat.encode(arrived);
            case Event.Said said when said.side() == Side.HOST -> gather(said.text().value());
            case Event.FloorPassed passed when isHandedToGuest(passed) -> reply(actions);
            case Event.FloorKept _ -> reply(actions);
            case Event.Exited exited when exited.side() == Side.HOST -> exit(actions);
            case Event.Ended _ -> exit(actions);
            case OperatorEvent ended -> DeskWords.end(ended).ifPresent(how -> putOut(how, actions));
            case Event.Refused refused -> refused(refused, actions);
            case Event.Said _,
                    Event.FloorPassed _,
                    Event.Exited _,
                    Event.Held _,
                    Event.Positioned _,
                    Event.Returned _,
                    Event.SilenceBegan _,
                    Event.QueueChanged _,
                    Event.DeskOpened _,
                    Event.DeskClosed _,
                    Event.GuestRenamed _,
                    UserEvent _,
                    ChannelEvent _,
                    MessageEvent _ -> {}
        }
    }

    /** The guest's message never became a command: the refusal is its reply, or part of one. */
    void refuse(String wording, Actions actions) {
        gather(wording);
        if (!owed) {
            owed = true;
            reply(actions);
        }
    }

    /** True if the end of input now is this guest's way to say Exit, and it has not said it yet. */
    boolean endMeansExit() {
        return (handedOver || exitWritten) && !guestExited;
    }

    /** True if the host has said more than may be gathered. */
    boolean isOverflowed() {
        return overflowed;
    }

    /** Takes out what was not sent yet, as it is said to a guest that turns out to be framed. */
    List<byte[]> takeLines() {
        List<byte[]> lines = new ArrayList<>(List.of(welcome));
        for (String line : gathered.takeLines()) {
            lines.add(LineFormat.line(LineFormat.text(line)));
        }
        if (hostDone && !exitWritten) {
            lines.add(LineFormat.line(Utterance.EXIT_WORD));
        }
        return lines;
    }

    private void gather(String line) {
        overflowed |= !gathered.add(line);
    }

    private static boolean isHandedToGuest(Event.FloorPassed passed) {
        return passed.to() == Side.GUEST && passed.cause() == Event.Cause.OVER;
    }

    /** Exit is a write of its own, the last: what is gathered goes first. */
    private void exit(Actions actions) {
        hostDone = true;
        reply(actions);
    }

    private void reply(Actions actions) {
        if (owed && !exitWritten) {
            owed = false;
            actions.write(Slice.of(gathered.isEmpty() ? wordless() : gathered.takeReply()));
        }
    }

    private byte[] wordless() {
        exitWritten = hostDone;
        return (hostDone ? Utterance.EXIT_WORD : NOTHING_SAID).getBytes(UTF_8);
    }

    /** No further message can ask for what is left, so it all leaves, and how it ended is last. */
    private void putOut(String how, Actions actions) {
        gather(how);
        owed = false;
        while (!gathered.isEmpty() && !exitWritten) {
            actions.write(Slice.of(gathered.takeReply()));
        }
    }

    private void refused(Event.Refused refused, Actions actions) {
        if (isTold(refused)) {
            gather(LineFormat.refusal(refused.rejection()));
        }
        if (refused.command() instanceof DeskCommand.Arrive) {
            owed = true;
            reply(actions);
        }
    }

    /** The hand-over that every message implies is refused along with its text: told once. */
    private static boolean isTold(Event.Refused refused) {
        return !(refused.command() instanceof ConversationCommand.Speak(Utterance.Over()))
                || refused.rejection() == Rejection.NO_FLOOR;
    }
}
