package hocket.irc;

import java.util.List;
import java.util.Set;

/** Failures with a code for programs and words for people (IRCv3 standard-replies). */
final class StandardReplies {
    /** Commands whose failures are told by FAIL in their own specifications, whoever asks. */
    private static final Set<String> SPECIFIED =
            Set.of("BATCH", HistoryHandlers.COMMAND, "REDACT", "RENAME", "SETNAME");

    private StandardReplies() {}

    /**
     * Tells the session by FAIL or, if it has not asked for standard replies, by a NOTICE that says
     * the same; but anybody by FAIL where another specification says so.
     *
     * @param context what else the code's specification names, each without spaces
     */
    static void fail(
            String command,
            String code,
            List<String> context,
            String description,
            IrcSession session) {
        if (SPECIFIED.contains(command) || session.has(Capability.STANDARD_REPLIES)) {
            session.send(line(command, code, context, session).last(description));
        } else {
            session.notice(command + ": " + description);
        }
    }

    /** What the session sent was not UTF-8 (IRCv3 utf8only). Told to anybody. */
    static void failUtf8(String command, IrcSession session) {
        IrcLine line = line(command, "INVALID_UTF8", List.of(), session);
        session.send(line.last("Message rejected: it is not UTF-8, and only that is spoken here"));
    }

    private static IrcLine line(
            String command, String code, List<String> context, IrcSession session) {
        IrcLine line = IrcLine.from(session.network().name(), "FAIL").with(command).with(code);
        context.forEach(line::with);
        return line;
    }
}
