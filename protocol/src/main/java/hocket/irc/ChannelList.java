package hocket.irc;

import hocket.core.Channel;
import hocket.core.Remark;
import hocket.core.Topic;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * LIST: which channels there are, with how many members and which topic; secret ones for their
 * members only. At most {@value #MOST}, those with the most members, so that the answer fits into
 * what may wait for a connection.
 */
final class ChannelList {
    /** How many channels an answer has at most. */
    static final int MOST = 1_000;

    private ChannelList() {}

    /** {@code LIST [channels] [conditions]}, in either order. */
    static void list(IrcMessage message, IrcSession session) {
        List<String> words =
                message.parameters().stream()
                        .flatMap(parameter -> Stream.of(parameter.split(",")))
                        .filter(word -> !word.isEmpty())
                        .toList();
        List<String> names = words.stream().filter(ChannelList::isName).toList();
        List<String> conditions = words.stream().filter(word -> !isName(word)).toList();
        session.answer(() -> tell(names, conditions, session));
    }

    private static void tell(List<String> names, List<String> conditions, IrcSession session) {
        ListFilter filter = ListFilter.of(conditions, session.network().now());
        List<Channel> found = candidates(names, session).filter(filter::takes).toList();
        List<Channel> told = largest(found);
        int lookedAt = names.isEmpty() ? session.state().channels().size() : 0;
        session.spend(Pace.costOfAnswer(lookedAt * (1 + conditions.size()), told.size()));
        session.reply(Numeric.RPL_LISTSTART, "Channel");
        told.forEach(channel -> tell(channel, session));
        if (found.size() > MOST) {
            session.reply(Numeric.ERR_TOOMANYMATCHES, "LIST");
        }
        session.reply(Numeric.RPL_LISTEND);
    }

    private static Stream<Channel> candidates(List<String> names, IrcSession session) {
        return names.isEmpty()
                ? session.state().channels().stream()
                        .filter(channel -> channel.isKnownTo(session.id()))
                : names.stream()
                        .flatMap(name -> ChannelHandlers.known(name, session).stream())
                        .distinct();
    }

    private static List<Channel> largest(List<Channel> found) {
        Comparator<Channel> bySize = Comparator.comparingInt(channel -> channel.members().size());
        return found.size() <= MOST
                ? found
                : found.stream().sorted(bySize.reversed()).limit(MOST).toList();
    }

    private static void tell(Channel channel, IrcSession session) {
        Remark topic = channel.topic().map(Topic::text).orElse(Remark.NONE);
        session.reply(Numeric.RPL_LIST, channel.name(), channel.members().size(), topic);
    }

    private static boolean isName(String word) {
        return Target.isChannelName(word) && !ListFilter.isMask(word);
    }
}
