package hocket.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A desk with a host and guests, for tests: applies what they do and tells in short words what was
 * heard of the last thing done. Guests are known by the number in their names, from 2.
 */
final class Scene {
    private static final SessionId HOST = new SessionId(0, 1, 1);
    private static final SessionId NODE = SessionId.ofNode(0, 1);

    private final Core core = new Core();
    private final Map<SessionId, Long> sequences = new LinkedHashMap<>();
    private final Map<Integer, ConversationId> conversations = new LinkedHashMap<>();
    private final Map<ConversationId, Turns> aims = new LinkedHashMap<>();
    private List<Event> last = List.of();
    private long index;

    /** The floor as a host's console sees it, from what it hears. */
    private record Turns(Side holder, long turn) {
        long aim() {
            return holder == Side.HOST ? turn : turn + 1;
        }
    }

    private Scene() {}

    static Scene withoutDesk() {
        return new Scene();
    }

    static Scene withGuests(int guests) {
        return withGuests(guests, 500);
    }

    static Scene withGuests(int guests, int capacity) {
        Scene scene = new Scene();
        scene.hostDoes(new SessionCommand.OpenDesk(new Nick("user1"), capacity));
        for (int number = 2; number < 2 + guests; number++) {
            scene.arrives(number);
        }
        return scene;
    }

    static SessionId session(int number) {
        return new SessionId(0, 1, number);
    }

    Scene arrives(int number) {
        return does(session(number), new DeskCommand.Arrive(new Address("10.0.0." + number)));
    }

    Scene guest(int number, String line) {
        return Utterance.parse(line)
                .map(u -> does(session(number), new ConversationCommand.Speak(u)))
                .orElseGet(this::nothing);
    }

    Scene leaves(int number) {
        return does(session(number), new SessionCommand.Depart());
    }

    /** The host speaks to a guest, in the turn that it would aim at now. */
    Scene host(int guest, String line) {
        return host(guest, aim(guest), line);
    }

    Scene host(int guest, long turn, String line) {
        return hostDoes(
                new ConversationCommand.Reply(
                        conversation(guest), turn, Utterance.parse(line).orElseThrow()));
    }

    Scene hostDoes(Command command) {
        return does(HOST, command);
    }

    Scene expires(int guest, long since) {
        return does(NODE, new ConversationCommand.Expire(conversation(guest), since));
    }

    Scene does(SessionId session, Command command) {
        long sequence = sequences.merge(session, 1L, Long::sum);
        return apply(session, sequence, command);
    }

    Scene apply(SessionId session, long sequence, Command command) {
        index++;
        last = core.apply(new Entry(index, Instant.EPOCH, session, sequence, command));
        last.forEach(this::remember);
        return this;
    }

    ConversationId conversation(int guest) {
        ConversationId id = conversations.get(guest);
        return id == null ? new ConversationId(999_999) : id;
    }

    long aim(int guest) {
        return aims.getOrDefault(conversation(guest), new Turns(Side.GUEST, 1)).aim();
    }

    long index() {
        return index;
    }

    /** What the last entry led to, without the machinery of queue, positions and timers. */
    List<String> heard() {
        return told(last.stream());
    }

    /** The same, as far as one session hears it; with positions. */
    List<String> heardBy(int number) {
        return last.stream()
                .filter(e -> e.audience().contains(session(number)))
                .flatMap(Scene::words)
                .toList();
    }

    List<Event> events() {
        return last;
    }

    /** The names of those who wait, if the last entry changed the queue. */
    List<String> queue() {
        List<String> names = new ArrayList<>();
        for (Event event : last) {
            if (event instanceof Event.QueueChanged changed) {
                names.clear();
                changed.waiting().forEach(id -> names.add(nameOf(id)));
            }
        }
        return names;
    }

    private String nameOf(ConversationId id) {
        return conversations.entrySet().stream()
                .filter(e -> e.getValue().equals(id))
                .map(e -> "user" + e.getKey())
                .findFirst()
                .orElseThrow();
    }

    private Scene nothing() {
        last = List.of();
        return this;
    }

    private void remember(Event event) {
        switch (event) {
            case Event.GuestArrived arrived ->
                    conversations.put(number(arrived.parties()), arrived.parties().id());
            case Event.FloorPassed passed ->
                    aims.put(passed.parties().id(), new Turns(passed.to(), passed.turn()));
            case Event.FloorKept kept ->
                    aims.put(kept.parties().id(), new Turns(kept.side(), kept.turn()));
            default -> {}
        }
    }

    private static int number(Parties parties) {
        return Integer.parseInt(parties.guest().value().substring("user".length()));
    }

    private static List<String> told(Stream<Event> events) {
        return events.filter(e -> !(e instanceof Event.Positioned)).flatMap(Scene::words).toList();
    }

    private static Stream<String> words(Event event) {
        return switch (event) {
            case Event.DeskOpened opened -> Stream.of("desk of " + opened.host());
            case Event.DeskClosed closed -> Stream.of("desk of " + closed.host() + " closed");
            case Event.Refused refused -> Stream.of("refused " + refused.rejection());
            case Event.GuestArrived arrived -> Stream.of(arrived.parties().guest() + " arrived");
            case Event.Said said ->
                    Stream.of(
                            said.parties().nick(said.side())
                                    + (said.late() ? " late: " : ": ")
                                    + said.text());
            case Event.FloorPassed passed ->
                    Stream.of(
                            "floor to "
                                    + passed.parties().nick(passed.to())
                                    + " by "
                                    + passed.cause()
                                    + ", "
                                    + passed.waiting()
                                    + " waiting");
            case Event.FloorKept kept ->
                    Stream.of(kept.parties().nick(kept.side()) + " keeps the floor");
            case Event.Exited exited -> Stream.of(exited.parties().nick(exited.side()) + " exited");
            case Event.Held held -> Stream.of("held " + held.count());
            case Event.Returned returned ->
                    Stream.of(
                            "returned "
                                    + returned.utterances().stream().map(Utterance::line).toList());
            case Event.Ended ended -> Stream.of(ended.parties().guest() + " " + ended.end());
            case Event.Positioned positioned ->
                    Stream.of(positioned.parties().guest() + " is number " + positioned.position());
            case Event.QueueChanged changed -> Stream.empty();
            case Event.SilenceBegan began -> Stream.empty();
            case Event.GuestRenamed renamed ->
                    Stream.of(renamed.before() + " is now " + renamed.parties().guest());
            case NetworkEvent other -> Stream.of(other.getClass().getSimpleName());
        };
    }
}
