package hocket.server;

import hocket.core.Address;
import hocket.door.Door;

/** Makes the door of each connection. */
interface DoorMaker {

    /** A door for a peer at that address whose connection opened at {@code now}. */
    Door open(Address from, long now);
}
