package hocket.app;

import java.io.IOException;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * An IRC client that talks in one channel until its connection ends, on a thread of its own: a few
 * messages under way, each of which the server echoes when it is stored.
 */
final class Talker {
    private static final int WINDOW = 8;

    private final String nick;
    private final String channel;
    private final Semaphore heard;
    private final List<String> acknowledged = new ArrayList<>();
    private final List<String> seen = new ArrayList<>();
    private final Thread thread;
    private int said;

    private Talker(String nick, String channel, int port, Semaphore heard) {
        this.nick = nick;
        this.channel = channel;
        this.heard = heard;
        this.thread = Thread.ofVirtual().start(() -> talk(port));
    }

    /**
     * @param heard gets a permit for each message that is acknowledged
     */
    static Talker start(String nick, String channel, int port, Semaphore heard) {
        return new Talker(nick, channel, port, heard);
    }

    private void talk(int port) {
        try (LineGuest client = LineGuest.connect(port)) {
            client.sends("CAP REQ echo-message\r\nNICK " + nick + "\r\nUSER u 0 * :U\r\n");
            client.sends("CAP END\r\nJOIN " + channel + "\r\n");
            String line = client.lineWith(" 366 ");
            for (int count = 0; count < WINDOW; count++) {
                say(client);
            }
            while (!line.equals("<end>")) {
                line = client.anyLine();
                hear(line, client);
            }
        } catch (SocketException killed) {
            // The server has been killed, which is what this is about.
            return;
        } catch (IOException e) {
            throw new AssertionError(nick, e);
        }
    }

    private void say(LineGuest client) throws IOException {
        said++;
        client.sends("PRIVMSG " + channel + " :" + nick + ":" + said + "\r\n");
    }

    /** The last line may have been cut short: it counts only with its end. */
    private void hear(String line, LineGuest client) throws IOException {
        int at = line.indexOf(" PRIVMSG " + channel + " :");
        if (at < 0 || !line.endsWith("\r")) {
            return;
        }
        String text = line.substring(line.lastIndexOf(" :") + 2, line.length() - 1);
        seen.add(text);
        if (StoredLog.guest(text).equals(nick)) {
            acknowledged.add(text);
            heard.release();
            say(client);
        }
    }

    /** What it was told, once its connection has ended. */
    List<String> acknowledged() throws InterruptedException {
        thread.join();
        return acknowledged;
    }

    StoreCheck.Sighting sighting() throws InterruptedException {
        thread.join();
        return new StoreCheck.Sighting(nick, channel, seen);
    }
}
