package hocket.app;

import java.nio.file.Files;
import java.nio.file.Path;

/** The IRC client irssi. */
final class Irssi {
    static final String PROGRAM = "irssi";

    /** Not its usual pace of a line in two seconds. */
    private static final String CONFIGURATION =
            "settings = { \"irc/core\" = { cmd_queue_speed = \"0msec\"; }; };\n";

    private Irssi() {}

    /**
     * Starts it, on its way to the server.
     *
     * @param home where it may keep its files
     */
    static Screen connect(Path home, int port, String nick) throws Exception {
        Files.writeString(home.resolve("config"), CONFIGURATION);
        return Screen.of(
                PROGRAM,
                "--home=" + home,
                "--connect",
                "127.0.0.1",
                "--port",
                String.valueOf(port),
                "--nick",
                nick);
    }
}
