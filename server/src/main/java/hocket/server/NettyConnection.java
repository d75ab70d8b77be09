package hocket.server;

import hocket.door.Loss;
import hocket.door.Slice;
import hocket.hub.Connection;
import hocket.hub.Session;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.SocketChannel;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One accepted socket. It closes in three steps, so that the peer gets our last bytes even while it
 * is sending: what is unsent leaves (at most {@value #FLUSH_SECONDS} s), our side is shut, and what
 * still comes is thrown away (at most {@value #LINGER_SECONDS} s, or until the peer shuts its
 * side).
 *
 * <p>Owned by the hub's loop.
 */
@SuppressWarnings("FutureReturnValueIgnored") // failures come as channelInactive
final class NettyConnection extends ChannelInboundHandlerAdapter implements Connection {
    static final int FLUSH_SECONDS = 5;
    static final int LINGER_SECONDS = 1;

    private enum State {
        OPEN,
        FLUSHING,
        LINGERING,
        CLOSED
    }

    private final SocketChannel channel;
    private final HubLoop hub;
    private final Consumer<NettyConnection> ended;
    private final Outflow outflow;
    private State state = State.OPEN;
    private boolean peerIsDone;
    private @Nullable Session session;
    private @Nullable Future<?> patience;

    /**
     * @param ended called once, when the socket is closed
     */
    NettyConnection(SocketChannel channel, HubLoop hub, Consumer<NettyConnection> ended) {
        this.channel = channel;
        this.hub = hub;
        this.ended = ended;
        this.outflow = new Outflow(channel, hub.copies(), this::shrunk);
    }

    /** What is read from now on goes to that session. */
    void carry(Session carried) {
        session = carried;
    }

    @Override
    public void send(List<Slice> slices) {
        if (state == State.OPEN) {
            outflow.send(slices);
        }
    }

    @Override
    public int unsent() {
        return outflow.unsent();
    }

    @Override
    public void setReading(boolean reading) {
        if (state == State.OPEN) {
            read(reading);
        }
    }

    @Override
    public void close() {
        if (state != State.OPEN) {
            return;
        }
        state = State.FLUSHING;
        read(true);
        waitAtMost(FLUSH_SECONDS, this::abort);
        shutIfFlushed();
    }

    /** Resets the connection, so that the system does not keep what is unsent either. */
    @Override
    public void abort() {
        if (state != State.CLOSED) {
            state = State.CLOSED;
            if (channel.isOpen()) {
                channel.config().setSoLinger(0);
            }
            channel.close();
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf bytes = (ByteBuf) message;
        try {
            Session receiver = session;
            if (state == State.OPEN && receiver != null) {
                hub.guard(() -> receiver.receive(bytes.nioBuffer()));
            }
        } finally {
            bytes.release();
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event == ChannelInputShutdownEvent.INSTANCE) {
            peerIsDone = true;
            inputEnded();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        state = State.CLOSED;
        stopWaiting();
        sessionGone(Loss.CLOSED);
        ended.accept(this);
    }

    /** The network failed, which is the peer's affair; anything else is ours. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (cause instanceof IOException) {
            sessionGone(Loss.BROKEN);
            abort();
        } else {
            hub.fail(cause);
        }
    }

    /**
     * A socket that has nothing more to read, or that a failed write has closed, takes no orders.
     */
    private void read(boolean on) {
        if (!peerIsDone && channel.isOpen()) {
            channel.config().setAutoRead(on);
        }
    }

    private void inputEnded() {
        Session receiver = session;
        if (state == State.OPEN && receiver != null) {
            hub.guard(receiver::endOfInput);
        } else if (state == State.LINGERING) {
            finish();
        }
    }

    private void sessionGone(Loss loss) {
        Session leaving = session;
        if (leaving != null) {
            hub.guard(() -> leaving.gone(loss));
        }
    }

    private void shrunk() {
        Session sender = session;
        if (state == State.OPEN && sender != null) {
            hub.guard(sender::drained);
        }
        shutIfFlushed();
    }

    private void shutIfFlushed() {
        if (state == State.FLUSHING && outflow.unsent() == 0) {
            state = State.LINGERING;
            channel.shutdownOutput();
            if (peerIsDone) {
                finish();
            } else {
                waitAtMost(LINGER_SECONDS, this::finish);
            }
        }
    }

    private void finish() {
        state = State.CLOSED;
        channel.close();
    }

    private void waitAtMost(int seconds, Runnable then) {
        stopWaiting();
        patience = channel.eventLoop().schedule(then, seconds, TimeUnit.SECONDS);
    }

    private void stopWaiting() {
        if (patience != null) {
            patience.cancel(false);
        }
    }
}
