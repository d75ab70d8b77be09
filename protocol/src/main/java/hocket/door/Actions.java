package hocket.door;

import hocket.core.Command;
import hocket.core.MessageCommand;
import hocket.core.SessionId;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What a door may ask of the hub, for its own session. */
public interface Actions {

    /** The session that the door belongs to. */
    SessionId session();

    /**
     * Appends a command to the log, behind the session's earlier ones.
     *
     * @return the command's sequence number, as {@link Door#applied} will name it
     */
    long submit(Command command);

    /**
     * Passes a transient message on to those who may hear it, without the log. What comes of it is
     * heard before this returns, by the sender too. To be called when nothing of this session is
     * under way ({@link #whenApplied}).
     */
    void relay(MessageCommand.Tag tag);

    /**
     * Runs a question to the shared state, or an answer, in the order of what the peer sent: at
     * once if no command of the session is under way, else when those submitted so far are applied.
     * What it writes leaves in that place.
     */
    void whenApplied(Runnable answer);

    /**
     * Does work that blocks or takes long on another thread, and brings its result back to this
     * one, in a later call. The door gets no more bytes until then. If the work throws, that is a
     * defect of ours: the hub ends.
     *
     * @param work touches nothing that belongs to the hub's thread
     * @param then called with the result, unless the session is closed or gone
     */
    <T> void offload(Supplier<T> work, Consumer<T> then);

    /** Adds bytes to the session's outbox; they leave at the end of the hub's turn. */
    void write(Slice slice);

    /** Closes the connection once the outbox has left. Nothing is read any more. */
    void close();
}
