package hocket.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hocket.core.ChannelName;
import hocket.core.Event;
import hocket.core.Message;
import hocket.core.MessageEvent;
import hocket.core.Rank;
import hocket.core.Recipient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Events as rows: the same when they come back, and as versions before this one wrote them. A line
 * of the golden file is never changed, only added: {@code ./mvnw test -pl storage -am
 * -Dhocket.golden=add}.
 */
class EventRowsTest {
    private static final Path FILE = Path.of("src/test/resources/golden/items-1.txt");
    private static final String BETWEEN = "\t";

    @Test
    void eventsComeBackAsTheyWere() throws IOException {
        for (Map.Entry<String, Event> sample : SampleEvents.all().entrySet()) {
            Row row = EventRows.write(sample.getValue()).orElseThrow();
            assertThat(read(row, sample.getValue()))
                    .as(sample.getKey())
                    .contains(sample.getValue());
        }
    }

    @Test
    void readsWhatWasWrittenBefore() throws IOException {
        for (Map.Entry<String, Row> line : golden().entrySet()) {
            Event sample = SampleEvents.named(line.getKey());
            assertThat(read(line.getValue(), sample)).as(line.getKey()).contains(sample);
        }
    }

    @Test
    void writesWhatItWroteBefore() throws IOException {
        Map<String, Row> golden = golden();
        SampleEvents.all()
                .forEach((name, event) ->
                        assertThat(golden.get(name))
                                .as("%s: to add it, run with -Dhocket.golden=add", name)
                                .isEqualTo(EventRows.write(event).orElseThrow()));
    }

    @Test
    void knowsASampleOfEveryKind() {
        List<ItemKind> sampled =
                SampleEvents.all().values().stream()
                        .map(event -> EventRows.write(event).orElseThrow().kind())
                        .distinct()
                        .toList();
        List<ItemKind> written = new ArrayList<>(Arrays.asList(ItemKind.values()));
        written.remove(ItemKind.REDACTED);

        assertThat(sampled).containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void aMessageToAChannelNeedsNoDetails() {
        assertThat(EventRows.write(SampleEvents.named("sent")).orElseThrow().details()).isEmpty();
    }

    @Test
    void aChannelGoesByItsPresentName() throws IOException {
        Row row = EventRows.write(SampleEvents.named("sent")).orElseThrow();

        assertThat(EventRows.read(row, SampleEvents.SESSION, "#now"))
                .get()
                .extracting(event -> ((MessageEvent.Sent) event).to())
                .isEqualTo(new Recipient.ToChannel(new ChannelName("#now"), Rank.NONE));
    }

    @Test
    void nothingIsLeftOfWhatWasTakenBack() throws IOException {
        Row row = new Row(ItemKind.REDACTED, "a!b@c", "", "");

        assertThat(EventRows.read(row, SampleEvents.SESSION, "#now")).isEmpty();
    }

    @Test
    void unknownDetailsDoNoHarm() throws IOException {
        String details = "{\"later\":{\"a\":[1,2.5,null,false]},\"bot\":true}";
        Row row = new Row(ItemKind.PRIVMSG, "a!b@c", "hi", details);

        assertThat(EventRows.read(row, SampleEvents.SESSION, "#now"))
                .get()
                .extracting(event -> ((MessageEvent.Sent) event).message())
                .isEqualTo(Message.of(Message.Kind.PRIVMSG, "hi"));
    }

    @Test
    void whatIsNoneOfOursIsSaidToBeUnreadable() {
        for (Row bad :
                List.of(
                        new Row(ItemKind.PRIVMSG, "nobody", "hi", ""),
                        new Row(ItemKind.PRIVMSG, "a!b@c", "hi", "{"),
                        new Row(ItemKind.PRIVMSG, "a!b@c", "hi", "[]"),
                        new Row(ItemKind.PRIVMSG, "a!b@c", "hi", "{\"to\":7}"),
                        new Row(ItemKind.REDACT, "a!b@c", "", "{}"),
                        new Row(ItemKind.MODE, "a!b@c", "", "{\"changes\":[[\"flag\"]]}"),
                        new Row(ItemKind.MODE, "a!b@c", "", "{\"changes\":[[]]}"))) {
            assertThatThrownBy(() -> EventRows.read(bad, SampleEvents.SESSION, "#room"))
                    .as(bad.toString())
                    .isInstanceOf(UnreadableItemException.class);
        }
    }

    private static Optional<Event> read(Row row, Event sample) throws IOException {
        return EventRows.read(row, SampleEvents.SESSION, SampleEvents.where(sample));
    }

    private static Map<String, Row> golden() throws IOException {
        if (System.getProperty("hocket.golden", "").equals("add")) {
            addMissing();
        }
        return readGolden();
    }

    private static Map<String, Row> readGolden() throws IOException {
        Map<String, Row> golden = new LinkedHashMap<>();
        for (String line : Files.readAllLines(FILE)) {
            String[] parts = line.split(BETWEEN, -1);
            ItemKind kind = ItemKind.of(parts[1]).orElseThrow();
            Row row = new Row(kind, parts[2], parts[3].replace("\\n", "\n"), parts[4]);
            assertThat(golden.put(parts[0], row)).as(line).isNull();
        }
        return golden;
    }

    private static void addMissing() throws IOException {
        Map<String, Row> known = Files.exists(FILE) ? readGolden() : Map.of();
        List<String> missing = new ArrayList<>();
        SampleEvents.all()
                .forEach((name, event) -> {
                    if (!known.containsKey(name)) {
                        missing.add(line(name, EventRows.write(event).orElseThrow()));
                    }
                });
        Files.write(FILE, missing, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static String line(String name, Row row) {
        String text = row.text().replace("\n", "\\n");
        return String.join(BETWEEN, name, row.kind().word(), row.who(), text, row.details());
    }
}
