package hocket.core;

/** Commands at an open desk: coming to it, and what its host says to everybody. */
public sealed interface DeskCommand extends Command {

    /**
     * The asking session comes to the desk as a guest; a conversation opens. A member comes under
     * its own nick, all others get one.
     *
     * @param from as people read it
     * @param address what bans of the network look at
     */
    record Arrive(Address from, IpAddress address) implements DeskCommand {
        /** An arrival over no network. */
        public Arrive(Address from) {
            this(from, IpAddress.NONE);
        }
    }

    /** The asking session turned out to be no guest after all; its conversation is undone. */
    record Withdraw() implements DeskCommand {}

    /** The host says one thing to every guest who waits, in the order of the queue. */
    record SpeakToAll(Utterance utterance) implements DeskCommand {}

    /** The host says Exit in every conversation, those to come included. */
    record LeaveDesk() implements DeskCommand {}

    /** The host closes every conversation and the desk, at once. */
    record CloseDesk() implements DeskCommand {}
}
