package hocket.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A server process on which two IRC users talk in a room of their own. */
final class QuietRoom implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 20;

    /** Something that may fail. */
    interface Deed {
        void happen() throws IOException;
    }

    private final HocketProcess server;
    private final int port;
    private final IrcUser ada;
    private final IrcUser bob;

    private QuietRoom(HocketProcess server, int port) throws IOException {
        this.server = server;
        this.port = port;
        this.ada = IrcUser.arrive(port, "ada");
        this.bob = IrcUser.arrive(port, "bob");
    }

    /**
     * Starts the server.
     *
     * @param limits what its configuration says of limits
     */
    static QuietRoom open(Path directory, String limits) throws Exception {
        String text =
                """
                [server]
                name = "irc.test"
                motd = "Please be quiet."
                [limits]
                """;
        Path file = Files.writeString(directory.resolve("hocket.toml"), text + limits);
        HocketProcess server = HocketProcess.serve("--config", file.toString());
        return new QuietRoom(server, server.listeningPort()).joined();
    }

    private QuietRoom joined() throws IOException {
        ada.sends("JOIN #quiet");
        assertThat(ada.lineWith(" 366 ")).contains("#quiet");
        bob.sends("JOIN #quiet");
        assertThat(bob.lineWith(" 366 ")).contains("#quiet");
        assertThat(ada.line()).contains(" JOIN ");
        return this;
    }

    int port() {
        return port;
    }

    /** Does something while the server's process is stopped. */
    void stall(Deed meanwhile) throws Exception {
        server.signal("STOP");
        meanwhile.happen();
        server.signal("CONT");
    }

    /** The two talk, and hear nothing but each other. */
    void goesOnUnnoticed() throws IOException {
        ada.sends("PRIVMSG #quiet :hello bob");
        assertThat(bob.line()).isEqualTo(":ada!ada@127.0.0.1 PRIVMSG #quiet :hello bob");
        bob.sends("PRIVMSG #quiet :hello ada");
        assertThat(ada.line()).isEqualTo(":bob!bob@127.0.0.1 PRIVMSG #quiet :hello ada");
    }

    /** Waits until nobody has that nick. */
    void waitUntilGone(String nick) throws IOException {
        try (IrcUser observer = IrcUser.arrive(port, "observer")) {
            long deadline = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
            String there = nick;
            while (there.endsWith(nick)) {
                assertThat(System.nanoTime()).as("%s is still there", nick).isLessThan(deadline);
                observer.sends("ISON " + nick);
                there = observer.lineWith(" 303 ");
            }
            observer.sends("QUIT");
            assertThat(observer.lineWith("ERROR")).contains("Quit");
        }
    }

    /** How many users the server says that there are. */
    int users() throws IOException {
        ada.sends("LUSERS");
        String users = ada.lineWith(" 265 ");
        assertThat(ada.line()).contains(" 266 ");
        return Integer.parseInt(users.split(" ", -1)[3]);
    }

    @Override
    public void close() throws IOException {
        ada.close();
        bob.close();
        server.close();
    }
}
