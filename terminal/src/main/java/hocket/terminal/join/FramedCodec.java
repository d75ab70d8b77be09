package hocket.terminal.join;

import hocket.core.Utterance;
import hocket.line.LineClient;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Consumer;

/** The line protocol of a framed guest, over a socket. */
final class FramedCodec implements Wire.Codec {
    private static final int BUFFER = 8192;

    private final LineClient client = new LineClient();

    @Override
    public Optional<byte[]> greeting() {
        return Optional.of(LineClient.greeting());
    }

    @Override
    public byte[] encode(Utterance utterance) {
        return LineClient.encode(utterance);
    }

    @Override
    public void read(Socket socket, Consumer<FromHost> listener) throws IOException {
        InputStream in = socket.getInputStream();
        byte[] buffer = new byte[BUFFER];
        int count = in.read(buffer);
        while (count >= 0) {
            client.receive(
                    ByteBuffer.wrap(buffer, 0, count),
                    received -> listener.accept(new FromHost.Line(received)));
            count = in.read(buffer);
        }
        client.endOfInput().ifPresent(rest -> listener.accept(new FromHost.Line(rest)));
    }
}
