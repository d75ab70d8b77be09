package hocket.core;

/** Commands at an open desk: coming to it, and what its host says to everybody. */
public sealed interface DeskCommand extends Command {

    /** The asking session comes to the desk as a guest; a conversation opens. */
    record Arrive(Address from) implements DeskCommand {}

    /** The asking session turned out to be no guest after all; its conversation is undone. */
    record Withdraw() implements DeskCommand {}

    /** The host says one thing to every guest who waits, in the order of the queue. */
    record SpeakToAll(Utterance utterance) implements DeskCommand {}

    /** The host says Exit in every conversation, those to come included. */
    record LeaveDesk() implements DeskCommand {}

    /** The host closes every conversation and the desk, at once. */
    record CloseDesk() implements DeskCommand {}
}
