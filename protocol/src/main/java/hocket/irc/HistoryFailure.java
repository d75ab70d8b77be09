package hocket.irc;

import java.util.ArrayList;
import java.util.List;

/** Why CHATHISTORY is answered with FAIL: a code, what it is about, and words for people. */
final class HistoryFailure extends Exception {
    private static final long serialVersionUID = 1;

    private final String code;
    private final transient List<String> context;

    private HistoryFailure(String code, List<String> context, String why) {
        super(why, null, false, false);
        this.code = code;
        this.context = context;
    }

    /** The question makes no sense. */
    static HistoryFailure invalid(String subcommand, String why) {
        return new HistoryFailure("INVALID_PARAMS", List.of(subcommand), why);
    }

    /** A part of the question makes no sense. */
    static HistoryFailure invalid(String subcommand, String part, String why) {
        return new HistoryFailure("INVALID_PARAMS", List.of(subcommand, part), why);
    }

    /** The question names a message in a way that is not known here. */
    static HistoryFailure unknownReference(HistoryRequest.Asked asked, String reference) {
        List<String> context = new ArrayList<>(asked.context());
        context.add(reference);
        String why = "Messages are named by msgid= and timestamp= only";
        return new HistoryFailure("INVALID_MSGREFTYPE", context, why);
    }

    /** There is no such place, or none that who asks may read. */
    static HistoryFailure invalidTarget(HistoryRequest.Asked asked) {
        String why = "Messages could not be retrieved";
        return new HistoryFailure("INVALID_TARGET", asked.context(), why);
    }

    /** Nothing can be read at present. */
    static HistoryFailure unreadable(HistoryRequest.Asked asked) {
        String why = "Messages could not be retrieved";
        return new HistoryFailure("MESSAGE_ERROR", asked.context(), why);
    }

    void tell(IrcSession session) {
        StandardReplies.fail(
                HistoryHandlers.COMMAND, code, context, String.valueOf(getMessage()), session);
    }
}
