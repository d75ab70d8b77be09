package hocket.archive;

import hocket.core.ChannelName;
import hocket.core.Nick;
import hocket.core.Rank;
import hocket.core.SessionId;
import hocket.history.PageQuery;
import hocket.history.Place;
import hocket.history.Point;
import hocket.history.Span;
import hocket.history.TargetsQuery;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What it takes to read a page, to name places and to search, in a history of a million messages:
 * {@code ./hocket-dev test storage -Dtest=ReadingBenchmark}. No test runs it by itself.
 */
class ReadingBenchmark {
    private static final int MESSAGES = Integer.getInteger("hocket.messages", 1_000_000);
    private static final int ROUNDS = 500;
    private static final SessionId READER = new SessionId(0, 1, 1);
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final long UP_TO = Long.MAX_VALUE >> 21;

    @TempDir Path directory;

    private final SplittableRandom random = new SplittableRandom(2);

    @Test
    void readsPagesAndSearches() throws IOException {
        ManyMessages.build(directory, MESSAGES);
        try (ArchiveReader reader = ArchiveReader.open(directory, index -> {});
                ArchiveBrowser browser = ArchiveBrowser.open(directory)) {
            Place room = new Place.InChannel(new ChannelName("#room0"), Rank.NONE);
            Place user = new Place.WithUser(new Nick("user_7"));
            measure("page of 50, latest, room", () -> page(reader, room, latest()));
            measure("page of 50, before a time, room", () -> page(reader, room, before()));
            measure("page of 50, around a time, room", () -> page(reader, room, around()));
            measure("page of 50, latest, direct", () -> page(reader, user, latest()));
            measure("targets, 20 rooms", () -> targets(reader));
            measure("search, a common word", () -> search(browser, "100y"));
            measure("search, two common words", () -> search(browser, "100y 101y"));
            measure("search, a rare word", () -> search(browser, rareWord()));
            measure("search, a beginning", () -> search(browser, "100*"));
            measure(
                    "search, a common word in a quiet place",
                    () -> searchInDirect(browser, "100y"));
        }
    }

    private static Span latest() {
        return new Span.Latest(Optional.empty(), 50);
    }

    private Span before() {
        return new Span.Before(sometime(), 50);
    }

    private Span around() {
        return new Span.Around(sometime(), 50);
    }

    private Point sometime() {
        return new Point.Time(START.plusMillis(100L * random.nextInt(MESSAGES)));
    }

    private static void page(ArchiveReader reader, Place place, Span span) throws IOException {
        check(reader.page(new PageQuery(READER, place, span, false, UP_TO)).size());
    }

    private static void targets(ArchiveReader reader) throws IOException {
        List<ChannelName> rooms =
                IntStream.range(0, 20).mapToObj(room -> new ChannelName("#room" + room)).toList();
        check(
                reader.targets(
                                new TargetsQuery(
                                        READER,
                                        rooms,
                                        START,
                                        START.plusSeconds(1 << 20),
                                        50,
                                        UP_TO))
                        .size());
    }

    private String rareWord() {
        return Integer.toString(1296 + 49_000 + random.nextInt(1000), 36) + "y";
    }

    private static void search(ArchiveBrowser browser, String words) throws IOException {
        search(browser, words, List.of());
    }

    private static void searchInDirect(ArchiveBrowser browser, String words) throws IOException {
        search(browser, words, List.of(500L));
    }

    private static void search(ArchiveBrowser browser, String words, List<Long> places)
            throws IOException {
        if (SearchWords.parse(words) instanceof SearchWords.Parsed.Good(SearchWords good)) {
            browser.search(good, places, 50);
        }
    }

    private static void check(int size) {
        if (size == 0) {
            throw new IllegalStateException("nothing was read");
        }
    }

    private static void measure(String what, Asking asking) throws IOException {
        long[] nanos = new long[ROUNDS];
        for (int round = 0; round < 2 * ROUNDS; round++) {
            long began = System.nanoTime();
            asking.ask();
            nanos[round % ROUNDS] = System.nanoTime() - began;
        }
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "%-40s p50 %.2f ms  p99 %.2f ms%n",
                what,
                nanos[ROUNDS / 2] / 1e6,
                nanos[ROUNDS * 99 / 100] / 1e6);
    }

    /** A question. */
    @FunctionalInterface
    private interface Asking {
        void ask() throws IOException;
    }
}
