package hocket.server;

import hocket.line.LineDoor;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.SocketChannel;
import java.net.InetSocketAddress;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Receives every accepted socket: within the limits it gets a door and a session, beyond them one
 * line and its end. Knows all sockets that are open. Owned by the hub's loop.
 */
@Sharable
@SuppressWarnings("FutureReturnValueIgnored") // nobody waits for a refused socket
final class Reception extends ChannelInboundHandlerAdapter {
    /** How many refused sockets may be open for their last line; more are closed without it. */
    private static final int MOST_REFUSED = 64;

    private final HubLoop hub;
    private final DoorMaker doors;
    private final ConnectionLimits limits;
    private final BooleanSupplier consoleIsBehind;
    private final Set<NettyConnection> open = new LinkedHashSet<>();
    private int refused;
    private boolean closed;
    private Runnable emptied = () -> {};

    /**
     * @param consoleIsBehind true while nobody new may come because the host reads nothing
     */
    Reception(
            HubLoop hub,
            DoorMaker doors,
            ConnectionLimits limits,
            BooleanSupplier consoleIsBehind) {
        this.hub = hub;
        this.doors = doors;
        this.limits = limits;
        this.consoleIsBehind = consoleIsBehind;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        SocketChannel channel = (SocketChannel) context.channel();
        InetSocketAddress peer = channel.remoteAddress();
        if (closed || peer == null) {
            channel.close();
            return;
        }
        PeerAddress from = PeerAddress.of(peer);
        Optional<String> refusal = admit(from);
        if (refusal.isEmpty()) {
            admit(channel, from);
        } else {
            refuse(channel, refusal.get());
        }
        context.pipeline().remove(this);
    }

    /** Closes every connection to come; those that are open are their doors' to close. */
    void close(Runnable whenEmpty) {
        closed = true;
        emptied = whenEmpty;
        tellIfEmpty();
    }

    /** Resets every connection, and closes every one to come. */
    void abortAll(Runnable whenEmpty) {
        closed = true;
        emptied = whenEmpty;
        List.copyOf(open).forEach(NettyConnection::abort);
        tellIfEmpty();
    }

    private Optional<String> admit(PeerAddress from) {
        return consoleIsBehind.getAsBoolean()
                ? Optional.of("the host is not reading, try again later")
                : limits.admit(from.host());
    }

    private void admit(SocketChannel channel, PeerAddress from) {
        NettyConnection connection = add(channel, () -> limits.release(from.host()));
        hub.guard(
                () -> connection.carry(hub.hub().attach(doors.open(from, hub.now()), connection)));
    }

    private void refuse(SocketChannel channel, String reason) {
        if (refused >= MOST_REFUSED) {
            channel.close();
            return;
        }
        refused++;
        NettyConnection connection = add(channel, () -> refused--);
        connection.send(List.of(LineDoor.refusal(reason)));
        connection.close();
    }

    private NettyConnection add(SocketChannel channel, Runnable release) {
        NettyConnection connection =
                new NettyConnection(
                        channel,
                        hub,
                        ended -> {
                            open.remove(ended);
                            release.run();
                            tellIfEmpty();
                        });
        open.add(connection);
        channel.pipeline().addLast(connection);
        return connection;
    }

    private void tellIfEmpty() {
        if (closed && open.isEmpty()) {
            emptied.run();
        }
    }
}
