package hocket.simulator;

import java.util.List;

/** How a guest's program uses its connection. */
sealed interface Manner permits FramedManner, UnframedManner, ForeignManner, IrcManner {

    /** As it is called in a trace. */
    String name();

    /** Sends something, if the program would do so now. */
    void act(Guest guest);

    /** The last words before the guest's side of the connection ends. */
    void leave(Guest guest);

    /** What the program makes of bytes that came. */
    List<String> read(byte[] bytes, Guest guest);
}
