package hocket.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Users and channels, for tests: does what a user asks and tells in short words what was heard of
 * the last thing done, and by whom. Users come into being when first named.
 */
final class ChannelScene {
    static final String ROOM = "#room";

    private final Users users = new Users();
    private final Channels channels = new Channels(users);
    private final Map<SessionId, User> everSeen = new LinkedHashMap<>();
    private List<Event> last = List.of();
    private long index;

    /** A room with these in it, the first of them being its founder. */
    static ChannelScene with(String... nicks) {
        ChannelScene scene = new ChannelScene();
        for (String nick : nicks) {
            scene.joins(nick);
        }
        return scene;
    }

    /** A room of {@code founder}, and one member of each rank, called as the rank is. */
    static ChannelScene withEveryRank() {
        ChannelScene scene = with("founder");
        for (Rank rank : Rank.values()) {
            scene.joins(rank.name());
            if (rank != Rank.NONE) {
                scene.modes("founder", new ModeChange.Ranked(rank, new Nick(rank.name()), true));
            }
        }
        return scene;
    }

    Channels channels() {
        return channels;
    }

    User user(String nick) {
        return users.user(new Nick(nick)).orElseGet(() -> arrive(nick));
    }

    private User arrive(String nick) {
        SessionId session = new SessionId(0, 1, everSeen.size() + 1);
        Source source = source(nick);
        User.Description description =
                new User.Description(
                        IpAddress.ofV4(1), new Remark("the real " + nick), Instant.EPOCH);
        User user = new User(session, User.Kind.MEMBER, source, description);
        everSeen.put(session, user);
        users.add(user);
        return user;
    }

    static Source source(String nick) {
        return new Source(new Nick(nick), new Username("u"), new HostName(nick + ".example"));
    }

    Channel room() {
        return channel(ROOM);
    }

    Channel channel(String name) {
        return channels.channel(new ChannelName(name)).orElseThrow();
    }

    Member member(String nick) {
        return room().member(user(nick).session()).orElseThrow();
    }

    ChannelScene does(String nick, ChannelCommand command) {
        User user = user(nick);
        index++;
        Entry entry =
                new Entry(index, Instant.ofEpochSecond(index), user.session(), index, command);
        Outcome out = new Outcome(entry);
        channels.apply(command, user, out);
        last = List.copyOf(out.events());
        return this;
    }

    ChannelScene joins(String nick) {
        return joins(nick, ROOM);
    }

    ChannelScene joins(String nick, String channel) {
        return joins(nick, channel, "");
    }

    ChannelScene joins(String nick, String channel, String key) {
        return does(nick, new ChannelCommand.Join(new ChannelName(channel), new Remark(key)));
    }

    ChannelScene parts(String nick) {
        return does(nick, new ChannelCommand.Part(new ChannelName(ROOM), new Remark("bye")));
    }

    ChannelScene kicks(String nick, String target) {
        return does(
                nick,
                new ChannelCommand.Kick(
                        new ChannelName(ROOM), new Nick(target), new Remark("out")));
    }

    ChannelScene invites(String nick, String target) {
        return does(nick, new ChannelCommand.Invite(new ChannelName(ROOM), new Nick(target)));
    }

    ChannelScene knocks(String nick) {
        return does(nick, new ChannelCommand.Knock(new ChannelName(ROOM), Remark.NONE));
    }

    ChannelScene topic(String nick, String topic) {
        return does(nick, new ChannelCommand.SetTopic(new ChannelName(ROOM), new Remark(topic)));
    }

    ChannelScene renames(String nick, String to) {
        return does(
                nick,
                new ChannelCommand.Rename(new ChannelName(ROOM), new ChannelName(to), Remark.NONE));
    }

    ChannelScene modes(String nick, ModeChange... changes) {
        return modesIn(ROOM, nick, changes);
    }

    ChannelScene modesIn(String channel, String nick, ModeChange... changes) {
        return does(
                nick, new ChannelCommand.ChangeModes(new ChannelName(channel), List.of(changes)));
    }

    ChannelScene sets(ChannelFlag... flags) {
        ModeChange[] changes = Stream.of(flags).map(ChannelScene::on).toArray(ModeChange[]::new);
        return modes("founder", changes);
    }

