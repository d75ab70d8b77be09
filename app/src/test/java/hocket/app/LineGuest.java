package hocket.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A guest over a plain socket, as with {@code nc}: lines in and out. */
final class LineGuest implements AutoCloseable {
    private final Socket socket;

    private LineGuest(Socket socket) {
        this.socket = socket;
    }

    static LineGuest connect(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(20_000);
        socket.setTcpNoDelay(true);
        return new LineGuest(socket);
    }

    /** The server's port. */
    int port() {
        return socket.getPort();
    }

    /** Sends bytes as they are. */
    LineGuest sends(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** The next line that is not one of the server's own. */
    String line() throws IOException {
        String line = anyLine();
        while (line.startsWith("* ")) {
            line = anyLine();
        }
        return line;
    }

    String anyLine() throws IOException {
        StringBuilder line = new StringBuilder();
        int next = socket.getInputStream().read();
        while (next != '\n' && next >= 0) {
            line.append((char) next);
            next = socket.getInputStream().read();
        }
        return next < 0 && line.isEmpty() ? "<end>" : line.toString();
    }

    /** The next line that has this in it, without its line end. */
    String lineWith(String part) throws IOException {
        String line = anyLine();
        while (!line.contains(part) && !line.equals("<end>")) {
            line = anyLine();
        }
        return line;
    }

    /** One read, as the old programs do: at most 1,024 bytes. */
    String receive() throws IOException {
        byte[] buffer = new byte[1024];
        int length = socket.getInputStream().read(buffer);
        return length < 0 ? "<end>" : new String(buffer, 0, length, StandardCharsets.UTF_8);
    }

    /** Breaks the connection off without a word. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
