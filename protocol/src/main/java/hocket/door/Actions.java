package hocket.door;

import hocket.core.Command;

/** What a door may ask of the hub, for its own session. */
public interface Actions {

    /**
     * Appends a command to the log, behind the session's earlier ones.
     *
     * @return the command's sequence number, as {@link Door#applied} will name it
     */
    long submit(Command command);

    /** Adds bytes to the session's outbox; they leave at the end of the hub's turn. */
    void write(Slice slice);

    /** Closes the connection once the outbox has left. Nothing is read any more. */
    void close();
}
