package hocket.archive;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.ChannelCommand;
import hocket.core.ChannelName;
import hocket.core.Remark;
import hocket.core.SessionId;
import hocket.history.Point;
import java.io.IOException;
import java.nio.file.Path;
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

/** Places that ended and began again, read as one. */
class LivesTest {
    private static final SessionId ANN = WrittenStory.session(1);
    private static final SessionId BOB = WrittenStory.session(2);

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
    }

    @AfterEach
    void end() throws IOException {
        browser.close();
        archive.close();
    }

    /** Ann founds the channel, says something, and is the last to leave. */
    private void annIsIn(String channel, String... texts) throws IOException {
        story.joins(ANN, channel);
        for (String text : texts) {
            story.says(ANN, channel, text);
        }
        story.parts(ANN, channel);
    }

    private List<Lives> named(String name) throws IOException {
        story.commit();
        return Lives.of(browser.named(name));
    }

    private Lives tea() throws IOException {
        List<Lives> named = named("#tea");
        assertThat(named).hasSize(1);
        return named.getFirst();
    }

    private List<String> page(Window window, int most) throws IOException {
        return texts(browser.page(tea(), window, false, most));
    }

    private List<String> all() throws IOException {
        List<Item> items = new ArrayList<>();
        browser.each(tea(), Window.ALL, false, items::add);
        return texts(items);
    }

    private static List<String> texts(List<Item> items) {
        return items.stream().map(item -> item.row().text()).toList();
    }

    @Test
    void aChannelThatWasFoundedAgainIsReadAsOne() throws IOException {
        annIsIn("#tea", "one", "two");
        annIsIn("#other", "elsewhere");
        annIsIn("#Tea", "three");
        annIsIn("#tea");
        annIsIn("#tea", "four", "five");
        assertThat(tea().places()).hasSize(4);
        assertThat(all()).containsExactly("one", "two", "three", "four", "five");
        assertThat(page(Window.ALL, 9)).containsExactly("one", "two", "three", "four", "five");
        assertThat(page(Window.ALL, 3)).containsExactly("three", "four", "five");
        assertThat(named("1")).containsExactly(new Lives(List.of(tea().first())));
    }

    @Test
    void limitsAreOfAllItsLives() throws IOException {
        annIsIn("#tea", "one", "two");
        Optional<Point> last = Optional.of(new Point.Id(story.latest()));
        annIsIn("#tea", "three", "four");
        Optional<Point> none = Optional.empty();
        assertThat(page(new Window(last, none, none, none), 1)).containsExactly("three");
        assertThat(page(new Window(last, none, none, none), 9)).containsExactly("three", "four");
        assertThat(page(new Window(none, none, last, none), 1)).containsExactly("two");
        Optional<Point> start = Optional.of(new Point.Time(WrittenStory.START));
        assertThat(page(new Window(start, none, none, none), 3))
                .containsExactly("one", "two", "three");
    }

    /** For this the lives do not follow each other: the log's order decides. */
    @Test
    void aChannelThatHasItsNameBackLivedBesideAnother() throws IOException {
        story.joins(ANN, "#tea");
        story.says(ANN, "#tea", "one");
        renames("#tea", "#green");
        story.joins(BOB, "#tea");
        story.says(BOB, "#tea", "two");
        story.says(ANN, "#green", "three");
        story.says(BOB, "#tea", "four");
        story.parts(BOB, "#tea");
        renames("#green", "#tea");
        story.says(ANN, "#tea", "five");
        assertThat(all()).containsExactly("one", "two", "three", "four", "five");
        assertThat(page(Window.ALL, 4)).containsExactly("two", "three", "four", "five");
    }

    private void renames(String from, String to) throws IOException {
        story.does(
                ANN,
                new ChannelCommand.Rename(new ChannelName(from), new ChannelName(to), Remark.NONE));
    }

    @Test
    void longLivesAreReadInChunks() throws IOException {
        List<String> said = new ArrayList<>();
        for (int life = 0; life < 3; life++) {
            String[] texts = new String[1500];
            for (int at = 0; at < texts.length; at++) {
                texts[at] = life + "." + at;
            }
            annIsIn("#tea", texts);
            said.addAll(List.of(texts));
        }
        assertThat(all()).isEqualTo(said);
        assertThat(page(Window.ALL, 4000)).isEqualTo(said.subList(500, 4500));
    }

    @Test
    void twoNicksStandForAllThatTheySaidToEachOther() throws IOException {
        story.whispers(ANN, "Bob", "one");
        story.leaves(ANN);
        SessionId again = WrittenStory.session(3);
        story.comes(again, "ann");
        story.whispers(BOB, "ann", "two");
        story.comes(WrittenStory.session(4), "Carol");
        story.whispers(again, "Carol", "three");
        for (String name : List.of("Ann, Bob", "bob, ann")) {
            assertThat(named(name))
                    .hasSize(1)
                    .first()
                    .extracting(Lives::numbers)
                    .isEqualTo(List.of(1L, 2L));
        }
        assertThat(named("Bob")).hasSize(1);
        assertThat(named("ann")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void wordsAreFoundInAllItsLivesHoweverMany(boolean indexed) throws IOException {
        for (int life = 0; life < 1000; life++) {
            annIsIn("#tea", "cup");
        }
        annIsIn("#other", "cup");
        story.commit();
        while (indexed && archive.workWhenIdle()) {
            assertThat(archive.applied()).isEqualTo(story.index());
        }
        SearchWords cup = ((SearchWords.Parsed.Good) SearchWords.parse("cup")).words();
        assertThat(browser.search(cup, tea().numbers(), 2000).items()).hasSize(1000);
        assertThat(browser.search(cup, List.of(), 2000).items()).hasSize(1001);
    }
}
