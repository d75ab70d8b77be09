package hocket.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import hocket.core.SessionId;
import hocket.history.Point;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands read of the history, beside the one who writes it. */
class ArchiveBrowserTest {
    private static final SessionId ANN = WrittenStory.session(1);
    private static final SessionId BOB = WrittenStory.session(2);
    private static final List<Long> EVERYWHERE = List.of();

    @TempDir Path directory;

    private Archive archive;
    private WrittenStory story;
    private ArchiveBrowser browser;

    @BeforeEach
    void begin() throws IOException {
        archive = Archive.open(directory, Keep.everything(), InstantSource.system());
        story = new WrittenStory(archive);
        browser = ArchiveBrowser.open(directory);
        story.comes(ANN, "Ann");
        story.comes(BOB, "Bob");
        story.joins(ANN, "#Tea");
        story.says(ANN, "#tea", "Green tea, caf\u00e9 or \u0002bold\u0002");
        story.says(ANN, "#tea", "black tea");
        story.joins(BOB, "#loud");
        story.says(BOB, "#loud", "TEA IS FINE");
        story.whispers(ANN, "Bob", "teapots");
        story.commit();
    }

    @AfterEach
    void end() throws IOException {
        browser.close();
        archive.close();
    }

    private void indexAll() throws IOException {
        while (archive.workWhenIdle()) {
            // All that can wait is done.
        }
    }

    private List<String> found(String words, List<Long> places) throws IOException {
        return switch (SearchWords.parse(words)) {
            case SearchWords.Parsed.Good(SearchWords good) ->
                    texts(browser.search(good, places, 9).items());
            case SearchWords.Parsed.Bad(String why) -> List.of(why);
        };
    }

