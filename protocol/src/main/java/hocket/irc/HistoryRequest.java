package hocket.irc;

import hocket.history.Span;
import java.time.Instant;
import java.util.List;

/** What a client asks with CHATHISTORY (IRCv3 draft/chathistory, subcommands). */
sealed interface HistoryRequest {
    /** How many messages or places an answer has at most (ISUPPORT CHATHISTORY). */
    int MOST = 500;

    /** In which words it was asked. */
    Asked asked();

    /**
     * The words of a question, which a failure repeats.
     *
     * @param subcommand as the client wrote it
     * @param target the channel or the nick; empty if the subcommand has none
     */
    record Asked(String subcommand, String target) {
        /** Both, as far as they are there. */
        List<String> context() {
            return target.isEmpty() ? List.of(subcommand) : List.of(subcommand, target);
        }
    }

    /** A page of what was said in one place. */
    record Page(Asked asked, Span span) implements HistoryRequest {}

    /** The places in which something was said between two moments, in either order. */
    record Targets(Asked asked, Instant from, Instant to, int most) implements HistoryRequest {}
}
