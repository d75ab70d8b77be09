package hocket.app.history;

import hocket.archive.Item;
import hocket.archive.ItemId;
import hocket.archive.PlaceSummary;
import hocket.core.PlainText;
import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Items as JSON, one object on one line, as docs/history.md has it field by field. What could drive
 * a terminal is escaped, so that nothing is lost and nothing happens.
 */
public final class JsonLines {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonLines() {}

    /** The line, without its end. */
    public static String of(Item item, PlaceSummary place) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeNumberProperty("place", place.number());
            json.writeStringProperty("in", place.kind().word());
            json.writeStringProperty("name", place.name());
            json.writeStringProperty("id", ItemId.messageId(item.id()).toString());
            json.writeNumberProperty("index", item.index());
            json.writeStringProperty("time", item.time().toString());
            json.writeStringProperty("kind", item.row().kind().word());
            json.writeStringProperty("session", item.session());
            json.writeStringProperty("who", item.row().who());
            json.writeStringProperty("text", item.row().text());
            details(item.row().details(), json);
            json.writeEndObject();
        }
        return harmless(text.toString());
    }

    /** They are JSON already. */
    private static void details(String details, JsonGenerator json) {
        if (!details.isEmpty()) {
            json.writeName("details");
            json.writeRawValue(details);
        }
    }

    /** Outside of strings JSON is ASCII, so what is not plain is within one. */
    private static String harmless(String json) {
        if (PlainText.isPlain(json)) {
            return json;
        }
        StringBuilder harmless = new StringBuilder(json.length() + 16);
        json.codePoints().forEach(c -> append(Character.toString(c), harmless));
        return harmless.toString();
    }

    private static void append(String character, StringBuilder harmless) {
        if (PlainText.isPlain(character)) {
            harmless.append(character);
        } else {
            character.chars().forEach(c -> harmless.append("\\u%04x".formatted(c)));
        }
    }
}
