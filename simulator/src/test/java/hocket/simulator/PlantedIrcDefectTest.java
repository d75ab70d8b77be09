package hocket.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.ChannelEvent;
import hocket.core.Event;
import hocket.core.MessageEvent;
import hocket.core.UserEvent;
import hocket.door.Door;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same as {@link PlantedDefectTest}, for what can go wrong on IRC. */
final class PlantedIrcDefectTest {
    private static final int SEEDS = 200;
    private static final int STEPS = 300;

    /** What is planted, and which checker is there to find it. */
    record Defect(String name, Supplier<Seams> seams, String checker) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Some run finds it, and the checker that is there for it does. */
    @ParameterizedTest
    @MethodSource
    void findsThePlantedDefect(Defect defect) {
        List<String> found = new ArrayList<>();
        for (long seed = 1; seed <= SEEDS && !isFound(found, defect); seed++) {
            Optional<String> failure = Simulation.run(seed, STEPS, defect.seams().get()).failure();
            failure.ifPresent(found::add);
        }

        assertThat(isFound(found, defect)).as(defect.name()).isTrue();
    }

    private static boolean isFound(List<String> found, Defect defect) {
        return found.stream()
                .anyMatch(report -> report.contains("simulator." + defect.checker() + "."));
    }

    static Stream<Defect> findsThePlantedDefect() {
        return Stream.of(
                new Defect(
                        "a message is lost",
                        hears(() -> lose(MessageEvent.Sent.class, 3)),
                        "HearingCheck"),
                new Defect(
                        "a message is told twice",
                        hears(() -> event -> twice(event)),
                        "HearingCheck"),
                new Defect("messages are swapped", hears(() -> swap()), "HearingCheck"),
                new Defect("a message goes astray", PlantedIrcDefectTest::astray, "HearingCheck"),
                new Defect("an echo overtakes the log", writes(text -> text, true), "HearingCheck"),
                new Defect(
                        "nobody is seen to part",
                        hears(() -> lose(ChannelEvent.Parted.class, 1)),
                        "PictureCheck"),
                new Defect(
                        "some nick changes are not told",
                        hears(() -> lose(UserEvent.NickChanged.class, 2)),
                        "PictureCheck"),
                new Defect(
                        "modes change in silence",
                        hears(() -> lose(ChannelEvent.ModesChanged.class, 1)),
                        "PictureCheck"),
                new Defect(
                        "topics change in silence",
                        hears(() -> lose(ChannelEvent.TopicChanged.class, 1)),
                        "PictureCheck"),
                new Defect(
                        "who leaves stays in sight",
                        hears(() -> lose(UserEvent.Left.class, 1)),
                        "PictureCheck"),
                new Defect(
                        "lines end in LF alone",
                        writes(text -> text.replace("\r", ""), false),
                        "WireCheck"),
                new Defect(
                        "a line is too long",
                        writes(text -> text.replace("\r\n", "x".repeat(512) + "\r\n"), false),
                        "WireCheck"),
                new Defect(
                        "a NUL gets through",
                        writes(text -> text.replace(" PRIVMSG ", " PRIVMSG \0"), false),
                        "WireCheck"),
                new Defect(
                        "tags come unasked",
                        writes(PlantedIrcDefectTest::withTime, false),
                        "WireCheck"),
                new Defect(
                        "batches are not closed but opened again",
                        writes(text -> text.replace(" BATCH -", " BATCH +"), false),
                        "WireCheck"),
                new Defect(
                        "labels get lost",
                        writes(text -> text.replaceFirst("label=\\w+", "x=y"), false),
                        "LabelCheck"),
                new Defect(
                        "answers come twice",
                        writes(text -> text.contains("label=") ? text + text : text, false),
                        "LabelCheck"));
    }

    /** Each door gets meddling of its own. */
    private static Supplier<Seams> hears(Supplier<Function<Event, List<Event>>> meddling) {
        UnaryOperator<Door> door = inner -> MeddlingDoor.misled(inner, meddling.get());
        return () -> new Seams(door, UnaryOperator.identity());
    }

    private static Supplier<Seams> writes(UnaryOperator<String> meddling, boolean hasty) {
        UnaryOperator<Door> door =
                inner ->
                        MeddlingDoor.clumsy(
                                inner, actions -> new ClumsyHands(actions, meddling, hasty));
        return () -> new Seams(door, UnaryOperator.identity());
    }

    /** Loses every one in so many events of a kind. */
    private static Function<Event, List<Event>> lose(Class<? extends Event> kind, int every) {
        List<Event> seen = new ArrayList<>();
        return event -> {
            if (!kind.isInstance(event)) {
                return List.of(event);
            }
            seen.add(event);
            return seen.size() % every == 0 ? List.of() : List.of(event);
        };
    }

    private static List<Event> twice(Event event) {
        return event instanceof MessageEvent.Sent ? List.of(event, event) : List.of(event);
    }

    /** Holds a message back until the next. */
    private static Function<Event, List<Event>> swap() {
        List<Event> kept = new ArrayList<>();
        return event -> {
            if (!(event instanceof MessageEvent.Sent)) {
                return List.of(event);
            }
            if (kept.isEmpty()) {
                kept.add(event);
                return List.of();
            }
            return List.of(event, kept.removeFirst());
        };
    }

    /** Everybody hears the last message of everybody. */
    private static Seams astray() {
        List<Event> last = new ArrayList<>();
        return hears(() ->
                        event -> {
                            if (!(event instanceof MessageEvent.Sent)) {
                                return List.of(event);
                            }
                            List<Event> heard = new ArrayList<>(last);
                            heard.add(event);
                            last.clear();
                            last.add(event);
                            return heard;
                        })
                .get();
    }

    private static String withTime(String text) {
        return text.startsWith("@") ? text : "@time=2000-01-01T00:00:00.000Z " + text;
    }
}
