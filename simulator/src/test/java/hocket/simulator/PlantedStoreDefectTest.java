package hocket.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same as {@link PlantedDefectTest}, for what can go wrong between the hub and the disk. */
final class PlantedStoreDefectTest {
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

        assertThat(isFound(found, defect)).as(defect.name() + found).isTrue();
    }

    private static boolean isFound(List<String> found, Defect defect) {
        return found.stream()
                .anyMatch(report -> report.contains("simulator." + defect.checker() + "."));
    }

    static Stream<Defect> findsThePlantedDefect() {
        return Stream.of(
                new Defect(
                        "it is acknowledged before it is forced",
                        () -> Seams.closed().withDisk(MeddlingDisk::forgetful),
                        "StoreCheck"),
                new Defect(
                        "it is acknowledged before it is written",
                        () -> Seams.closed().withDisk(MeddlingDisk::late),
                        "StoreCheck"),
                new Defect(
                        "entries are given out twice",
                        gives(() -> entry -> List.of(entry, entry)),
                        "StoreCheck"),
                new Defect(
                        "entries come out of order",
                        gives(PlantedStoreDefectTest::swap),
                        "StoreCheck"),
                new Defect(
                        "another time is given out than is written",
                        gives(() -> PlantedStoreDefectTest::later),
                        "StoreCheck"),
                new Defect(
                        "an index is used again after a restart",
                        gives(() -> PlantedStoreDefectTest::oneBefore),
                        "StoreCheck"),
                new Defect(
                        "the time of day goes back",
                        gives(PlantedStoreDefectTest::timeGoesBack),
                        "StoreCheck"),
                new Defect(
                        "a start reads the last entry twice",
                        reads(held -> and(held, held.getLast())),
                        "StoreCheck"),
                new Defect(
                        "a start takes a torn tail for good",
                        reads(held -> and(held, torn(held.getLast()))),
                        "StoreCheck"),
                new Defect(
                        "a start leaves the last entry out",
                        reads(held -> held.subList(0, held.size() - 1)),
                        "StoreCheck"),
                new Defect(
                        "a start swaps two entries",
                        reads(PlantedStoreDefectTest::lastTwoSwapped),
                        "StoreCheck"),
                new Defect(
                        "a start does not apply the first entry",
                        reads(held -> held.subList(1, held.size())),
                        "StoreCheck"),
                new Defect(
                        "the dead are never declared dead",
                        gives(() -> PlantedStoreDefectTest::withoutDeaths),
                        "Machine"));
    }

    private static Supplier<Seams> gives(Supplier<Function<Entry, List<Entry>>> meddling) {
        return () -> {
            Function<Entry, List<Entry>> one = meddling.get();
            return Seams.closed().withFiles(log -> new MeddlingLog(log, one));
        };
    }

    /** There is something to be meddled with from the second start on. */
    private static Supplier<Seams> reads(UnaryOperator<List<Entry>> meddling) {
        return () ->
                Seams.closed().withReading(held -> held.size() < 2 ? held : meddling.apply(held));
    }

    private static Function<Entry, List<Entry>> swap() {
        List<Entry> kept = new ArrayList<>();
        return entry -> {
            kept.add(entry);
            List<Entry> two = kept.size() < 2 ? List.of() : List.copyOf(kept.reversed());
            kept.removeIf(_ -> !two.isEmpty());
            return two;
        };
    }

    private static List<Entry> later(Entry entry) {
        return List.of(at(entry.instant().plusMillis(1), entry));
    }

    private static List<Entry> oneBefore(Entry entry) {
        return List.of(entry.session().epoch() > 1 ? at(entry.index() - 1, entry, 0) : entry);
    }

    private static Function<Entry, List<Entry>> timeGoesBack() {
        List<Entry> seen = new ArrayList<>();
        return entry -> {
            seen.add(entry);
            Duration back = Duration.ofHours(seen.size() % 5 == 0 ? 1 : 0);
            return List.of(at(entry.instant().minus(back), entry));
        };
    }

    private static List<Entry> withoutDeaths(Entry entry) {
        return entry.session().number() == 0 ? List.of() : List.of(entry);
    }

    private static List<Entry> and(List<Entry> held, Entry more) {
        List<Entry> longer = new ArrayList<>(held);
        longer.add(more);
        return longer;
    }

    private static Entry torn(Entry entry) {
        return at(entry.index() + 1, entry, 5);
    }

    private static Entry at(long index, Entry entry, int further) {
        return new Entry(
                index,
                entry.instant(),
                entry.session(),
                entry.sequence() + further,
                entry.command());
    }

    private static Entry at(Instant instant, Entry entry) {
        return new Entry(
                entry.index(), instant, entry.session(), entry.sequence(), entry.command());
    }

    private static List<Entry> lastTwoSwapped(List<Entry> held) {
        List<Entry> swapped = new ArrayList<>(held.subList(0, held.size() - 2));
        swapped.add(held.getLast());
        swapped.add(held.get(held.size() - 2));
        return swapped;
    }
}
