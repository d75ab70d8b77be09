package hocket.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Members, and perhaps a desk with the host {@code host}, for tests: applies what they do and tells
 * who heard what of the last thing done. Members are known by the nick they came with.
 */
final class Network {
    static final Ban OF_ALICE = new Ban.OfMask(new Mask("alice!*@*"));
    private static final String HOST = "host";

    private final Core core = new Core();
    private final Map<String, SessionId> sessions = new LinkedHashMap<>();
    private final Map<SessionId, Long> sequences = new LinkedHashMap<>();
    private List<Event> last = List.of();
    private long index;

    private Network() {}

    static Network of(String... members) {
        Network network = new Network();
        for (String member : members) {
            network.comes(member);
        }
        return network;
    }

    static Network withDesk(String... members) {
        return withDesk(10, members);
    }

    static Network withDesk(int capacity, String... members) {
        Network network = of();
        network.does(HOST, new SessionCommand.OpenDesk(new Nick(HOST), capacity));
        for (String member : members) {
            network.comes(member);
        }
        return network;
    }

    static UserCommand.Register register(String nick) {
        Origin origin = new Origin(new HostName(nick + ".example"), address(nick.length()));
        return new UserCommand.Register(
                new Nick(nick), new Username("u"), origin, new Remark("Real " + nick));
    }

    /** The address of whoever has a nick of that length. */
    static IpAddress address(int length) {
        return IpAddress.ofV4(0x0a000000 + length);
    }

    static Recipient to(String name) {
        return name.startsWith("#")
                ? new Recipient.ToChannel(new ChannelName(name), Rank.NONE)
                : new Recipient.ToUser(new Nick(name));
    }

    Network comes(String nick) {
        return does(nick, register(nick));
    }

    Network joins(String channel, String... members) {
        for (String member : members) {
            does(member, new ChannelCommand.Join(new ChannelName(channel), Remark.NONE));
        }
        return this;
    }

    Network writes(String member, String to, String text) {
        return sends(member, to, Message.of(Message.Kind.PRIVMSG, text));
    }

    Network sends(String member, String to, Message message) {
        return does(member, new MessageCommand.Send(to(to), message));
    }

    Network becomesOperator(String member) {
        return does(member, new OperatorCommand.BecomeOperator(new Remark("root")));
    }

    Network does(String who, Command command) {
        return applies(session(who), command);
    }

    Network nodeDoes(Command command) {
        return applies(SessionId.ofNode(0, 1), command);
    }

    Network relays(String member, String to) {
        last =
                core.relay(
                        session(member),
                        new MessageCommand.Tag(to(to), new ClientTags("+typing=active")));
        return this;
    }

    private Network applies(SessionId session, Command command) {
        index++;
        long sequence = sequences.merge(session, 1L, Long::sum);
        last =
                core.apply(
                        new Entry(index, Instant.ofEpochSecond(index), session, sequence, command));
        return this;
    }

    State state() {
        return core;
    }

    User user(String nick) {
        return core.user(new Nick(nick)).orElseThrow();
    }

    SessionId session(String who) {
        return sessions.computeIfAbsent(who, _ -> new SessionId(0, 1, sessions.size() + 1));
    }

    long index() {
        return index;
    }

    MessageId lastMessage() {
        return new MessageId(index, 0);
    }

    List<Event> events() {
        return last;
    }

    /** What the last entry led to, each with who heard it: {@code alice bob: Left alice}. */
    List<String> told() {
        return last.stream().filter(Network::isSaid).map(this::told).toList();
    }

    /** The same, as far as one hears it, without the names. */
    List<String> heardBy(String who) {
        return last.stream()
                .filter(event -> isSaid(event) && event.audience().contains(session(who)))
                .map(Network::words)
                .toList();
    }

