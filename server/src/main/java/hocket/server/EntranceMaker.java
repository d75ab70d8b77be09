package hocket.server;

import hocket.core.Origin;
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
        Origin origin = from.origin();
        return Entrance.open(
                LineDoor.of(from.text(), origin.address()),
                () -> IrcDoor.of(network, origin),
                network::hasDesk,
                now);
    }

    @Override
    public void reconfigure(IrcSettings other) {
        network.reconfigure(other);
    }
}
