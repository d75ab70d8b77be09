package hocket.irc;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.ChannelFlag;
import hocket.core.MaskList;
import hocket.core.Message;
import hocket.core.Rank;
import hocket.core.UserMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page for IRC users names what the server knows, no more and no less. */
final class IrcPageTest {
    private static final Pattern WORD = Pattern.compile("`([^`]+)`");

    private String page = "";

    @BeforeEach
    void readThePage() throws IOException {
        page = Files.readString(Path.of("../docs/irc.md"));
    }

    @Test
    void hasEveryCommand() {
        assertThat(firstColumn("Commands")).containsExactlyElementsOf(CommandTable.names());
    }

    @Test
    void hasEveryCapability() {
        assertThat(firstColumn("Capabilities"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Capability.values()).map(Capability::word).toList());
    }

    @Test
    void hasEveryModeOfChannels() {
        Stream<Object> letters =
                Stream.of(
                                Stream.of(ChannelFlag.values()).map(ModeLetters::of),
                                Stream.of(MaskList.values()).map(ModeLetters::of),
                                Stream.of(ModeLetters.KEY, ModeLetters.LIMIT, ModeLetters.FORWARD))
                        .flatMap(each -> each);
        assertThat(firstColumn("Channels"))
                .containsExactlyInAnyOrderElementsOf(letters.map(String::valueOf).toList());
    }

    @Test
    void hasEveryModeOfUsers() {
        assertThat(firstColumn("Users"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(UserMode.values())
                                .map(mode -> String.valueOf(ModeLetters.of(mode)))
                                .toList());
    }

    @Test
    void hasEveryRankTheHighestFirst() {
        List<String> rows =
                Stream.of(Rank.values())
                        .filter(rank -> rank != Rank.NONE)
                        .map(rank ->
                                "| `" + ModeLetters.of(rank) + "` | `" + ModeLetters.sign(rank))
                        .toList();
        assertThat(section("Ranks")).containsSubsequence(rows.reversed());
    }

    @Test
    void hasTheLimits() {
        assertThat(section("Limits"))
                .contains(IrcLine.LONGEST + " bytes with its end")
                .contains(Message.MOST_LINES + " lines, 16,384 bytes")
                .contains("open for " + Multiline.LONGEST.toSeconds() + " s")
                .contains("page of history | " + HistoryRequest.MOST + " messages, 256 KiB")
                .contains("recipients of a message | " + MessageHandlers.MOST_TARGETS)
                .contains("topic, reason of being away | " + Longest.TOPIC)
                .contains("reason of KICK and PART | " + Longest.KICK)
                .contains("real name | " + Longest.REAL_NAME);
        assertThat(PageCut.MOST_BYTES).isEqualTo(256 * 1024);
        assertThat(section("History")).contains("`CHATHISTORY=" + HistoryRequest.MOST + "`");
        assertThat(Longest.AWAY).isEqualTo(Longest.TOPIC);
        assertThat(Message.LONGEST).isEqualTo(16_384);
        assertThat(Capability.MULTILINE.announced())
                .isEqualTo("draft/multiline=max-bytes=16384,max-lines=100");
    }

    /** What stands between backticks in the first column of a section's table. */
    private List<String> firstColumn(String section) {
        return section(section)
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(0, line.indexOf('|', 1)))
                .flatMap(cell -> WORD.matcher(cell).results().map(IrcPageTest::word))
                .toList();
    }

    private static String word(MatchResult found) {
        return found.group(1);
    }

    private String section(String title) {
        int start = page.indexOf("\n## " + title + "\n");
        int end = page.indexOf("\n## ", start + 1);
        return page.substring(start, end < 0 ? page.length() : end);
    }
}
