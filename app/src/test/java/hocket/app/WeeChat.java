package hocket.app;

import java.nio.file.Path;

/** The IRC client WeeChat, which shows what is told in a history at the times when it was said. */
final class WeeChat {
    static final String PROGRAM = "weechat";

    private WeeChat() {}

    /**
     * Starts it, on its way to the server. Times are in UTC.
     *
     * @param home where it may keep its files
     */
    static Screen connect(Path home, int port, String nick) throws Exception {
        return Screen.of(
                PROGRAM,
                "--dir",
                home.toString(),
                "--plugins",
                "irc",
                "--run-command",
                "/set irc.server_default.capabilities *,draft/chathistory",
                "--run-command",
                "/set weechat.look.buffer_time_format %H:%M:%S",
                "--run-command",
                "/server add test 127.0.0.1/" + port + " -notls -nicks=" + nick,
                "--run-command",
                "/connect test");
    }
}
