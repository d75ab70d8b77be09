package hocket.irc;

import hocket.core.ChannelCommand;
import hocket.core.ChannelName;
import hocket.core.HostName;
import hocket.core.Mask;
import hocket.core.MaskList;
import hocket.core.Nick;
import hocket.core.User;
import hocket.core.UserMode;
import hocket.core.Username;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the server supports, as clients are told (RPL_ISUPPORT): made of the constants that the rest
 * of the server obeys.
 */
final class Isupport {
    /** How many tokens a line has at most. */
    private static final int MOST_A_LINE = 13;

    private static final String BATCH = "draft/isupport";

    private Isupport() {}

    /** Tells the client of everything, in a batch of its own if the client asked for that. */
    static void tell(IrcSession session) {
        boolean batched =
                session.has(Capability.BATCH) && session.has(Capability.EXTENDED_ISUPPORT);
        if (batched) {
            String batch = session.newBatch();
            session.send(batchLine("+" + batch, session).with(BATCH));
            sendTokens("@batch=" + batch + " ", session);
            session.send(batchLine("-" + batch, session));
        } else {
            sendTokens("", session);
        }
    }

    private static IrcLine batchLine(String reference, IrcSession session) {
        return IrcLine.from(session.network().name(), "BATCH").with(reference);
    }

    private static void sendTokens(String tags, IrcSession session) {
        List<String> tokens = tokens(session.network());
        for (int from = 0; from < tokens.size(); from += MOST_A_LINE) {
            Numeric numeric = Numeric.RPL_ISUPPORT;
            IrcLine line =
                    IrcLine.from(session.network().name(), numeric.code()).with(session.nick());
            tokens.subList(from, Math.min(tokens.size(), from + MOST_A_LINE)).forEach(line::with);
            session.send(line.last(numeric.wording().orElseThrow()), tags);
        }
    }

    /** All tokens, in alphabetical order. */
    static List<String> tokens(IrcNetwork network) {
        Stream<String> ofHistory =
                network.history().isKept()
                        ? Stream.of(
                                "CHATHISTORY=" + HistoryRequest.MOST, "MSGREFTYPES=msgid,timestamp")
                        : Stream.empty();
        return Stream.concat(ofNetwork(network.settings()), ofHistory).sorted().toList();
    }

    private static Stream<String> ofNetwork(IrcSettings settings) {
        return Stream.of(
                "AWAYLEN=" + Longest.AWAY,
                "BOT=" + ModeLetters.of(UserMode.BOT),
                "CALLERID=" + ModeLetters.of(UserMode.CALLER_ID),
                "CASEMAPPING=ascii",
                "CHANLIMIT=" + ChannelName.PREFIX + ":" + User.MOST_CHANNELS,
                "CHANMODES=" + ModeLetters.channelModes(),
                "CHANNELLEN=" + ChannelName.LONGEST,
                "CHANTYPES=" + ChannelName.PREFIX,
                "ELIST=" + ListFilter.KINDS,
                "EXCEPTS=" + ModeLetters.of(MaskList.EXCEPTION),
                "EXTBAN=" + Mask.EXTENDED + "," + Mask.EXTENDED_KINDS,
                "HOSTLEN=" + HostName.LONGEST,
                "INVEX=" + ModeLetters.of(MaskList.INVITATION),
                "KEYLEN=" + Longest.KEY,
                "KICKLEN=" + Longest.KICK,
                "KNOCK",
                "LINELEN=" + IrcLine.LONGEST,
                "MAXLIST=" + lists(),
                "MODES=" + ChannelCommand.ChangeModes.MOST_CHANGES,
                "MONITOR=" + settings.limits().monitored(),
                "NAMELEN=" + Longest.REAL_NAME,
                "NETWORK=" + settings.identity().network(),
                "NICKLEN=" + Nick.LONGEST,
                "PREFIX=(" + ModeLetters.ranks() + ")" + ModeLetters.signs(),
                "SAFELIST",
                "STATUSMSG=" + ModeLetters.signs(),
                "TARGMAX=" + targets(),
                "TOPICLEN=" + Longest.TOPIC,
                "USERLEN=" + Username.LONGEST,
                "UTF8ONLY",
                "WHOX");
    }

    /** How many targets a command may name; after a bare colon as many as fit into a line. */
    private static String targets() {
        int messages = MessageHandlers.MOST_TARGETS;
        int nicks = WhoHandlers.MOST_NICKS;
        return "ACCEPT:,JOIN:,KICK:"
                + ChannelHandlers.MOST_KICKED
                + ",MONITOR:,NAMES:"
                + ChannelHandlers.MOST_NAMED
                + ",NOTICE:"
                + messages
                + ",PART:,PRIVMSG:"
                + messages
                + ",TAGMSG:"
                + messages
                + ",WHOIS:"
                + nicks
                + ",WHOWAS:"
                + nicks;
    }

    /** Each list of a channel has a limit of its own. */
    private static String lists() {
        return Stream.of(MaskList.values())
                .map(list -> ModeLetters.of(list) + ":" + MaskList.LONGEST)
                .collect(Collectors.joining(","));
    }
}
