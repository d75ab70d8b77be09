package hocket.irc;

import hocket.core.Address;
import hocket.core.Command;
import hocket.core.Core;
import hocket.core.Entry;
import hocket.core.Event;
import hocket.core.HostName;
import hocket.core.IpAddress;
import hocket.core.MessageCommand;
import hocket.core.MessageId;
import hocket.core.Nick;
import hocket.core.Origin;
import hocket.core.SessionCommand;
import hocket.core.SessionId;
import hocket.core.State;
import hocket.door.Door;
import hocket.door.Entrance;
import hocket.door.Format;
import hocket.door.Slice;
import hocket.door.Stamp;
import hocket.door.Telling;
import hocket.history.History;
import hocket.line.LineDoor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A real core and any number of IRC clients, each with its door, and a host at a desk if wanted;
 * without a hub or a socket. Commands are committed as soon as a step is done or, {@link #lag},
 * later; the clock stands still but for {@link #after}.
 */
final class IrcScene {
    /** The name of the server. */
    static final String SERVER = "irc.example";

    /** When the server was started, and when the first entry is committed. */
    static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

    private static final SessionId HOST = new SessionId(0, 1, 1);

    private final Core core = new Core();
    private final IrcNetwork network;
    private final Map<SessionId, IrcClient> clients = new LinkedHashMap<>();
    private final Queue<Entry> uncommitted = new ArrayDeque<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Consumer<Event>> observers = new ArrayList<>();
    private final List<BiConsumer<Event, Stamp>> listeners = new ArrayList<>();
    private Instant instant = START;
    private long now = 1;
    private long index;
    private long hostSequence;
    private long lastNumber = HOST.number();
    private boolean lagging;

    private IrcScene(IrcSettings settings, History history) {
        this.network =
                new IrcNetwork(
                        settings,
                        core,
                        new IrcNetwork.Means(() -> "Rehashed", () -> instant, history));
    }

    /** A server with the usual settings. */
    static IrcScene open() {
        return open(settings -> settings);
    }

    /** A server with other settings. */
    static IrcScene open(UnaryOperator<IrcSettings> changed) {
        return new IrcScene(changed.apply(settings()), History.none());
    }

    /** A server that keeps what happens. */
    static IrcScene remembering(RememberedHistory history) {
        return remembering(history, settings -> settings);
    }

    /** The same, with other settings. */
    static IrcScene remembering(RememberedHistory history, UnaryOperator<IrcSettings> changed) {
        IrcScene scene = new IrcScene(changed.apply(settings()), history);
        scene.listeners.add(history::add);
        return scene;
    }

    /** The usual settings, but that nobody is paced. */
    static IrcSettings settings() {
        IrcSettings settings =
                IrcSettings.standard(
                        new IrcSettings.Identity(
                                new HostName(SERVER),
                                "Example",
                                "A server for tests",
                                "hocket-1",
                                START));
        IrcSettings.Limits limits = settings.limits();
        return settings.withLimits(
                new IrcSettings.Limits(
                        limits.registration(),
                        limits.pingAfter(),
                        limits.pingTimeout(),
                        limits.burst(),
                        0,
                        limits.monitored()));
    }

    /** Opens the desk, with a host of that nick. */
    IrcScene withHost(String nick) {
        host(new SessionCommand.OpenDesk(new Nick(nick), 100));
        return this;
    }

    /** The host does something. */
    void host(Command command) {
        hostSequence++;
        append(HOST, hostSequence, command);
        commit();
    }

    /** Somebody connects from {@code <number>.test}, and has said nothing yet. */
    IrcClient connects() {
        return connects(origin -> IrcDoor.of(network, origin));
    }

    /** The same, on the port for every protocol. */
    IrcClient enters() {
        return connects(origin ->
                Entrance.open(
                        LineDoor.of(new Address("127.0.0.1:1")),
                        () -> IrcDoor.of(network, origin),
                        now));
    }

    private IrcClient connects(Function<Origin, Door> door) {
        lastNumber++;
        SessionId id = new SessionId(0, 1, lastNumber);
        Origin origin =
                new Origin(
                        new HostName(lastNumber + ".test"),
                        IpAddress.ofV4(0x0a000000 + (int) lastNumber));
        IrcClient client = new IrcClient(this, id, door.apply(origin));
        clients.put(id, client);
        return client;
    }

    /** A user of that nick, with its welcome read already; its user name is its nick. */
    IrcClient user(String nick, String... capabilities) {
        IrcClient client = connects();
        if (capabilities.length > 0) {
            client.sends("CAP REQ :" + String.join(" ", capabilities));
        }
        client.sends("NICK " + nick, "USER " + nick + " 0 * :" + nick + " " + nick);
        if (capabilities.length > 0) {
            client.sends("CAP END");
        }
        client.reads();
        return client;
    }

    /** Time passes; doors are woken when they asked to be. */
    IrcScene after(Duration time) {
        long end = now + time.toNanos();
        instant = instant.plus(time);
        while (wakeFirst(end)) {
            commit();
        }
        now = end;
        return this;
    }

    private boolean wakeFirst(long end) {
        long due = clients.values().stream().mapToLong(IrcClient::deadline).min().orElse(end + 1);
        if (due > end) {
            return false;
        }
        now = Math.max(now, due);
        clients.values().stream()
                .filter(client -> client.deadline() <= now)
                .toList()
                .forEach(IrcClient::wake);
        return true;
    }

    /** From now on commands wait for {@link #commitsOne} or {@link #catchesUp}. */
    IrcScene lag() {
        lagging = true;
        return this;
    }

    /** One waiting command is committed. */
    IrcScene commitsOne() {
        apply(uncommitted.remove());
        return this;
    }

    /** All that waits is committed, and commands do not wait any more. */
    IrcScene catchesUp() {
        lagging = false;
        commit();
        return this;
    }

    /** Gets each event as it happens, before anybody hears of it. */
    void observe(Consumer<Event> observer) {
        observers.add(observer);
    }

    /** All events so far. */
    List<Event> events() {
        return List.copyOf(events);
    }

    State state() {
        return core;
    }

    IrcNetwork network() {
        return network;
    }

    long now() {
        return now;
    }

    void append(SessionId session, long sequence, Command command) {
        index++;
        uncommitted.add(new Entry(index, instant, session, sequence, command));
    }

    /** Commits what waits, unless it is to wait. */
    void commit() {
        while (!lagging && !uncommitted.isEmpty()) {
            apply(uncommitted.remove());
        }
    }

    void relay(SessionId sender, MessageCommand.Tag tag) {
        Stamp stamp = new Stamp(sender, Stamp.TRANSIENT, instant, new MessageId(0, 0));
        core.relay(sender, tag).forEach(event -> tell(event, stamp));
    }

    void forget(SessionId session) {
        clients.remove(session);
    }

    private void apply(Entry entry) {
        List<Event> happened = core.apply(entry);
        for (int ordinal = 0; ordinal < happened.size(); ordinal++) {
            MessageId id = new MessageId(entry.index(), ordinal);
            tell(
                    happened.get(ordinal),
                    new Stamp(entry.session(), entry.sequence(), entry.instant(), id));
        }
        IrcClient asker = clients.get(entry.session());
        if (asker != null) {
            asker.applied(entry.sequence());
        }
    }

    private void tell(Event event, Stamp stamp) {
        events.add(event);
        observers.forEach(observer -> observer.accept(event));
        listeners.forEach(listener -> listener.accept(event, stamp));
        Telling telling = new Told(event, stamp);
        network.observe(telling);
        for (SessionId listener : event.audience()) {
            IrcClient client = clients.get(listener);
            if (client != null) {
                client.hears(telling);
            }
        }
    }

    /** An event that is encoded for whoever asks. */
    private record Told(Event event, Stamp stamp) implements Telling {
        @Override
        public Slice as(Format format) {
            return Slice.of(format.encode(event, stamp));
        }
    }
}
