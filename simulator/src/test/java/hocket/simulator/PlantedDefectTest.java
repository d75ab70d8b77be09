package hocket.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.ConversationCommand;
import hocket.core.Entry;
import hocket.core.Event;
import hocket.core.Side;
import hocket.core.Utterance;
import hocket.door.Door;
import hocket.hub.OrderedLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The checkers see what they are there to see: each planted defect is found, and by its checker.
 */
final class PlantedDefectTest {
    private static final int SEEDS = 200;
    private static final int STEPS = 300;

    /** What is planted, and which checker is there to find it. */
    record Defect(String name, Supplier<Seams> seams, String checker) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource
    void findsThePlantedDefect(Defect defect) {
        List<String> found = new ArrayList<>();
        for (long seed = 1; seed <= SEEDS && !isFound(found, defect); seed++) {
            Optional<String> failure = Simulation.run(seed, STEPS, defect.seams().get()).failure();
            failure.ifPresent(found::add);
        }

        assertThat(isFound(found, defect)).as(defect.name()).isTrue();
        assertThat(found).allMatch(report -> report.contains("replay: ./hocket-dev simulate"));
    }

    private static boolean isFound(List<String> found, Defect defect) {
        return found.stream()
                .anyMatch(report -> report.contains("simulator." + defect.checker() + "."));
    }

    static Stream<Defect> findsThePlantedDefect() {
        return Stream.of(
                new Defect(
                        "a line is dropped",
                        hears(() -> drop(PlantedDefectTest::saidByHost)),
                        "RuleCheck"),
                new Defect(
                        "a line is told twice",
                        hears(() -> twice(PlantedDefectTest::saidByHost)),
                        "DeliveryCheck"),
                new Defect("lines are swapped", hears(PlantedDefectTest::swap), "DeliveryCheck"),
                new Defect("a line goes astray", PlantedDefectTest::misdelivering, "DeliveryCheck"),
                new Defect(
                        "held is not told",
                        hears(() -> drop(event -> event instanceof Event.Held)),
                        "RuleCheck"),
                new Defect(
                        "all notices are swallowed",
                        hears(() -> drop(PlantedDefectTest::isNotice)),
                        "RuleCheck"),
                new Defect(
                        "a guest stays after the end",
                        hears(() -> drop(event -> event instanceof Event.Ended)),
                        "ClosureCheck"),
                new Defect(
                        "a guest is sent away early",
                        hears(() -> PlantedDefectTest::endAtExit),
                        "ClosureCheck"),
                new Defect(
                        "places are wrong", hears(() -> PlantedDefectTest::misplace), "RuleCheck"),
                new Defect("bytes are lost", PlantedDefectTest::deaf, "MeaningCheck"),
                new Defect(
                        "an owed reply is forgotten",
                        hears(() -> drop(PlantedDefectTest::isHandOverToGuest)),
                        "ReplyCheck"),
                new Defect("the hub never rests", PlantedDefectTest::restless, "World"),
                new Defect("an entry is lost", applies(() -> lose(7)), "TellingCheck"),
                new Defect("text becomes Exit", applies(() -> PlantedDefectTest::exit), "Recorder"),
                new Defect(
                        "hand-overs are lost",
                        applies(() -> PlantedDefectTest::withoutOvers),
                        "RuleCheck"));
    }

    /** Each door gets meddling of its own. */
    private static Supplier<Seams> hears(Supplier<Function<Event, List<Event>>> meddling) {
        UnaryOperator<Door> door = inner -> MeddlingDoor.misled(inner, meddling.get());
        return () -> new Seams(door, UnaryOperator.identity());
    }

    private static Supplier<Seams> applies(Supplier<Function<Entry, List<Entry>>> meddling) {
        UnaryOperator<OrderedLog> log = inner -> new MeddlingLog(inner, meddling.get());
        return () -> new Seams(UnaryOperator.identity(), log);
    }

    private static boolean saidByHost(Event event) {
        return event instanceof Event.Said said && said.side() == Side.HOST;
    }

    private static boolean isNotice(Event event) {
        return event instanceof Event.Held
                || event instanceof Event.Refused
                || event instanceof Event.FloorKept;
    }

    private static Function<Event, List<Event>> drop(Predicate<Event> which) {
        return event -> which.test(event) ? List.of() : List.of(event);
    }

    private static Function<Event, List<Event>> twice(Predicate<Event> which) {
        return event -> which.test(event) ? List.of(event, event) : List.of(event);
    }

    /** Holds one of the host's lines back until the next. */
    private static Function<Event, List<Event>> swap() {
        List<Event> kept = new ArrayList<>();
        return event -> {
            if (!saidByHost(event)) {
                return List.of(event);
            }
            if (kept.isEmpty()) {
                kept.add(event);
                return List.of();
            }
            return List.of(event, kept.removeFirst());
        };
    }

    /** Everybody hears the last line of everybody. */
    private static Seams misdelivering() {
        List<Event> last = new ArrayList<>();
        return hears(() -> event -> withLast(event, last)).get();
    }

    private static List<Event> withLast(Event event, List<Event> last) {
        if (!saidByHost(event)) {
            return List.of(event);
        }
        List<Event> heard = new ArrayList<>(last);
        heard.add(event);
        last.clear();
        last.add(event);
        return heard;
    }

    private static boolean isHandOverToGuest(Event event) {
        return event instanceof Event.FloorPassed passed
                && passed.to() == Side.GUEST
                && passed.cause() == Event.Cause.OVER;
    }

    private static Seams deaf() {
        return new Seams(MeddlingDoor::deaf, UnaryOperator.identity());
    }

    private static Seams restless() {
        return new Seams(UnaryOperator.identity(), RestlessLog::new);
    }

    private static List<Event> endAtExit(Event event) {
        boolean exit = event instanceof Event.Exited exited && exited.side() == Side.HOST;
        return exit && event instanceof Event.Exited(var audience, var parties, _)
                ? List.of(event, new Event.Ended(audience, parties, Event.End.CLOSED))
                : List.of(event);
    }

    private static List<Event> misplace(Event event) {
        return event instanceof Event.Positioned(var audience, var parties, int position)
                ? List.of(new Event.Positioned(audience, parties, position + 1))
                : List.of(event);
    }

    private static Function<Entry, List<Entry>> lose(int which) {
        List<Entry> seen = new ArrayList<>();
        return entry -> {
            seen.add(entry);
            return seen.size() % which == 0 ? List.of() : List.of(entry);
        };
    }

    private static List<Entry> withoutOvers(Entry entry) {
        return isOver(entry) ? List.of() : List.of(entry);
    }

    private static boolean isOver(Entry entry) {
        return entry.command() instanceof ConversationCommand.Speak(Utterance.Over());
    }

    private static List<Entry> exit(Entry entry) {
        boolean text = entry.command() instanceof ConversationCommand.Speak(Utterance.Say _);
        return List.of(
                text
                        ? new Entry(
                                entry.index(),
                                entry.instant(),
                                entry.session(),
                                entry.sequence(),
                                new ConversationCommand.Speak(new Utterance.Exit()))
                        : entry);
    }
}
