package hocket.irc;

import hocket.core.ChannelName;
import hocket.core.Nick;
import hocket.core.Rank;
import hocket.core.Recipient;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom a message is for, as clients write it: a nick, a channel, or a channel after the prefixes of
 * ranks ({@code @#channel}, ISUPPORT STATUSMSG), of which the lowest counts.
 */
final class Target {
    private Target() {}

    /** The recipient that a text names; nothing if none can have that name. */
    static Optional<Recipient> parse(String text) {
        int name = prefixes(text);
        return isChannel(text)
                ? ChannelName.parse(text.substring(name))
                        .map(channel -> new Recipient.ToChannel(channel, least(text, name)))
                : Nick.parse(text).map(Recipient.ToUser::new);
    }

    /** True if it is meant to be a channel, whether there can be one of that name or not. */
    static boolean isChannel(String text) {
        return isChannelName(text.substring(prefixes(text)));
    }

    /** True if it is meant to be a channel's name, without the prefixes of ranks. */
    static boolean isChannelName(String text) {
        return !text.isEmpty() && text.charAt(0) == ChannelName.PREFIX;
    }

    /** True if both are the same, whatever the case of their ASCII letters. */
    static boolean same(Recipient a, Recipient b) {
        if (a instanceof Recipient.ToChannel(ChannelName one, Rank least)) {
            return b instanceof Recipient.ToChannel(ChannelName other, Rank otherLeast)
                    && one.sameAs(other)
                    && least == otherLeast;
        }
        return a instanceof Recipient.ToUser(Nick one)
                && b instanceof Recipient.ToUser(Nick other)
                && one.sameAs(other);
    }

    /** What commas separate, none of it empty, none of it twice. */
    static List<String> list(String text) {
        return Stream.of(text.split(",", -1)).filter(part -> !part.isEmpty()).distinct().toList();
    }

    /** Tells the session of the first that is left out, if it named more than {@code most}. */
    static void tellIfMore(List<String> named, int most, IrcSession session) {
        if (named.size() > most) {
            session.reply(Numeric.ERR_TOOMANYTARGETS, named.get(most));
        }
    }

    private static int prefixes(String text) {
        int at = 0;
        while (at < text.length() && Signs.rank(text.charAt(at)).isPresent()) {
            at++;
        }
        return at;
    }

    private static Rank least(String text, int prefixes) {
        return text.substring(0, prefixes)
                .chars()
                .mapToObj(c -> Signs.rank((char) c).orElseThrow())
                .min(Rank::compareTo)
                .orElse(Rank.NONE);
    }
}
