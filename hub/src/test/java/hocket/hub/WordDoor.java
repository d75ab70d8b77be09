package hocket.hub;

import hocket.core.Address;
import hocket.core.ConversationCommand.Speak;
import hocket.core.DeskCommand.Arrive;
import hocket.core.Event;
import hocket.core.SessionCommand.Depart;
import hocket.core.Utterance;
import hocket.door.Actions;
import hocket.door.Door;
import hocket.door.Format;
import hocket.door.Loss;
import hocket.door.Slice;
import hocket.door.Telling;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A small door for tests: every word ends with a line feed. {@code arrive} arrives, {@code wait}
 * does the same and waits until it has, {@code ?} is answered by the door itself, {@code long} at
 * length, {@code pause} pauses it, {@code work} and {@code fail} have another thread work, {@code
 * bye} closes, all else is spoken. Every event is written as its class name.
 */
class WordDoor implements Door {
    static int encoded;

    private static final Format NAMES =
            (event, stamp) -> {
                encoded++;
                return bytes(
                        event instanceof Event.Said said
                                ? said.text() + ";"
                                : event.getClass().getSimpleName() + ";");
            };

    /** How long a door pauses that is told to. */
    static final long PAUSE = 1000;

    private static final int LONG = 200;

    private final StringBuilder begun = new StringBuilder();
    private long pausedUntil;
    private boolean working;
    private long awaited;
    long deadline = NEVER;
    int woken;
    int pieces;
    @Nullable Loss loss;

    @Override
    public void receive(ByteBuffer buffer, long now, Actions actions) {
        pieces++;
        while (buffer.hasRemaining() && !working && !isWaiting() && pausedUntil <= now) {
            char next = (char) buffer.get();
            if (next == '\n') {
                String word = begun.toString();
                begun.setLength(0);
                receive(word, now, actions);
            } else {
                begun.append(next);
            }
        }
    }

    private void receive(String word, long now, Actions actions) {
        switch (word) {
            case "pause" -> pausedUntil = now + PAUSE;
            case "wait" -> awaited = actions.submit(new Arrive(new Address("here")));
            case "work" -> {
                working = true;
                actions.offload(() -> Slice.of(bytes("done;")), done -> workDone(done, actions));
            }
            case "fail" -> actions.offload(WordDoor::failingWork, actions::write);
            case "arrive" -> actions.submit(new Arrive(new Address("here")));
            case "?" -> actions.write(Slice.of(bytes("!;")));
            case "long" -> actions.write(Slice.of(bytes("!".repeat(LONG))));
            case "bye" -> {
                actions.write(Slice.of(bytes("bye;")));
                actions.close();
            }
            default -> actions.submit(new Speak(Utterance.parse(word).orElseThrow()));
        }
    }

    private void workDone(Slice result, Actions actions) {
        working = false;
        actions.write(result);
    }

    private static Slice failingWork() {
        throw new UnsupportedOperationException("this work always fails");
    }

    @Override
    public long pausedUntil() {
        return pausedUntil;
    }

    @Override
    public boolean isWaiting() {
        return awaited != 0;
    }

    @Override
    public void flooded(Actions actions) {
        actions.write(Slice.of(bytes("flooded;")));
        actions.close();
    }

    @Override
    public void stop(Actions actions) {
        actions.write(Slice.of(bytes("stop;")));
        actions.close();
    }

    @Override
    public void endOfInput(long now, Actions actions) {}

    @Override
    public void gone(Loss why, Actions actions) {
        loss = why;
        actions.submit(new Depart());
    }

    @Override
    public long deadline() {
        return deadline;
    }

    @Override
    public void wake(long now, Actions actions) {
        woken++;
        deadline = NEVER;
    }

    @Override
    public void hear(Telling telling, long now, Actions actions) {
        actions.write(telling.as(NAMES));
    }

    @Override
    public void applied(long sequence, Actions actions) {
        awaited = awaited == sequence ? 0 : awaited;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
