package hocket.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.Locale;

/** An IRC client over a plain socket: lines out, lines in, without their ends. */
final class IrcUser implements AutoCloseable {
    /** What is read when the server has closed. */
    static final String END = "<end>";

    private static final int PATIENCE_MILLIS = 20_000;
    private static final int NARROW = 4096;

    private final Socket socket;
    private final InputStream in;

    private IrcUser(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /** Connects, and says nothing yet. */
    static IrcUser connect(int port) throws IOException {
        return connect(new Socket(), port);
    }

    /** The same, with as small a buffer for what comes in as the system allows. */
    static IrcUser connectNarrow(int port) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(NARROW);
        return connect(socket, port);
    }

    private static IrcUser connect(Socket socket, int port) throws IOException {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        return new IrcUser(socket);
    }

    /** Connects and becomes a user; what the server says in welcome is read already. */
    static IrcUser arrive(int port, String nick, String... capabilities) throws IOException {
        return connect(port).arrives(nick, capabilities);
    }

    /** Becomes a user of that nick and user name; the welcome is read. */
    IrcUser arrives(String nick, String... capabilities) throws IOException {
        if (capabilities.length > 0) {
            sends("CAP REQ :" + String.join(" ", capabilities));
        }
        String real = nick.substring(0, 1).toUpperCase(Locale.ROOT) + nick.substring(1);
        sends("NICK " + nick, "USER " + nick + " 0 * :" + real);
        if (capabilities.length > 0) {
            sends("CAP END");
        }
        assertThat(lineWith(" 376 ")).contains(nick);
        return this;
    }

    IrcUser sends(String... lines) throws IOException {
        return sendsBytes((String.join("\r\n", lines) + "\r\n").getBytes(UTF_8));
    }

    IrcUser sendsBytes(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    /** The next line, or {@link #END}. */
    String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = read();
        while (next >= 0 && next != '\n') {
            line.write(next);
            next = read();
        }
        String text = line.toString(UTF_8);
        return next < 0 && text.isEmpty() ? END : text.replaceFirst("\r$", "");
    }

    private int read() throws IOException {
        try {
            return in.read();
        } catch (SocketTimeoutException e) {
            throw new AssertionError("nothing came within " + PATIENCE_MILLIS + " ms", e);
        } catch (SocketException e) {
            return -1;
        }
    }

    /** The next line that has this in it; {@link #END} if none comes. */
    String lineWith(String part) throws IOException {
        String line = line();
        while (!line.contains(part) && !line.equals(END)) {
            line = line();
        }
        return line;
    }

    /** Its connection is answered, and nothing else is waiting to be read. */
    IrcUser answersAtOnce(String token) throws IOException {
        sends("PING " + token);
        assertThat(line()).endsWith(" PONG irc.test :" + token);
        return this;
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