    private static List<String> texts(List<Item> items) {
        return items.stream().map(item -> item.row().text()).toList();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void findsWordsTheNewestFirstWhetherTheyAreIndexedOrNot(boolean indexed) throws IOException {
        if (indexed) {
            indexAll();
        }
        assertThat(found("TEA", EVERYWHERE))
                .containsExactly(
                        "TEA IS FINE", "black tea", "Green tea, caf\u00e9 or \u0002bold\u0002");
        assertThat(found("tea*", EVERYWHERE)).startsWith("teapots").hasSize(4);
        assertThat(found("cafe bold", EVERYWHERE)).hasSize(1);
        assertThat(found("tea", lives("#loud").numbers())).containsExactly("TEA IS FINE");
        assertThat(found("tea AND", EVERYWHERE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'green tea'", "CAST(x'67ff' AS TEXT)"})
    void neverShowsAnItemThatIsNotAsItWasWritten(String text) throws Exception {
        Lives tea = lives("#Tea");
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE item SET text = " + text + " WHERE text = 'black tea'");
        }
        assertThatThrownBy(() -> browser.page(tea, Window.ALL, false, 9))
                .isInstanceOf(UnreadableItemException.class)
                .hasMessageContaining("the history holds an item that is not as it was written, ");
        assertThatThrownBy(() -> found("green", EVERYWHERE))
                .isInstanceOf(UnreadableItemException.class);
        assertThat(found("teapots", lives("#loud").numbers())).isEmpty();
    }

    private String url() {
        return "jdbc:sqlite:" + directory.resolve(ArchiveFile.NAME);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void findsAWordInASentenceWithoutSpaces(boolean indexed) throws IOException {
        String chinese = "\u4eca\u5929\u5929\u6c14\u5f88\u597d";
        String mixed = "LINUX\u7684\u4e66";
        story.says(ANN, "#tea", chinese);
        story.says(ANN, "#tea", mixed);
        story.commit();
        if (indexed) {
            indexAll();
        }
        assertThat(found("\u5929\u6c14", EVERYWHERE)).containsExactly(chinese);
        assertThat(found("\u5929*", EVERYWHERE)).containsExactly(chinese);
        assertThat(found("linux", EVERYWHERE)).containsExactly(mixed);
        assertThat(found("linux\u7684\u4e66", EVERYWHERE)).containsExactly(mixed);
        assertThat(found("\u6c14\u5929", EVERYWHERE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void findsAGreekWordByItsCapitals(boolean indexed) throws IOException {
        String said = "\u1f40\u03b4\u03c5\u03c3\u03c3\u03b5\u03cd\u03c2";
        String capitals = "\u039f\u0394\u03a5\u03a3\u03a3\u0395\u03a5\u03a3";
        story.says(ANN, "#tea", said);
        story.says(ANN, "#tea", capitals);
        story.commit();
        if (indexed) {
            indexAll();
        }
        assertThat(found(capitals, EVERYWHERE)).containsExactly(capitals, said);
        assertThat(found(said, EVERYWHERE)).containsExactly(capitals, said);
    }

    @Test
    void findsWhatIsIndexedAndWhatIsNotTogetherAndSaysIfThereIsMore() throws IOException {
        indexAll();
        story.says(ANN, "#tea", "more tea");
        story.commit();
        assertThat(found("tea", EVERYWHERE)).startsWith("more tea", "TEA IS FINE");
        SearchWords tea = ((SearchWords.Parsed.Good) SearchWords.parse("tea")).words();
        assertThat(browser.search(tea, EVERYWHERE, 1).more()).isTrue();
        assertThat(browser.search(tea, EVERYWHERE, 4).more()).isFalse();
        assertThat(browser.search(tea, EVERYWHERE, 4).unsearched()).isEmpty();
    }

    @Test
    void saysWhatItHasNotSearched() throws IOException {
        for (int at = 0; at < Search.MOST_TAIL; at++) {
            story.says(ANN, "#tea", "x");
        }
        story.commit();
        SearchWords tea = ((SearchWords.Parsed.Good) SearchWords.parse("tea")).words();
        Finding finding = browser.search(tea, EVERYWHERE, 9);
        assertThat(finding.items()).isEmpty();
        Finding.Gap gap = finding.unsearched().orElseThrow();
        assertThat(gap.from()).isEqualTo(WrittenStory.START.plusSeconds(3));
        assertThat(gap.to()).isEqualTo(WrittenStory.START.plusSeconds(8));
        assertThat(gap.items()).isEqualTo(6);
    }

    @Test
    void doesNotFindWhatWasTakenBack() throws IOException {
        indexAll();
        story.says(ANN, "#tea", "secret");
        story.takesBack(ANN, "#tea", story.latest());
        story.commit();
        assertThat(found("secret", EVERYWHERE)).isEmpty();
        assertThat(page(Window.ALL, 1)).containsExactly("black tea");
    }

    private Lives lives(String place) throws IOException {
        return Lives.of(browser.named(place)).getFirst();
    }

    private List<String> page(Window window, int most) throws IOException {
        return texts(browser.page(lives("#tea"), window, false, most));
    }

    @Test
    void tellsOfEveryPlaceHowMuchWasSaidThere() throws IOException {
        assertThat(browser.places())
                .extracting(PlaceSummary::kind, PlaceSummary::name, PlaceSummary::messages)
                .containsExactly(
                        tuple(PlaceKind.CHANNEL, "#Tea", 2L),
                        tuple(PlaceKind.CHANNEL, "#loud", 1L),
                        tuple(PlaceKind.DIRECT, "Ann, Bob", 1L));
        PlaceSummary tea = browser.places().getFirst();
        assertThat(tea.first()).contains(WrittenStory.START.plusSeconds(4));
        assertThat(tea.last()).contains(WrittenStory.START.plusSeconds(5));
        assertThat(tea.ended()).isEmpty();
        assertThat(browser.extent().applied()).isEqualTo(story.index());
    }

    @Test
    void findsAPlaceByNumberNameAndWhoTookPart() throws IOException {
        assertThat(browser.named("#TEA")).hasSize(1);
        assertThat(browser.named("1")).isEqualTo(browser.named("#tea"));
        assertThat(browser.named("Ann, Bob")).isEqualTo(browser.named("BOB")).hasSize(1);
        assertThat(browser.named("bob, ann")).isEqualTo(browser.named("Ann, Bob"));
        assertThat(browser.named("#nowhere")).isEmpty();
        assertThat(browser.named("99999999999999999999")).isEmpty();
        assertThat(browser.named("\0'\"")).isEmpty();
    }

    @Test
    void readsWindowsOfAPlace() throws IOException {
        Optional<Point> first = Optional.of(new Point.Time(WrittenStory.START.plusSeconds(4)));
        Optional<Point> none = Optional.empty();
        assertThat(page(Window.ALL, 1)).containsExactly("black tea");
        assertThat(page(new Window(none, first, none, none), 1))
                .first()
                .asString()
                .contains("Green");
        assertThat(page(new Window(first, none, none, none), 9)).containsExactly("black tea");
        assertThat(page(new Window(none, none, first, none), 9)).isEmpty();
        assertThat(page(new Window(none, none, none, first), 9)).hasSize(1);
    }

    @Test
    void showsEachItemOfALongPlaceOnce() throws IOException {
        for (int at = 0; at < 2500; at++) {
            story.says(ANN, "#tea", Integer.toString(at));
        }
        story.commit();
        List<Long> ids = new ArrayList<>();
        browser.each(lives("#tea"), Window.ALL, true, item -> ids.add(item.id()));
        assertThat(ids).hasSize(2503).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void noQuestionReadsAWholeTable() throws Exception {
        try (Connection connection = ReadOnlyFile.in(directory).connect()) {
            for (Direction direction : Direction.values()) {
                assertThat(plan(connection, ItemsOfPlace.sql(direction, false)))
                        .singleElement()
                        .asString()
                        .contains("USING INDEX said_in_place (place=? AND id>? AND id<?)");
                assertThat(plan(connection, ItemsOfPlace.sql(direction, true)))
                        .singleElement()
                        .asString()
                        .contains("USING INDEX item_in_place (place=? AND id>? AND id<?)");
            }
            for (String query : ReadablePlaces.ALL_QUERIES) {
                assertThat(plan(connection, query)).noneMatch(step -> step.startsWith("SCAN"));
            }
            assertThat(plan(connection, Points.BEGINNING_OF_SECOND))
                    .noneMatch(step -> step.startsWith("SCAN"));
            assertThat(plan(connection, Search.TAIL))
                    .containsExactly("SEARCH item USING INTEGER PRIMARY KEY (rowid>?)");
            assertThat(plan(connection, Search.INDEXED))
                    .hasSize(2)
                    .first()
                    .asString()
                    .matches("SCAN word VIRTUAL TABLE INDEX \\d+:M3");
        }
    }

    private static List<String> plan(Connection connection, String query) throws SQLException {
        List<String> steps = new ArrayList<>();
        try (PreparedStatement statement =
                        connection.prepareStatement("EXPLAIN QUERY PLAN " + query);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                steps.add(rows.getString("detail"));
            }
        }
        return steps;
    }

    @Test
    void refusesAFileThatIsNotOurs(@TempDir Path other) throws IOException {
        Files.writeString(other.resolve("history.db"), "something else altogether\n".repeat(99));
        assertThatThrownBy(() -> ArchiveBrowser.open(other))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is not a history of Hocket");
    }

    @Test
    void readsACopyOfWhichNothingIsLeftInTheWriteAheadLog(@TempDir Path copy) throws Exception {
        browser.close();
        archive.close();
        Files.copy(directory.resolve("history.db"), copy.resolve("history.db"));
        try (ArchiveBrowser other = ArchiveBrowser.open(copy)) {
            assertThat(other.places()).hasSize(3);
        }
        archive = Archive.open(directory, Keep.everything(), InstantSource.system());
        browser = ArchiveBrowser.open(directory);
        assertThat(browser.extent().last()).contains(Instant.parse("2026-11-22T12:00:08Z"));
    }
}
