package hocket.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.archive.Item;
import hocket.archive.ItemKind;
import hocket.archive.Lives;
import hocket.archive.PlaceKind;
import hocket.archive.PlaceSummary;
import hocket.archive.Row;
import hocket.archive.UnreadableItemException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Items as people and programs read them. */
class RenderingTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final String ANN = "ann!a@host.example";
    private static final PlaceSummary TEA = place(PlaceKind.CHANNEL, "#tea", "#tea");
    private static final PlaceSummary TALK = place(PlaceKind.CONVERSATION, "user2, user1", "12");

    private final Times times = new Times(ZoneId.of("Europe/Berlin"));
    private final Transcript transcript = new Transcript(times, Ink.NONE);

    private static PlaceSummary place(PlaceKind kind, String name, String where) {
        Optional<Instant> once = Optional.of(NOON);
        return new PlaceSummary(3, kind, name, where, NOON, Optional.empty(), 1, once, once);
    }

    private static Item item(ItemKind kind, String who, String text, String details) {
        return new Item(3, (5L << 20) + 1, NOON, "0.1.2", new Row(kind, who, text, details));
    }

    private List<String> lines(ItemKind kind, String who, String text, String details)
            throws UnreadableItemException {
        PlaceSummary place = who.contains("!") ? TEA : TALK;
        return transcript.lines(item(kind, who, text, details), place).stream()
                .map(line -> line.replaceFirst("^2026-11-22 13:00:00\\+01:00  ", ""))
                .toList();
    }

    @Test
    void saysWhenInTheZoneOfWhoReadsIt() throws UnreadableItemException {
        assertThat(transcript.lines(item(ItemKind.PRIVMSG, ANN, "hi", ""), TEA))
                .containsExactly("2026-11-22 13:00:00+01:00  <ann> hi");
    }

    @Test
    void showsWhatWasSaidAsIrcClientsDo() throws UnreadableItemException {
        assertThat(lines(ItemKind.NOTICE, ANN, "hi", "")).containsExactly("-ann- hi");
        assertThat(lines(ItemKind.PRIVMSG, ANN, "\u0001ACTION waves\u0001", ""))
                .containsExactly("* ann waves");
        assertThat(lines(ItemKind.PRIVMSG, ANN, "one\ntwo", ""))
                .containsExactly("<ann> one", "  | two");
        assertThat(lines(ItemKind.PRIVMSG, ANN, "hush", "{\"rank\":\"operator\"}"))
                .containsExactly("<ann> (for rank operator and above) hush");
        assertThat(lines(ItemKind.REDACTED, ANN, "", "")).containsExactly("<ann> (taken back)");
    }

    @Test
    void showsTheTurnsOfAConversation() throws UnreadableItemException {
        String guest = "{\"side\":\"guest\",\"with\":\"user1\"";
        assertThat(lines(ItemKind.SAID, "user2", "hi", guest + ",\"turn\":1}"))
                .containsExactly("<user2> hi");
        assertThat(
                        lines(
                                ItemKind.FLOOR,
                                "user2",
                                "",
                                guest + ",\"turn\":3,\"cause\":\"over\",\"waiting\":0}"))
                .containsExactly("-- turn 3: user2 has the floor, handed over by user1");
        assertThat(lines(ItemKind.EXIT, "user2", "", guest + "}"))
                .containsExactly("-- user2 is done");
        assertThat(lines(ItemKind.END, "user2", "", guest + ",\"how\":\"closed\"}"))
                .containsExactly("-- the conversation ends: both are done");
    }

    @Test
    void showsComingsAndGoings() throws UnreadableItemException {
        assertThat(lines(ItemKind.JOIN, ANN, "", "{\"name\":\"Ann\",\"founded\":true}"))
                .containsExactly("-- ann!a@host.example joins, and founds the channel");
        assertThat(lines(ItemKind.NICK, ANN, "anna", ""))
                .containsExactly("-- ann is now known as anna");
        assertThat(lines(ItemKind.MODE, ANN, "", "{\"changes\":[[\"rank\",\"voice\",\"bob\"]]}"))
                .containsExactly("-- ann changes the modes: +voice bob");
    }

    @Test
    void nothingThatWasSaidDrivesATerminal() throws UnreadableItemException {
        String evil = "a\u001b[2J\u0007\u009b31m\u202e\u000304red";
        assertThat(lines(ItemKind.PRIVMSG, ANN, evil, "")).containsExactly("<ann> ared");
        assertThat(lines(ItemKind.TOPIC, ANN, evil, ""))
                .containsExactly("-- ann sets the topic: ared");
        String json = JsonLines.of(item(ItemKind.PRIVMSG, ANN, evil, ""), TEA);
        assertThat(json.codePoints()).noneMatch(c -> c < ' ' || c == 0x9b || c == 0x202e);
        assertThat(json).containsIgnoringCase("\\u001b").contains("\\u009b", "\\u202e");
    }

    @Test
    void writesAnObjectOnALine() {
        assertThat(JsonLines.of(item(ItemKind.PRIVMSG, ANN, "one\n\"two\"", "{\"bot\":true}"), TEA))
                .isEqualTo(
                        "{\"place\":3,\"in\":\"channel\",\"name\":\"#tea\","
                                + "\"id\":\"0000000000005-1\",\"index\":5,"
                                + "\"time\":\"2026-11-22T12:00:00Z\",\"kind\":\"privmsg\","
                                + "\"session\":\"0.1.2\",\"who\":\"ann!a@host.example\","
                                + "\"text\":\"one\\n\\\"two\\\"\",\"details\":{\"bot\":true}}");
    }

    @Test
    void listsPlacesInColumnsTheirNamesLast() {
        PlaceSummary ended =
                new PlaceSummary(
                        9,
                        PlaceKind.CHANNEL,
                        "#TEA",
                        "#TEA",
                        NOON,
                        Optional.of(NOON),
                        1_234_567,
                        Optional.empty(),
                        Optional.empty());
        assertThat(new PlaceList(times, Ink.NONE).lines(Lives.of(List.of(TEA, TALK, ended))))
                .containsExactly(
                        "NUMBER  KIND           MESSAGES  FROM              TO                NAME",
                        "     3  channel               1  2026-11-22 13:00  2026-11-22 13:00  #tea",
                        "     9  channel       1,234,567  2026-11-22 13:00  2026-11-22 13:00"
                                + "  #TEA (again, ended)",
                        "     3  conversation          1  2026-11-22 13:00  2026-11-22 13:00"
                                + "  user2, user1 (c12)");
    }

    @Test
    void aLineStandsBetweenTwoLives() throws UnreadableItemException {
        PlaceSummary first = life(3, NOON, Optional.of(NOON.plusSeconds(1)));
        PlaceSummary next = life(4, NOON.plusSeconds(60), Optional.empty());
        Telling telling = new Telling(transcript, new Lives(List.of(first, next)));
        Row row = new Row(ItemKind.PRIVMSG, ANN, "hi", "");
        assertThat(telling.lines(new Item(3, 5L << 20, NOON, "0.1.2", row))).hasSize(1);
        assertThat(telling.lines(new Item(4, 6L << 20, NOON, "0.1.2", row)))
                .containsExactly(
                        "-- ended 2026-11-22 13:00:01+01:00;"
                                + " founded again 2026-11-22 13:01:00+01:00 (channel 4)",
                        "2026-11-22 13:00:00+01:00  <ann> hi");
        assertThat(telling.lines(new Item(4, 7L << 20, NOON, "0.1.2", row))).hasSize(1);
    }

    @Test
    void ofTwoLivesThatWereThereAtOnceNoneIsFoundedAgain() throws UnreadableItemException {
        PlaceSummary renamed = life(3, NOON, Optional.of(NOON.plusSeconds(90)));
        PlaceSummary shorter = life(4, NOON.plusSeconds(5), Optional.of(NOON.plusSeconds(6)));
        Telling telling = new Telling(transcript, new Lives(List.of(renamed, shorter)));
        Row row = new Row(ItemKind.PRIVMSG, ANN, "hi", "");
        assertThat(telling.lines(new Item(3, 5L << 20, NOON, "0.1.2", row))).hasSize(1);
        assertThat(telling.lines(new Item(4, 6L << 20, NOON, "0.1.2", row)))
                .startsWith("-- in the one founded 2026-11-22 13:00:05+01:00 (channel 4)");
        assertThat(telling.lines(new Item(3, 7L << 20, NOON, "0.1.2", row)))
                .startsWith("-- in the one founded 2026-11-22 13:00:00+01:00 (channel 3)");
    }

    private static PlaceSummary life(long number, Instant began, Optional<Instant> ended) {
        return new PlaceSummary(
                number,
                PlaceKind.CHANNEL,
                "#tea",
                "#tea",
                began,
                ended,
                1,
                Optional.empty(),
                Optional.empty());
    }
}
