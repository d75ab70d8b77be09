package hocket.server;

import hocket.core.HostName;
import hocket.irc.IrcSettings;
import java.io.IOException;
import java.time.Instant;

/** Starts servers as tests want them: with the usual settings for IRC. */
final class Servers {
    static final IrcSettings IRC =
            IrcSettings.standard(
                    new IrcSettings.Identity(
                            new HostName("irc.example.org"),
                            "Example",
                            "A server under test",
                            "hocket-test",
                            Instant.EPOCH));

    private Servers() {}

    static Server start(ServerSettings settings) throws IOException {
        return Server.start(settings, Beginning.afresh(), IRC, () -> "nothing to reload");
    }
}
