package hocket.app;

import hocket.app.StoreCheck.Sighting;
import java.io.IOException;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;

/**
 * An IRC client that talks until its connection ends, on a thread of its own: in one channel, which
 * it leaves and enters again now and then, and directly with those whom it has heard there. A few
 * messages are under way, each of which the server echoes when it is stored.
 */
final class Talker {
    private static final int WINDOW = 8;
    private static final int STAY = 100;
    private static final int DIRECT = 4;

    private final String nick;
    private final String channel;
    private final Semaphore heard;
    private final List<String> acknowledged = Collections.synchronizedList(new ArrayList<>());
    private final List<Sighting> sightings = new ArrayList<>();
    private final Map<String, List<String>> open = new LinkedHashMap<>();
    private final Thread thread;
    private String partner = "";
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
        boolean direct = said % DIRECT == 0 && !partner.isEmpty();
        String target = direct ? partner : channel;
        client.sends("PRIVMSG " + target + " :" + nick + ":" + said + "\r\n");
        if (said % STAY == 0) {
            client.sends("PART " + channel + "\r\nJOIN " + channel + "\r\n");
        }
    }

    /** The last line may have been cut short: it counts only with its end. */
    private void hear(String line, LineGuest client) throws IOException {
        String[] words = line.split(" ", 4);
        if (!line.endsWith("\r") || words.length < 3) {
            return;
        }
        String source = line.substring(1, Math.max(1, line.indexOf('!')));
        if (words[1].equals("PRIVMSG")) {
            hear(source, words[2], words[3].substring(1, words[3].length() - 1), client);
        } else if (words[1].equals("JOIN") && source.equals(nick)) {
            // What was said while it was away it has not seen.
            close(channel);
        }
    }

    private void hear(String source, String target, String text, LineGuest client)
            throws IOException {
        String place = target.equals(channel) ? channel : StoredLog.direct(source, target);
        open.computeIfAbsent(place, of -> new ArrayList<>()).add(text);
        if (source.equals(nick)) {
            acknowledged.add(text);
            heard.release();
            say(client);
        } else {
            partner = source;
        }
    }

    private void close(String place) {
        List<String> texts = open.remove(place);
        if (texts != null) {
            sightings.add(new Sighting(nick, place, texts));
        }
    }

    /** What it has been told up to now. */
    List<String> acknowledgedSoFar() {
        return List.copyOf(acknowledged);
    }

    /** What it was told, once its connection has ended. */
    List<String> acknowledged() throws InterruptedException {
        thread.join();
        return acknowledged;
    }

    /** What it saw, each time that it was in its channel by itself. */
    List<Sighting> sightings() throws InterruptedException {
        thread.join();
        List.copyOf(open.keySet()).forEach(this::close);
        return sightings;
    }
}
