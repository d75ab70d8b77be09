package hocket.irc;

import static java.nio.charset.StandardCharsets.UTF_8;

import hocket.core.Command;
import hocket.core.MessageCommand;
import hocket.core.SessionId;
import hocket.door.Actions;
import hocket.door.Door;
import hocket.door.Loss;
import hocket.door.Slice;
import hocket.door.Telling;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One client of an {@link IrcScene}: its door, what it has been sent, and its place among the
 * answers, which keep the order of what was asked as they do in the hub.
 */
final class IrcClient implements Actions {
    /** An answer that waits until a command is applied. */
    private record Later(long sequence, Runnable action) {}

    private static final int MOST_A_PIECE = 256;

    private final IrcScene scene;
    private final SessionId id;
    private final Door door;
    private final List<Command> commands = new ArrayList<>();
    private final Queue<Later> later = new ArrayDeque<>();
    private final Queue<ByteBuffer> unread = new ArrayDeque<>();
    private final Queue<Runnable> work = new ArrayDeque<>();
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private long applied;
    private boolean inPlace;
    private int submittedBefore;
    private boolean busy;
    private boolean closed;
    private boolean gone;

    IrcClient(IrcScene scene, SessionId id, Door door) {
        this.scene = scene;
        this.id = id;
        this.door = door;
    }

    /** Sends lines, each with its end. */
    IrcClient sends(String... lines) {
        for (String line : lines) {
            sendsBytes((line + "\r\n").getBytes(UTF_8));
        }
        return this;
    }

    /** Sends bytes as one read. */
    IrcClient sendsBytes(byte[] bytes) {
        for (int from = 0; from < bytes.length; from += MOST_A_PIECE) {
            int length = Math.min(MOST_A_PIECE, bytes.length - from);
            unread.add(ByteBuffer.wrap(bytes, from, length));
        }
        readOn();
        scene.commit();
        return this;
    }

    /** The door gets what it has not got, a piece at a time, as in the hub. */
    private void readOn() {
        while (!unread.isEmpty() && !door.isWaiting() && !closed) {
            ByteBuffer piece = unread.remove();
            door.receive(piece, scene.now(), this);
            if (piece.hasRemaining()) {
                throw new AssertionError("the door left bytes unread");
            }
        }
    }

    /** The lines that it has been sent since it last read, without their ends. */
    List<String> reads() {
        String text = output.toString(UTF_8);
        output.reset();
        if (!text.isEmpty() && !text.endsWith("\r\n")) {
            throw new AssertionError("a line without an end: " + text);
        }
        return text.isEmpty() ? List.of() : List.of(text.split("\r\n", -1)).subList(0, lines(text));
    }

    private static int lines(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }

    /** The lines with that command or numeric that it has been sent since it last read. */
    List<String> reads(String command) {
        return reads().stream().filter(line -> commandOf(line).equals(command)).toList();
    }

    private static String commandOf(String line) {
        String rest = line.startsWith("@") ? line.substring(line.indexOf(' ') + 1) : line;
        rest = rest.startsWith(":") ? rest.substring(rest.indexOf(' ') + 1) : rest;
        return rest.contains(" ") ? rest.substring(0, rest.indexOf(' ')) : rest;
    }

    /** It closes its side in good order. */
    IrcClient endsInput() {
        door.endOfInput(scene.now(), this);
        scene.commit();
        return loses(Loss.CLOSED);
    }

    /** Its connection is gone. */
    IrcClient loses(Loss loss) {
        if (!gone) {
            gone = true;
            door.gone(loss, this);
            scene.forget(id);
            scene.commit();
        }
        return this;
    }

    /** The server stops. */
    IrcClient stops() {
        door.stop(this);
        scene.commit();
        return this;
    }

    /** More came than is kept for a paused door. */
    IrcClient floods() {
        door.flooded(this);
        scene.commit();
        return this;
    }

    /** Work that the door gave away is done from now on only when asked for. */
    IrcClient busy() {
        busy = true;
        return this;
    }

    /** What was given away is done. */
    IrcClient worksOff() {
        busy = false;
        while (!work.isEmpty()) {
            work.remove().run();
        }
        readOn();
        scene.commit();
        return this;
    }

    /** All commands of it so far. */
    List<Command> commands() {
        return List.copyOf(commands);
    }

    boolean isClosed() {
        return closed;
    }

    SessionId id() {
        return id;
    }

    Door door() {
        return door;
    }

    long deadline() {
        return door.deadline();
    }

    void wake() {
        door.wake(scene.now(), this);
    }

    void hears(Telling telling) {
        inPlace(() -> door.hear(telling, scene.now(), this));
    }

    void applied(long sequence) {
        applied = sequence;
        while (!later.isEmpty() && later.element().sequence() <= sequence) {
            inPlace(later.remove().action());
        }
        inPlace(() -> door.applied(sequence, this));
        readOn();
    }

    private void inPlace(Runnable part) {
        boolean outer = inPlace;
        int outerSubmitted = submittedBefore;
        inPlace = true;
        submittedBefore = commands.size();
        part.run();
        inPlace = outer;
        submittedBefore = outerSubmitted;
    }

    @Override
    public SessionId session() {
        return id;
    }

    @Override
    public long submit(Command command) {
        commands.add(command);
        scene.append(id, commands.size(), command);
        return commands.size();
    }

    @Override
    public void relay(MessageCommand.Tag tag) {
        if (!inPlace && applied < commands.size()) {
            throw new AssertionError("relayed before what was sent earlier");
        }
        scene.relay(id, tag);
    }

    @Override
    public void whenApplied(Runnable answer) {
        boolean isInPlace = inPlace && submittedBefore == commands.size();
        if (isInPlace || (later.isEmpty() && applied == commands.size())) {
            answer.run();
        } else {
            later.add(new Later(commands.size(), answer));
        }
    }

    @Override
    public <T> void offload(Supplier<T> task, Consumer<T> then) {
        if (busy) {
            work.add(() -> then.accept(task.get()));
        } else {
            then.accept(task.get());
        }
    }

    @Override
    public void write(Slice slice) {
        whenApplied(() -> output.write(slice.bytes(), slice.from(), slice.length()));
    }

    @Override
    public void close() {
        closed = true;
    }
}