    private String told(Event event) {
        List<String> names = new ArrayList<>();
        sessions.forEach((name, session) -> {
            if (event.audience().contains(session)) {
                names.add(name);
            }
        });
        return String.join(" ", names) + ": " + words(event);
    }

    private static boolean isSaid(Event event) {
        return !(event instanceof Event.QueueChanged
                || event instanceof Event.Positioned
                || event instanceof Event.SilenceBegan);
    }

    private static String words(Event event) {
        return switch (event) {
            case Event.Refused(_, Rejection rejection, _) -> "refused " + rejection;
            case Event.GuestArrived(_, Parties parties, Address from) ->
                    parties.guest() + " arrived from " + from;
            case Event.GuestRenamed(_, Parties parties, Nick before) ->
                    "guest " + before + " is " + parties.guest();
            case Event.Said said -> said.parties().nick(said.side()) + " says " + said.text();
            case Event.FloorPassed passed -> "floor to " + passed.parties().nick(passed.to());
            case Event.Exited exited -> exited.parties().nick(exited.side()) + " exited";
            case Event.Held held -> "held " + held.count();
            case Event.Ended ended -> ended.parties().guest() + " " + ended.end();
            case UserEvent user -> words(user);
            case MessageEvent message -> words(message);
            case OperatorEvent operator -> words(operator);
            default -> event.getClass().getSimpleName();
        };
    }

    private static String words(UserEvent event) {
        return switch (event) {
            case UserEvent.Registered registered -> "registered " + registered.who();
            case UserEvent.NickChanged changed -> changed.who().nick() + " is " + changed.nick();
            case UserEvent.WentAway away -> away.who().nick() + " away " + away.reason();
            case UserEvent.CameBack back -> back.who().nick() + " back";
            case UserEvent.RealNameChanged named ->
                    named.who().nick() + " named " + named.realName();
            case UserEvent.HostChanged changed ->
                    changed.who() + " at " + changed.username() + "@" + changed.host();
            case UserEvent.UserModeChanged changed ->
                    changed.who().nick() + (changed.on() ? " +" : " -") + changed.mode();
            case UserEvent.AcceptChanged accepts ->
                    accepts.who().nick() + (accepts.on() ? " +" : " -") + accepts.friend();
            case UserEvent.Left left -> left.who().nick() + " left (" + left.reason() + ")";
        };
    }

    private static String words(MessageEvent event) {
        return switch (event) {
            case MessageEvent.Sent sent ->
                    sent.who().nick() + " to " + name(sent.to()) + ": " + text(sent.message());
            case MessageEvent.Tagged tagged ->
                    tagged.who().nick() + " to " + name(tagged.to()) + " " + tagged.tags().value();
            case MessageEvent.Redacted redacted ->
                    redacted.who().nick()
                            + " takes back "
                            + redacted.message().index()
                            + " to "
                            + name(redacted.to());
            case MessageEvent.RecipientAway away -> away.nick() + " is away: " + away.reason();
            case MessageEvent.WantsToWrite wants -> wants.who().nick() + " wants to write";
        };
    }

    private static String words(OperatorEvent event) {
        return switch (event) {
            case OperatorEvent.Killed killed ->
                    killed.target() + " killed by " + killed.by().nick() + ": " + killed.reason();
            case OperatorEvent.WallopsSaid said -> said.by().nick() + " to all: " + said.text();
            case OperatorEvent.BanSet set -> "ban " + set.ban().since() + " by " + set.by();
            case OperatorEvent.BanLifted lifted -> "ban " + lifted.ban().since() + " lifted";
            case OperatorEvent.PutOut out -> "put out by ban " + out.ban().since();
        };
    }

    private static String name(Recipient to) {
        return switch (to) {
            case Recipient.ToUser(Nick nick) -> nick.value();
            case Recipient.ToChannel(ChannelName channel, _) -> channel.value();
        };
    }

    private static String text(Message message) {
        return String.join("|", message.lines().stream().map(Message.Line::text).toList());
    }
}
