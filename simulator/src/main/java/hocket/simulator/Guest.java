package hocket.simulator;

import hocket.core.Address;
import hocket.core.Command;
import hocket.core.ConversationCommand;
import hocket.core.DeskCommand;
import hocket.core.SessionId;
import hocket.core.Utterance;
import hocket.door.Door;
import hocket.hub.Session;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person with a program at the far end of a connection, and what they meant to say so far. */
final class Guest {
    private final Address address;
    private final FakeConnection connection;
    private final Manner manner;
    private final List<Command> meant = new ArrayList<>();
    private @Nullable SessionId session;
    private @Nullable Door door;
    private int unreadable;

    Guest(Address address, FakeConnection connection, Manner manner) {
        this.address = address;
        this.connection = connection;
        this.manner = manner;
        meant.add(new DeskCommand.Arrive(address));
    }

    void comeIn(Session attached, Door with) {
        comeIn(attached.id(), with);
        connection.carry(attached);
    }

    /** It has come in as {@code session}, through {@code with}. */
    void comeIn(SessionId as, Door with) {
        this.session = as;
        this.door = with;
    }

    SessionId id() {
        if (session == null) {
            throw new IllegalStateException("not attached");
        }
        return session;
    }

    Address address() {
        return address;
    }

    FakeConnection connection() {
        return connection;
    }

    Manner manner() {
        return manner;
    }

    /** Does the next thing that its program would do. */
    void act() {
        if (connection.clientMaySend()) {
            manner.act(this);
        }
    }

    /** Ends its side in good order. */
    void leave() {
        if (connection.clientMaySend()) {
            manner.leave(this);
            connection.clientFinishes();
        }
    }

    /** Takes what has come, and says what it reads in it. */
    List<String> read(int most) {
        byte[] bytes = connection.clientReads(most);
        return bytes.length == 0 ? List.of() : manner.read(bytes, this);
    }

    void send(byte[] bytes, boolean together) {
        connection.clientSends(bytes, together);
    }

    /** Takes note of what the bytes it sends mean. */
    void means(Utterance utterance) {
        meant.add(new ConversationCommand.Speak(utterance));
    }

    void meansNothingReadable() {
        unreadable++;
    }

    /** The commands that its bytes amount to, in order. */
    List<Command> meant() {
        return meant;
    }

    /** How many lines it has sent that no door can read. */
    int unreadable() {
        return unreadable;
    }

    /** True if it is there, and the server has had all that it has sent by {@code now}. */
    boolean isHeardOut(long now) {
        boolean paused = door == null || door.pausedUntil() > now || door.isWaiting();
        return connection.isOpen() && !connection.hasUndelivered() && !paused;
    }

    boolean isFramed() {
        return manner instanceof FramedManner;
    }

    boolean isUnframed() {
        return manner instanceof UnframedManner;
    }

    @Override
    public String toString() {
        return manner.name() + " guest " + (session == null ? "?" : session);
    }
}
