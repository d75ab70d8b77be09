package hocket.server;

import hocket.door.Door;
import hocket.irc.IrcSettings;

/** Makes the door of each connection. Owned by the hub's loop. */
interface DoorMaker {

    /** A door for a peer at that address whose connection opened at {@code now}. */
    Door open(PeerAddress from, long now);

    /** Other settings for the doors that speak IRC, those that are open too. */
    default void reconfigure(IrcSettings other) {}
}
