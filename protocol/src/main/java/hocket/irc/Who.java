package hocket.irc;

import hocket.core.Channel;
import hocket.core.ChannelName;
import hocket.core.Mask;
import hocket.core.Member;
import hocket.core.Nick;
import hocket.core.User;
import hocket.core.UserMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Answers one WHO: the members of a channel, one user by its nick, or all who can be found and
 * match a mask; at most {@value #MOST} of them, so that no answer overflows an outbox.
 *
 * <p>The lines are those of RFC 2812 section 3.6.1 (352) or of WHOX (354).
 */
final class Who {
    /** How many users one answer shows. */
    static final int MOST = 2_000;

    /** The fields of WHOX in the order in which they stand in an answer, before the real name. */
    private static final String FIELDS = "tcuihsnfdlao";

    private static final String UNTOLD_ADDRESS = "255.255.255.255";

    private final WhoQuery query;
    private final Visibility visibility;
    private final IrcSession session;
    private int lookedAt;

    /** Somebody found, and where, if in a channel that may be told. */
    private record Found(User user, Optional<Channel> where) {}

    private Who(WhoQuery query, User asker, IrcSession session) {
        this.query = query;
        this.visibility = new Visibility(asker);
        this.session = session;
    }

    static void answer(WhoQuery query, User asker, IrcSession session) {
        new Who(query, asker, session).answer();
    }

    private void answer() {
        List<Found> found =
                find().filter(each -> !query.operatorsOnly() || isOperator(each.user()))
                        .limit(MOST + 1L)
                        .toList();
        session.spend(Pace.costOfAnswer(lookedAt, found.size()));
        found.stream().limit(MOST).forEach(this::show);
        String mask = query.mask();
        if (found.size() > MOST) {
            session.reply(Numeric.ERR_TOOMANYMATCHES, mask);
        }
        session.reply(Numeric.RPL_ENDOFWHO, mask);
    }

    private Stream<Found> find() {
        Optional<Channel> channel =
                ChannelName.parse(query.mask()).flatMap(session.state()::channel);
        if (channel.isPresent()) {
            return membersOf(channel.get());
        }
        Optional<User> named = Nick.parse(query.mask()).flatMap(session.state()::user);
        return named.isPresent() ? named.stream().map(this::seen) : matching();
    }

    private Stream<Found> membersOf(Channel channel) {
        return channel.isKnownTo(visibility.asker().session())
                ? channel.members().stream()
                        .filter(member -> visibility.shows(channel, member))
                        .map(Member::user)
                        .filter(visibility::finds)
                        .map(user -> new Found(user, Optional.of(channel)))
                : Stream.of();
    }

    private Stream<Found> matching() {
        Optional<Mask> mask = Mask.parse(query.mask());
        lookedAt = session.state().users().size();
        return session.state().users().stream()
                .filter(user -> mask.isPresent() && matches(mask.get(), user))
                .filter(visibility::finds)
                .map(this::seen);
    }

    private boolean matches(Mask mask, User user) {
        return query.mask().equals("*") || mask.matches(user.source(), user.realName());
    }

    private Found seen(User user) {
        return new Found(user, visibility.channels(user).findFirst());
    }

    private void show(Found found) {
        query.fields()
                .ifPresentOrElse(fields -> showFields(found, fields), () -> showCommon(found));
    }

    private void showCommon(Found found) {
        User user = found.user();
        session.reply(
                Numeric.RPL_WHOREPLY,
                channel(found),
                user.source().username(),
                user.source().host(),
                session.network().name(),
                user.nick(),
                flags(found),
                "0 " + user.realName());
    }

    private void showFields(Found found, WhoQuery.Fields fields) {
        IrcLine line =
                IrcLine.from(session.network().name(), Numeric.RPL_WHOSPCRPL.code())
                        .with(session.nick());
        FIELDS.chars()
                .filter(letter -> fields.has((char) letter))
                .forEach(letter -> line.with(field((char) letter, found, fields)));
        session.send(fields.has('r') ? line.last(found.user().realName()) : line);
    }

    private String field(char letter, Found found, WhoQuery.Fields fields) {
        User user = found.user();
        return switch (letter) {
            case 't' -> fields.token();
            case 'c' -> channel(found);
            case 'u' -> user.source().username().value();
            case 'i' ->
                    visibility.knowsPrivately(user) ? IpText.of(user.address()) : UNTOLD_ADDRESS;
            case 'h' -> user.source().host().value();
            case 's' -> session.network().name();
            case 'n' -> user.nick().value();
            case 'f' -> flags(found);
            case 'l' -> Long.toString(idleSeconds(user, session));
            case 'o' -> "n/a";
            default -> "0";
        };
    }

    /** How long it has said nothing. */
    static long idleSeconds(User user, IrcSession session) {
        return Math.max(0, Duration.between(user.spoke(), session.network().now()).toSeconds());
    }

    private static String channel(Found found) {
        return found.where().map(channel -> channel.name().value()).orElse("*");
    }

    /** Here or gone, operator of the network, ranks in the channel, program. */
    private String flags(Found found) {
        User user = found.user();
        return (user.away().isPresent() ? "G" : "H")
                + (isOperator(user) ? "*" : "")
                + found.where()
                        .flatMap(channel -> channel.member(user.session()))
                        .map(member -> Signs.before(member, session))
                        .orElse("")
                + (user.has(UserMode.BOT) ? "B" : "");
    }

    private static boolean isOperator(User user) {
        return user.has(UserMode.OPERATOR);
    }
}
