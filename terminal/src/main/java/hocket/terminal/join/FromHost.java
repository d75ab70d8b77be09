package hocket.terminal.join;

import hocket.core.Text;
import hocket.core.Utterance;
import hocket.line.Received;
import java.util.List;

/** What a guest's connection brings. Nothing in it can drive a terminal. */
public sealed interface FromHost {

    /** A line of the server. */
    record Line(Received line) implements FromHost {}

    /** An unframed host's reply; possibly nothing. It hands the floor back. */
    record Replied(List<Text> lines) implements FromHost {}

    /** An unframed host quits with this word. */
    record Quit(Utterance word) implements FromHost {}

    /** What the guest said last has been handed to the network. */
    record Sent() implements FromHost {}

    /** The connection has been closed. */
    record Gone() implements FromHost {}

    /** The connection has failed. */
    record Lost(String why) implements FromHost {}
}
