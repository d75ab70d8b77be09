package hocket.server;

import hocket.door.Door;
import hocket.door.Entrance;
import hocket.irc.IrcDoor;
import hocket.irc.IrcNetwork;
import hocket.irc.IrcSettings;
import hocket.line.LineDoor;

/** Makes the door of a port for every protocol. */
final class EntranceMaker implements DoorMaker {
    private final IrcNetwork network;

    /**
     * @param network what all IRC doors share
     */
    EntranceMaker(IrcNetwork network) {
        this.network = network;
    }

    @Override
    public Door open(PeerAddress from, long now) {
        return Entrance.open(
                LineDoor.of(from.text()), () -> IrcDoor.of(network, from.origin()), now);
    }

    @Override
    public void reconfigure(IrcSettings other) {
        network.reconfigure(other);
    }
}
