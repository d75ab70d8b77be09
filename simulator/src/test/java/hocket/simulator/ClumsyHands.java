package hocket.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import hocket.core.Command;
import hocket.core.MessageCommand;
import hocket.core.Recipient;
import hocket.core.SessionId;
import hocket.door.Actions;
import hocket.door.Slice;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Actions that change what is written, if it is IRC; or say what is only asked for yet.
 *
 * @param hasty true if messages are echoed before they are in the log
 */
record ClumsyHands(Actions actions, UnaryOperator<String> meddling, boolean hasty)
        implements Actions {

    @Override
    public SessionId session() {
        return actions.session();
    }

    @Override
    public long submit(Command command) {
        if (hasty
                && command
                        instanceof
                        MessageCommand.Send(Recipient.ToChannel(var name, _), var said)) {
            String text = said.lines().getFirst().text();
            actions.write(bytes(":a!b@c PRIVMSG " + name + " :" + text + "\r\n"));
        }
        return actions.submit(command);
    }

    @Override
    public void relay(MessageCommand.Tag tag) {
        actions.relay(tag);
    }

    @Override
    public void whenApplied(Runnable answer) {
        actions.whenApplied(answer);
    }

    @Override
    public <T> void offload(Supplier<T> work, Consumer<T> then) {
        actions.offload(work, then);
    }

    @Override
    public void write(Slice slice) {
        int end = slice.from() + slice.length();
        String text = new String(Arrays.copyOfRange(slice.bytes(), slice.from(), end), UTF_8);
        boolean isIrc = text.startsWith(":") || text.startsWith("@");
        actions.write(isIrc ? bytes(meddling.apply(text)) : slice);
    }

    @Override
    public void close() {
        actions.close();
    }

    private static Slice bytes(String text) {
        return Slice.of(text.getBytes(UTF_8));
    }
}
