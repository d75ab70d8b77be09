package hocket.app;

import hocket.app.StoreCheck.Sighting;
import java.io.IOException;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;

/**
 * A guest of the desk who takes turns with the host until its connection ends, on a thread of its
 * own: some lines, the floor, and what the host has to say.
 */
final class TurnTaker {
    private static final int LINES = 3;
    private static final String END = ".";

    private final String name;
    private final List<String> seen = new ArrayList<>();
    private final Thread thread;
    private int said;

    private TurnTaker(String name, int port) {
        this.name = name;
        this.thread = Thread.ofVirtual().start(() -> talk(port));
    }

    static TurnTaker start(String name, int port) {
        return new TurnTaker(name, port);
    }

    /** What the host types: lines of its own, and the floor back, so often. */
    static String[] replies(int first, int turns) {
        List<String> lines = new ArrayList<>();
        for (int number = first; number < first + turns; number++) {
            lines.addAll(
                    List.of(StoredLog.HOST + number + "a.", StoredLog.HOST + number + "b.", "#"));
        }
        return lines.toArray(String[]::new);
    }

    private void talk(int port) {
        try (LineGuest client = LineGuest.connect(port)) {
            String line = "#";
            while (!line.equals("<end>")) {
                if (line.equals("#")) {
                    speak(client);
                } else if (line.endsWith(END)) {
                    // The last line may have been cut short: it counts only with its end.
                    seen.add(line);
                }
                line = client.line();
            }
        } catch (SocketException killed) {
            // The server has been killed, which is what this is about.
            return;
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
    }

    private void speak(LineGuest client) throws IOException {
        StringBuilder turn = new StringBuilder();
        for (int count = 0; count < LINES; count++) {
            said++;
            turn.append(name).append(':').append(said).append('\n');
        }
        client.sends(turn.append("#\n").toString());
    }

    /** What it saw of the host's lines, once its connection has ended. */
    Sighting sighting() throws InterruptedException {
        thread.join();
        return new Sighting(name, StoredLog.to(name), seen);
    }
}
