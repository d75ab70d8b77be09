package hocket.irc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers HELP: with what is known of a topic, or with which commands there are. */
final class Help {
    private static final String INDEX = "INDEX";
    private static final int A_LINE = 8;

    private Help() {}

    /** Tells of a topic, its name in capitals; of the commands if it is empty. */
    static void tell(String topic, IrcSession session) {
        boolean wantsIndex = topic.isEmpty() || topic.equals(INDEX);
        Optional<List<String>> lines = wantsIndex ? Optional.of(index()) : HelpTopics.find(topic);
        lines.ifPresentOrElse(
                found -> tell(wantsIndex ? INDEX : topic, found, session),
                () -> session.reply(Numeric.ERR_HELPNOTFOUND, topic));
    }

    private static void tell(String topic, List<String> lines, IrcSession session) {
        session.reply(Numeric.RPL_HELPSTART, topic, lines.getFirst());
        lines.stream().skip(1).forEach(line -> session.reply(Numeric.RPL_HELPTXT, topic, line));
        session.reply(Numeric.RPL_ENDOFHELP, topic, "End of /HELP");
    }

    private static List<String> index() {
        List<String> lines = new ArrayList<>();
        lines.add("These commands are known; HELP and one of them tells more:");
        List<String> names = CommandTable.names();
        for (int from = 0; from < names.size(); from += A_LINE) {
            lines.add(String.join(" ", names.subList(from, Math.min(names.size(), from + A_LINE))));
        }
        return lines;
    }
}
