package hocket.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import hocket.core.Command;
import hocket.core.ConversationCommand;
import hocket.core.ConversationId;
import hocket.core.Core;
import hocket.core.DeskCommand;
import hocket.core.Entry;
import hocket.core.Event;
import hocket.core.MessageCommand;
import hocket.core.MessageId;
import hocket.core.Nick;
import hocket.core.SessionCommand;
import hocket.core.SessionId;
import hocket.core.Side;
import hocket.core.Utterance;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A host at a real desk and one guest's door, for tests, without a hub or a socket: commands are
 * committed as soon as a step is done (or, {@link #lag}, later), and what the door writes by itself
 * waits for them as it does in the hub.
 */
public final class Encounter implements Actions {
    private static final SessionId HOST = new SessionId(0, 1, 1);
    private static final SessionId GUEST = new SessionId(0, 1, 2);
    private static final Nick HOST_NICK = new Nick("user1");

    private final Core core = new Core();
    private final Door door;
    private final List<Command> commands = new ArrayList<>();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final Queue<Command> uncommitted = new ArrayDeque<>();
    private final List<Event> heardByHost = new ArrayList<>();
    private final List<String> writes = new ArrayList<>();
    private long now;
    private long index;
    private long hostSequence;
    private long guestSequence;
    private boolean hearing;
    private boolean lagging;
    private boolean closed;
    private Side holder = Side.GUEST;
    private long turn = 1;
    private long conversation;

    private Encounter(Door door) {
        this.door = door;
    }

    /** An open desk; the door's guest has not been announced. */
    public static Encounter atDesk(Door door) {
        return atDesk(door, 500);
    }

    /** An open desk of that capacity. */
    public static Encounter atDesk(Door door, int capacity) {
        Encounter encounter = new Encounter(door);
        encounter.host(new SessionCommand.OpenDesk(HOST_NICK, capacity));
        return encounter;
    }

    /** Nobody is at the desk. */
    public static Encounter withoutDesk(Door door) {
        return new Encounter(door);
    }

    /** Another guest, with the number in its session, comes to the desk. */
    public Encounter other(int number, Command... does) {
        for (Command command : does) {
            apply(new SessionId(0, 1, number), index + 1, command);
        }
        return this;
    }

    public Encounter arrives() {
        ((GuestDoor) door).arrive(this);
        return commit();
    }

    public Encounter sends(String text) {
        return sends(text.getBytes(UTF_8));
    }

    public Encounter sends(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        door.receive(buffer, now, this);
        if (buffer.hasRemaining()) {
            throw new AssertionError("the door left bytes unread");
        }
        return commit();
    }

    public Encounter endsInput() {
        door.endOfInput(now, this);
        commit();
        door.gone(Loss.CLOSED, this);
        return commit();
    }

    public Encounter breaks() {
        door.gone(Loss.CLOSED, this);
        return commit();
    }

    /** Time passes; the door is woken whenever it asked to be. */
    public Encounter after(Duration time) {
        long end = now + time.toNanos();
        while (door.deadline() <= end) {
            now = Math.max(now, door.deadline());
            door.wake(now, this);
            commit();
        }
        now = end;
        return this;
    }

    public Encounter afterMillis(long millis) {
        return after(Duration.ofMillis(millis));
    }

    /** The host says lines to the guest, control words included. */
    public Encounter hostSays(String... lines) {
        for (String line : lines) {
            hostDoes(Utterance.parse(line).orElseThrow());
        }
        return this;
    }

    public Encounter hostDoes(Utterance utterance) {
        long aim = holder == Side.HOST ? turn : turn + 1;
        return host(new ConversationCommand.Reply(id(), aim, utterance));
    }

    public Encounter hostTakes() {
        return host(new ConversationCommand.Take(id()));
    }

    public Encounter hostCloses() {
        return host(new ConversationCommand.Close(id()));
    }

    public Encounter hostLeaves() {
        return host(new DeskCommand.LeaveDesk());
    }

    public Encounter deskCloses() {
        return host(new DeskCommand.CloseDesk());
    }

    /** The silence after one side's Exit has lasted too long. */
    public Encounter expires() {
        long since = 0;
        for (Event event : heardByHost) {
            since = event instanceof Event.SilenceBegan began ? began.since() : since;
        }
        return host(new ConversationCommand.Expire(id(), since));
    }

    /** From now on commands wait for {@link #catchUp}. */
    public Encounter lag() {
        lagging = true;
        return this;
    }

    public Encounter catchUp() {
        lagging = false;
        return commit();
    }

    /** What the door has written since last asked, one string a write. */
    public List<String> written() {
        List<String> taken = List.copyOf(writes);
        writes.clear();
        return taken;
    }

    /** The same, as one string. */
    public String output() {
        return String.join("", written());
    }

    /** Every command of the guest so far, in short words: {@code say hi}, {@code #}. */
    public List<String> commands() {
        return commands.stream().map(Encounter::brief).toList();
    }

    /** How the conversation ended, as the host heard it. */
    public List<Event.End> ends() {
        List<Event.End> ends = new ArrayList<>();
        for (Event event : heardByHost) {
            if (event instanceof Event.Ended ended) {
                ends.add(ended.end());
            }
        }
        return ends;
    }

    /** What the guest has said, as the host heard it. */
    public List<String> saidToHost() {
        List<String> said = new ArrayList<>();
        for (Event event : heardByHost) {
            if (event instanceof Event.Said line && line.side() == Side.GUEST) {
                said.add(line.text().value());
            }
        }
        return said;
    }

    public boolean isClosed() {
        return closed;
    }

    public long deadlineMillis() {
        return Duration.ofNanos(door.deadline()).toMillis();
    }

    @Override
    public SessionId session() {
        return GUEST;
    }

    @Override
    public long submit(Command command) {
        commands.add(command);
        uncommitted.add(command);
        return commands.size();
    }

    @Override
    public void relay(MessageCommand.Tag tag) {
        throw new AssertionError("a guest has nothing to relay");
    }

    @Override
    public void whenApplied(Runnable answer) {
        if (uncommitted.isEmpty()) {
            answer.run();
        } else {
            waiting.add(answer);
        }
    }

    @Override
    public <T> void offload(Supplier<T> work, Consumer<T> then) {
        then.accept(work.get());
    }

    @Override
    public void write(Slice slice) {
        String text = new String(slice.bytes(), slice.from(), slice.length(), UTF_8);
        if (hearing || (waiting.isEmpty() && uncommitted.isEmpty())) {
            writes.add(text);
        } else {
            waiting.add(() -> writes.add(text));
        }
    }

    @Override
    public void close() {
        closed = true;
    }

    private Encounter commit() {
        while (!lagging && !uncommitted.isEmpty()) {
            guestSequence++;
            apply(GUEST, guestSequence, uncommitted.remove());
            if (uncommitted.isEmpty()) {
                waiting.forEach(Runnable::run);
                waiting.clear();
            }
            door.applied(guestSequence, this);
        }
        return this;
    }

    private Encounter host(Command command) {
        hostSequence++;
        apply(HOST, hostSequence, command);
        return commit();
    }

    private void apply(SessionId session, long sequence, Command command) {
        index++;
        Entry entry = new Entry(index, Instant.EPOCH, session, sequence, command);
        for (Event event : core.apply(entry)) {
            note(event);
            if (event.audience().contains(GUEST)) {
                hearing = true;
                door.hear(
                        new Told(
                                event,
                                new Stamp(
                                        session, sequence, Instant.EPOCH, new MessageId(index, 0))),
                        now,
                        this);
                hearing = false;
            }
        }
    }

    /** What a host's console would know: the aim of its next line. */
    private void note(Event event) {
        if (event.audience().contains(HOST) || event instanceof Event.SilenceBegan) {
            heardByHost.add(event);
        }
        if (event.audience().contains(GUEST)) {
            switch (event) {
                case Event.GuestArrived arrived -> conversation = arrived.parties().id().value();
                case Event.FloorPassed passed -> {
                    holder = passed.to();
                    turn = passed.turn();
                }
                default -> {}
            }
        }
        if (event instanceof Event.FloorKept kept) {
            turn = kept.turn();
        }
    }

    private ConversationId id() {
        return new ConversationId(conversation);
    }

    private static String brief(Command command) {
        return switch (command) {
            case ConversationCommand.Speak(Utterance.Say(var text)) -> "say " + text;
            case ConversationCommand.Speak(var word) -> word.line();
            case DeskCommand.Arrive(var from, _) -> "arrive " + from;
            case DeskCommand.Withdraw() -> "withdraw";
            case SessionCommand.Depart() -> "depart";
            default -> command.toString();
        };
    }
}