    /** Bans, or excepts, in the founder's name. */
    ChannelScene lists(MaskList list, String mask) {
        return modes("founder", new ModeChange.AddMask(list, new Mask(mask)));
    }

    ChannelScene takesNick(String nick, String other) {
        users.rename(user(nick), new Nick(other), Instant.EPOCH);
        return this;
    }

    static ModeChange on(ChannelFlag flag) {
        return new ModeChange.Flag(flag, true);
    }

    static ModeChange off(ChannelFlag flag) {
        return new ModeChange.Flag(flag, false);
    }

    static ModeChange give(Rank rank, String nick) {
        return new ModeChange.Ranked(rank, new Nick(nick), true);
    }

    static ModeChange take(Rank rank, String nick) {
        return new ModeChange.Ranked(rank, new Nick(nick), false);
    }

    List<Event> events() {
        return last;
    }

    /** What was heard, and by whom: {@code "a b: b joined"}. */
    List<String> heard() {
        return last.stream().map(e -> nicks(e.audience()) + ": " + words(e)).toList();
    }

    /** What becomes of a message: {@code "a b"} who hear it, or why nobody does. */
    String says(String nick) {
        return says(nick, Rank.NONE, false);
    }

    String says(String nick, Rank least, boolean ctcp) {
        Recipient.ToChannel to = new Recipient.ToChannel(new ChannelName(ROOM), least);
        return switch (channels.hearing(user(nick), to, ctcp)) {
            case Channels.Hearing.Heard(List<SessionId> audience, _) -> nicks(audience);
            case Channels.Hearing.Refused(Rejection rejection) -> rejection.name();
        };
    }

    String nicks(List<SessionId> sessions) {
        return sessions.stream()
                .map(session -> Objects.requireNonNull(everSeen.get(session)).nick().value())
                .collect(Collectors.joining(" "));
    }

    private static String words(Event event) {
        return event instanceof Event.Refused refused
                ? "refused " + refused.rejection()
                : words((ChannelEvent) event);
    }

    private static String words(ChannelEvent event) {
        return switch (event) {
            case ChannelEvent.Joined e ->
                    e.who().nick() + (e.founded() ? " founded " : " joined ") + e.channel();
            case ChannelEvent.Forwarded e -> e.channel() + " forwards to " + e.to();
            case ChannelEvent.Parted e -> e.who().nick() + " parted (" + e.reason() + ")";
            case ChannelEvent.Kicked e ->
                    e.who().nick() + " kicked " + e.target() + " (" + e.reason() + ")";
            case ChannelEvent.TopicChanged e -> e.who().nick() + " set topic " + e.topic();
            case ChannelEvent.Invited e -> e.who().nick() + " invited " + e.targetNick();
            case ChannelEvent.Knocked e -> e.who().nick() + " knocked";
            case ChannelEvent.Renamed e -> e.channel() + " is now " + e.to();
            case ChannelEvent.ModesChanged e -> e.who().nick() + words(e.changes());
            case ChannelEvent.ModeRefused e ->
                    "refused " + e.rejection() + words(List.of(e.change()));
        };
    }

    private static String words(List<ModeChange> changes) {
        List<String> words = new ArrayList<>();
        for (ModeChange change : changes) {
            words.add(" " + words(change));
        }
        return String.join("", words);
    }

    private static String words(ModeChange change) {
        return switch (change) {
            case ModeChange.Flag(ChannelFlag flag, boolean on) -> (on ? "+" : "-") + flag;
            case ModeChange.SetKey(Remark key) -> "+key " + key;
            case ModeChange.ClearKey() -> "-key";
            case ModeChange.SetLimit(int most) -> "+limit " + most;
            case ModeChange.ClearLimit() -> "-limit";
            case ModeChange.SetForward(ChannelName to) -> "+forward " + to;
            case ModeChange.ClearForward() -> "-forward";
            case ModeChange.AddMask(MaskList list, Mask mask) -> "+" + list + " " + mask;
            case ModeChange.RemoveMask(MaskList list, Mask mask) -> "-" + list + " " + mask;
            case ModeChange.Ranked(Rank rank, Nick nick, boolean on) ->
                    (on ? "+" : "-") + rank + " " + nick;
        };
    }
}
