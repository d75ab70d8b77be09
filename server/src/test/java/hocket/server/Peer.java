package hocket.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;

/** A client as tests write it: a plain blocking socket on loopback that waits 10 s at most. */
final class Peer implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 10_000;

    /** What an old program asks for with one {@code recv}. */
    private static final int OLD_READ = 1024;

    private final Socket socket;
    private final InputStream in;

    private Peer(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
    }

    static Peer connect(Server server) throws IOException {
        return new Peer(new Socket(InetAddress.getLoopbackAddress(), server.port()));
    }

    /** With a small buffer for what comes in, so that the other end soon feels it. */
    static Peer connectNarrow(Server server) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(server.address());
        return new Peer(socket);
    }

    void send(String text) throws IOException {
        send(text.getBytes(UTF_8));
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** Says that no more will come. */
    void finish() throws IOException {
        socket.shutdownOutput();
    }

    /** The next line without its LF; {@code <end>} at the end of input. */
    String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                return line.size() == 0 ? "<end>" : line.toString(UTF_8) + "<end>";
            }
            line.write(b);
        }
        return line.toString(UTF_8);
    }

    /** The next line that is not a notice of the server's. */
    String said() throws IOException {
        String line = line();
        while (line.startsWith("* ")) {
            line = line();
        }
        return line;
    }

    /** What one {@code recv(1024)} gets; empty at the end of input. */
    String read() throws IOException {
        byte[] bytes = new byte[OLD_READ];
        int count = in.read(bytes);
        return count < 0 ? "" : new String(bytes, 0, count, UTF_8);
    }

    /** The next so many bytes, or fewer if that is the end of input. */
    String read(int count) throws IOException {
        return new String(in.readNBytes(count), UTF_8);
    }

    /** All that comes until the end of input. */
    String rest() throws IOException {
        return new String(in.readAllBytes(), UTF_8);
    }

    /** How many bytes have come and are not read. */
    int available() throws IOException {
        return in.available();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Breaks the connection off with a reset. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
