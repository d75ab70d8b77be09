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

/**
 * A small door for tests: every word ends with a line feed. {@code arrive} arrives, {@code ?} is
 * answered by the door itself, {@code bye} closes, all else is spoken. Every event is written as
 * its class name.
 */
final class WordDoor implements Door {
    static int encoded;

    private static final Format NAMES =
            (event, stamp) -> {
                encoded++;
                return bytes(
                        event instanceof Event.Said said
                                ? said.text() + ";"
                                : event.getClass().getSimpleName() + ";");
            };

    private String begun = "";
    long deadline = NEVER;
    int woken;

    @Override
    public void receive(ByteBuffer buffer, long now, Actions actions) {
        begun += StandardCharsets.US_ASCII.decode(buffer);
        int end = begun.indexOf('\n');
        while (end >= 0) {
            String word = begun.substring(0, end);
            begun = begun.substring(end + 1);
            receive(word, actions);
            end = begun.indexOf('\n');
        }
    }

    private void receive(String word, Actions actions) {
        switch (word) {
            case "arrive" -> actions.submit(new Arrive(new Address("here")));
            case "?" -> actions.write(Slice.of(bytes("!;")));
            case "bye" -> {
                actions.write(Slice.of(bytes("bye;")));
                actions.close();
            }
            default -> actions.submit(new Speak(Utterance.parse(word).orElseThrow()));
        }
    }

    @Override
    public void endOfInput(long now, Actions actions) {}

    @Override
    public void gone(Loss loss, Actions actions) {
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
    public void applied(long sequence, Actions actions) {}

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
