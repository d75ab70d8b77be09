package hocket.terminal.join;

import hocket.core.Utterance;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * A guest's connection to the server. Two virtual threads serve it: one reads and hands what comes
 * to a listener, waiting when {@value #MOST_UNTAKEN} messages are not taken; one writes, so that a
 * server that does not read keeps nobody waiting. Each thing written is answered by {@link
 * FromHost.Sent}, so that whoever has much to say can wait for that.
 */
public final class Wire implements AutoCloseable {
    static final int MOST_UNTAKEN = 1024;
    private static final int CONNECT_MILLIS = 10_000;
    private static final long CLOSE_MILLIS = 1000;

    /** Tells the writing thread that nothing follows; no message is empty. */
    private static final byte[] END = {};

    private final Socket socket;
    private final Codec codec;
    private final BlockingQueue<byte[]> unsent = new LinkedBlockingQueue<>();
    private final Semaphore untaken = new Semaphore(MOST_UNTAKEN);
    private final Thread writer = Thread.ofVirtual().unstarted(this::write);
    private volatile Consumer<FromHost> listener = message -> {};
    private volatile boolean closing;

    private Wire(Socket socket, Codec codec) {
        this.socket = socket;
        this.codec = codec;
    }

    /**
     * Connects to the first of a host's addresses, at least one, that answers within ten seconds: a
     * host may listen on one of them only. Nothing is read before {@link #open}.
     *
     * @throws IOException what was wrong with the first address, if none answers
     */
    public static Wire connect(List<InetAddress> addresses, int port, boolean framed)
            throws IOException {
        try {
            return connect(new InetSocketAddress(addresses.getFirst(), port), framed);
        } catch (IOException first) {
            for (InetAddress address : addresses.subList(1, addresses.size())) {
                try {
                    return connect(new InetSocketAddress(address, port), framed);
                } catch (IOException next) {
                    first.addSuppressed(next);
                }
            }
            throw first;
        }
    }

    private static Wire connect(InetSocketAddress address, boolean framed) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(address, CONNECT_MILLIS);
            socket.setTcpNoDelay(true);
            return new Wire(socket, framed ? new FramedCodec() : new UnframedCodec());
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** Starts to read; the last message is that the connection is gone or lost. */
    public void open(Consumer<FromHost> to) {
        listener = to;
        writer.start();
        Thread.ofVirtual().start(this::read);
    }

    /** Sends something, behind what was sent before. */
    public void send(Utterance utterance) {
        unsent.add(codec.encode(utterance));
    }

    /** The listener has worked off one message. */
    public void taken() {
        untaken.release();
    }

    /** Closes the connection once everything is sent, or after a second. */
    @Override
    public void close() throws IOException {
        closing = true;
        untaken.release(MOST_UNTAKEN);
        unsent.add(END);
        try {
            writer.join(CLOSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        socket.close();
    }

    private void read() {
        try {
            codec.read(socket, this::tell);
            tell(new FromHost.Gone());
        } catch (IOException e) {
            if (!closing) {
                tell(new FromHost.Lost(Failures.word(e)));
            }
        }
    }

    /** Waits while too much is untaken; when the connection is being closed, for nothing. */
    private void tell(FromHost message) {
        untaken.acquireUninterruptibly();
        listener.accept(message);
    }

    /** A failure to write shows in reading, too. */
    private void write() {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(codec.greeting().orElse(END));
            byte[] bytes = unsent.take();
            while (bytes.length > 0) {
                out.write(bytes);
                tell(new FromHost.Sent());
                bytes = unsent.take();
            }
        } catch (IOException | InterruptedException e) {
            unsent.clear();
        }
    }

    /** How the two ends talk. */
    interface Codec {
        /** What is sent before anything is said. */
        Optional<byte[]> greeting();

        byte[] encode(Utterance utterance);

        /** Reads until the other side ends the connection. */
        void read(Socket socket, Consumer<FromHost> listener) throws IOException;
    }
}
