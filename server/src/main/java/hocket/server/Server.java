package hocket.server;

import hocket.core.SessionCommand;
import hocket.history.History;
import hocket.hub.LocalSession;
import hocket.hub.OrderedLog;
import hocket.irc.IrcNetwork;
import hocket.irc.IrcSettings;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.util.concurrent.FastThreadLocalThread;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A running server: one port, and one daemon thread for the hub and all sockets.
 *
 * <p>Its methods may be called by any thread, {@link #close} by any but the hub's.
 */
@SuppressWarnings("FutureReturnValueIgnored") // the end of the loop is what counts
public final class Server implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Server.class.getName());

    /** How long an orderly shutdown may take. */
    private static final int SHUTDOWN_SECONDS = 2;

    private static final int BACKLOG = 1024;
    private static final int MOST_A_READ = 16 * 1024;
    private static final int READS_A_TURN = 4;

    private final EventLoop loop;
    private final HubLoop hub;
    private final DoorMaker doors;
    private final ConnectionLimits limits;
    private final Reception reception;
    private final Channel listener;
    private final OrderedLog log;
    private final History history;
    private final List<LocalSession> locals = new ArrayList<>();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final CompletableFuture<@Nullable Void> stopped = new CompletableFuture<>();
    private volatile @Nullable Thread thread;
    private volatile @Nullable Throwable failure;

    private Server(
            ServerSettings settings, Beginning beginning, Function<HubLoop, DoorMaker> making)
            throws IOException {
        InetSocketAddress address = BindFailure.resolve(settings);
        Transport transport = settings.transport().resolve();
        loop = transport.openLoop(this::newThread);
        log = beginning.log();
        history = beginning.history();
        hub = new HubLoop(loop, beginning, settings.hub(), this::fail);
        doors = making.apply(hub);
        limits = new ConnectionLimits(settings.connections(), settings.connectionsPerAddress());
        reception =
                new Reception(
                        hub, doors, limits, () -> locals.stream().anyMatch(LocalSession::isBehind));
        ChannelFuture bound = bootstrap(transport).bind(address).awaitUninterruptibly();
        listener = bound.channel();
        if (!bound.isSuccess()) {
            stopLoop();
            awaitEnd();
            throw BindFailure.of(settings, bound.cause());
        }
        listener.pipeline().addLast(new AcceptFailures());
        log.onFailed(reason -> hub.execute(() -> hub.fail(reason)));
        hub.resume();
    }

    /**
     * Listens, until {@link #close}. Whoever comes waits to be let in until {@link #open}.
     *
     * @param beginning what it goes on from; closed when the server ends, and not if it never
     *     starts
     * @param irc what IRC clients are told
     * @param rehash reads the configuration again for an operator on IRC, and says how that went;
     *     not called on the hub's thread
     * @throws IOException if it cannot listen; the message is a sentence for the user
     */
    public static Server start(
            ServerSettings settings, Beginning beginning, IrcSettings irc, Supplier<String> rehash)
            throws IOException {
        NettyLogging.quiet();
        return new Server(
                settings,
                beginning,
                hub ->
                        entrances(
                                hub,
                                irc,
                                new IrcNetwork.Means(
                                        rehash, InstantSource.system(), beginning.history())));
    }

    private static DoorMaker entrances(HubLoop hub, IrcSettings irc, IrcNetwork.Means means) {
        IrcNetwork network = new IrcNetwork(irc, hub.state(), means);
        hub.hub().observe(network::observe);
        return new EntranceMaker(network);
    }

    /** Serves every connection with a door of the given kind. */
    static Server start(ServerSettings settings, DoorMaker doors) throws IOException {
        NettyLogging.quiet();
        return new Server(settings, Beginning.afresh(), hub -> doors);
    }

    /**
     * Other settings from now on: all limits, and what IRC clients are told. Where it listens, how
     * sockets are served, and how long silent conversations last stays as it was.
     */
    public void reconfigure(ServerSettings settings, IrcSettings irc) {
        hub.execute(() -> {
            limits.reconfigure(settings.connections(), settings.connectionsPerAddress());
            hub.hub().reconfigure(settings.hub());
            doors.reconfigure(irc);
        });
    }

    /** Lets in whoever has come and whoever comes. To be called when there is a desk to come to. */
    public void open() {
        hub.execute(() -> hub.whenResumed(() -> listener.config().setAutoRead(true)));
    }

    /** The port it listens on. */
    public int port() {
        return address().getPort();
    }

    /** The address it listens on; the wildcard address if that is all interfaces. */
    public InetSocketAddress address() {
        return (InetSocketAddress) listener.localAddress();
    }

    /**
     * Attaches a session of this process, such as the host's console.
     *
     * @param listener called on the hub's thread; must not block
     */
    public LocalSession attach(Consumer<LocalSession.Message> listener) {
        if (loop.inEventLoop()) {
            return attachHere(listener);
        }
        CompletableFuture<LocalSession> attached = new CompletableFuture<>();
        hub.execute(() -> attached.complete(attachHere(listener)));
        CompletableFuture.anyOf(attached, stopped.handle((nothing, failed) -> "stopped")).join();
        if (!attached.isDone()) {
            throw new IllegalStateException("the server has stopped");
        }
        return attached.join();
    }

    /**
     * Completes when the server has stopped: with what was wrong, if something was. It does so on
     * the hub's thread, which must not wait for anything then.
     */
    public CompletionStage<@Nullable Void> stopped() {
        return stopped.minimalCompletionStage();
    }

    /** Why the log has failed, and with it the server, if that is so. */
    public Optional<IOException> logFailure() {
        return failure instanceof IOException reason ? Optional.of(reason) : Optional.empty();
    }

    /**
     * Stops in good order: closes the desk, so that every guest is told, sends what is unsent, and
     * closes the connections; after {@value #SHUTDOWN_SECONDS} s it cuts what is left. Returns when
     * its thread has ended. A second call has no effect.
     */
    @Override
    public void close() {
        if (Thread.currentThread().equals(thread)) {
            throw new IllegalStateException("the hub's thread cannot wait for its own end");
        }
        if (closing.compareAndSet(false, true)) {
            hub.execute(this::closeInOrder);
        }
        awaitEnd();
    }

    /** The loop is told to end, by us or by a failure; an interrupt ends the waiting only. */
    private void awaitEnd() {
        Thread ending = thread;
        try {
            if (ending != null) {
                ending.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ServerBootstrap bootstrap(Transport transport) {
        AdaptiveRecvByteBufAllocator reads =
                new AdaptiveRecvByteBufAllocator(64, 2048, MOST_A_READ);
        reads.maxMessagesPerRead(READS_A_TURN);
        return new ServerBootstrap()
                .group(loop, loop)
                .channel(transport.listener())
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .option(ChannelOption.SO_REUSEADDR, true)
                .option(ChannelOption.AUTO_READ, false)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.SO_KEEPALIVE, true)
                .childOption(ChannelOption.ALLOW_HALF_CLOSURE, true)
                .childOption(ChannelOption.RECVBUF_ALLOCATOR, reads)
                .childHandler(reception);
    }

    private Thread newThread(Runnable work) {
        Runnable whole =
                () -> {
                    work.run();
                    hub.copies().release();
                    // Who writes the history tidies its file when nobody reads it any more.
                    closeHistory();
                    log.close();
                    end();
                };
        Thread made = new FastThreadLocalThread(whole, "hocket-hub");
        made.setDaemon(true);
        thread = made;
        return made;
    }

    private void closeHistory() {
        try {
            history.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the history was not closed in order", e);
        }
    }

    private LocalSession attachHere(Consumer<LocalSession.Message> messages) {
        LocalSession local = LocalSession.attach(hub.hub(), hub, messages);
        locals.add(local);
        return local;
    }

    /** Once the departure of the last session is applied, all that was asked before it is told. */
    private void closeInOrder() {
        listener.close();
        loop.schedule(this::cut, SHUTDOWN_SECONDS, TimeUnit.SECONDS);
        locals.forEach(LocalSession::detach);
        LocalSession last =
                LocalSession.attach(hub.hub(), hub, message -> hub.execute(this::closeConnections));
        last.submit(new SessionCommand.Depart());
    }

    private void closeConnections() {
        hub.hub().stop();
        reception.close(this::stopLoop);
    }

    /** A reset is on its way a little later: the loop must not end before it. */
    private void cut() {
        loop.schedule(this::stopLoop, 1, TimeUnit.SECONDS);
        reception.abortAll(this::stopLoop);
    }

    private void stopLoop() {
        loop.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    }

    /**
     * An exception that nobody expected: nothing that the hub knows can be trusted any more. Or the
     * log has failed: nothing will be committed any more, and there is nothing to tell.
     */
    private void fail(Throwable cause) {
        failure = cause;
        locals.forEach(LocalSession::fail);
        if (cause instanceof IOException) {
            cut();
            return;
        }
        LOG.log(
                System.Logger.Level.ERROR,
                "the server stops: it is in a state it must not be in",
                cause);
        stopLoop();
    }

    private void end() {
        if (failure == null) {
            stopped.complete(null);
        } else {
            stopped.completeExceptionally(failure);
        }
    }
}
