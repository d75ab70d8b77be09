package hocket.archive;

import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes the details of an item, and only those there are. For one thread, one item. */
final class DetailsWriter {
    static final JsonFactory JSON = new JsonFactory();

    private final StringWriter text = new StringWriter();
    private final JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text);

    DetailsWriter() {
        json.writeStartObject();
    }

    DetailsWriter text(String name, String value) {
        json.writeStringProperty(name, value);
        return this;
    }

    DetailsWriter number(String name, long value) {
        json.writeNumberProperty(name, value);
        return this;
    }

    /** Writes {@code true}, or nothing. */
    DetailsWriter flag(String name, boolean value) {
        if (value) {
            json.writeBooleanProperty(name, true);
        }
        return this;
    }

    DetailsWriter lists(String name, List<List<String>> values) {
        json.writeArrayPropertyStart(name);
        for (List<String> list : values) {
            json.writeStartArray();
            list.forEach(json::writeString);
            json.writeEndArray();
        }
        json.writeEndArray();
        return this;
    }

    DetailsWriter numbers(String name, List<Integer> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeNumber);
        json.writeEndArray();
        return this;
    }

    /** The object, as text. */
    String written() {
        json.writeEndObject();
        json.close();
        return text.toString();
    }
}
