package hocket.server;

import io.netty.channel.IoHandlerFactory;
import io.netty.channel.SingleThreadIoEventLoop;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.ServerSocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.uring.IoUring;
import io.netty.channel.uring.IoUringIoHandler;
import io.netty.channel.uring.IoUringServerSocketChannel;
import io.netty.util.ResourceLeakDetector;
import java.io.IOException;
import java.util.concurrent.ThreadFactory;

/**
 * How sockets are served: by the kernel's io_uring or epoll, or by Java's own selectors.
 *
 * <p>Native code is loaded when it is first asked for. Start to listening measured, on 2 cores:
 * io_uring 0.29 s, epoll 0.26 s, NIO 0.23 s; so {@link #AUTO} takes io_uring, the cheapest for each
 * message, where the machine has it.
 */
public enum Transport {
    /** The first of the others that this machine has. */
    AUTO,
    IO_URING,
    /**
     * With a flaw of Netty 4.2.18: a peer that has shut its side misses the end of what is still to
     * be sent to it, if that is more than the system's buffers hold.
     */
    EPOLL,
    NIO;

    private static final String MANY_AT_A_TIME = "io.netty.iouring.acceptMultiShotEnabled";
    private static final String WATCHED_FOR_GOOD = "io.netty.iouring.pollAddMultishotEnabled";
    private static final String LEAK_DETECTION = "io.netty.leakDetection.level";

    /** True if this machine has it. May load native code. */
    public boolean isAvailable() {
        return switch (this) {
            case IO_URING -> isIoUringAvailable();
            case EPOLL -> Epoll.isAvailable();
            case AUTO, NIO -> true;
        };
    }

    /**
     * Takes one connection for each request to the kernel: when no file descriptor is left, Netty
     * 4.2.18 asks again without end for many at a time (measured: a whole CPU, against none). And
     * asks anew after each read whether there is more: asked for good, the kernel tells of bytes
     * and a reset that come together only once, and Netty 4.2.18, which then reads the bytes, would
     * never see the reset.
     */
    private static boolean isIoUringAvailable() {
        switchOff(MANY_AT_A_TIME);
        switchOff(WATCHED_FOR_GOOD);
        return IoUring.isAvailable();
    }

    /** Unless whoever started the program has said otherwise. */
    private static void switchOff(String property) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, "false");
        }
    }

    /** What this stands for here: never {@link #AUTO}. */
    Transport resolve() throws IOException {
        if (!isAvailable()) {
            throw new IOException("the transport " + this + " is not available on this machine");
        }
        if (this != AUTO) {
            return this;
        }
        return IO_URING.isAvailable() ? IO_URING : EPOLL.isAvailable() ? EPOLL : NIO;
    }

    /**
     * An event loop; its thread starts with its first task. Unless it is asked for by a property of
     * the system, Netty does not look for leaks of buffers (measured: 4 % of all CPU time).
     */
    SingleThreadIoEventLoop openLoop(ThreadFactory threads) throws IOException {
        if (System.getProperty(LEAK_DETECTION) == null) {
            ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.DISABLED);
        }
        try {
            return new SingleThreadIoEventLoop(null, threads, handlers());
        } catch (RuntimeException e) {
            throw new IOException("the transport " + this + " does not start: " + e, e);
        }
    }

    Class<? extends ServerSocketChannel> listener() {
        return switch (this) {
            case IO_URING -> IoUringServerSocketChannel.class;
            case EPOLL -> EpollServerSocketChannel.class;
            case AUTO, NIO -> NioServerSocketChannel.class;
        };
    }

    private IoHandlerFactory handlers() {
        return switch (this) {
            case IO_URING -> IoUringIoHandler.newFactory();
            case EPOLL -> EpollIoHandler.newFactory();
            case AUTO, NIO -> NioIoHandler.newFactory();
        };
    }

    /** As one writes it after {@code --transport}: {@code io_uring}. */
    @Override
    public String toString() {
        return switch (this) {
            case AUTO -> "auto";
            case IO_URING -> "io_uring";
            case EPOLL -> "epoll";
            case NIO -> "nio";
        };
    }
}
