package hocket.terminal.join;

import hocket.core.Utterance;
import hocket.line.UnframedClient;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One message, one reply: what a host of the old kind understands, over a socket. */
final class UnframedCodec implements Wire.Codec {
    private final UnframedClient client = new UnframedClient();

    @Override
    public Optional<byte[]> greeting() {
        return Optional.empty();
    }

    @Override
    public byte[] encode(Utterance utterance) {
        return UnframedClient.encode(utterance)
                .orElseThrow(() -> new IllegalArgumentException("longer than a message may be"));
    }

    @Override
    public void read(Socket socket, Consumer<FromHost> listener) throws IOException {
        InputStream in = socket.getInputStream();
        byte[] buffer = new byte[UnframedClient.LONGEST];
        boolean ended = false;
        while (!ended) {
            socket.setSoTimeout(millisToDeadline());
            try {
                int count = in.read(buffer);
                ended = count < 0;
                take(ByteBuffer.wrap(buffer, 0, Math.max(0, count)), listener);
            } catch (SocketTimeoutException silence) {
                listener.accept(reply());
            }
        }
        if (client.deadline() != UnframedClient.NEVER) {
            listener.accept(reply());
        }
    }

    private void take(ByteBuffer bytes, Consumer<FromHost> listener) {
        while (bytes.hasRemaining()) {
            client.receive(bytes, System.nanoTime());
            if (client.isFull()) {
                listener.accept(reply());
            }
        }
    }

    private FromHost reply() {
        return switch (client.takeReply()) {
            case UnframedClient.Said said -> new FromHost.Replied(said.lines());
            case UnframedClient.Ended ended -> new FromHost.Quit(ended.how());
        };
    }

    /** For a socket 0 means for ever. */
    private int millisToDeadline() {
        long deadline = client.deadline();
        if (deadline == UnframedClient.NEVER) {
            return 0;
        }
        long nanos = deadline - System.nanoTime();
        return Math.max(1, (int) TimeUnit.NANOSECONDS.toMillis(nanos) + 1);
    }
}
