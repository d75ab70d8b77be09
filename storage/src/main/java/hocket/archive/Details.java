package hocket.archive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/**
 * The details of an item, read. Names that nobody asks for do no harm, and what is not there is
 * empty, zero or false; what is not of the kind that is asked for is an {@link
 * IllegalArgumentException}.
 */
final class Details {
    private static final Details NONE = new Details(Map.of());

    private final Map<String, Object> values;

    private Details(Map<String, Object> values) {
        this.values = values;
    }

    static Details read(String json) {
        if (json.isEmpty()) {
            return NONE;
        }
        try (JsonParser in = DetailsWriter.JSON.createParser(ObjectReadContext.empty(), json)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("details are no object");
            }
            return new Details(object(in));
        }
    }

    private static Map<String, Object> object(JsonParser in) {
        Map<String, Object> values = new LinkedHashMap<>();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            in.nextToken();
            values.put(name, value(in));
        }
        return values;
    }

    private static Object value(JsonParser in) {
        return switch (in.currentToken()) {
            case START_OBJECT -> object(in);
            case START_ARRAY -> list(in);
            case VALUE_NUMBER_INT -> in.getLongValue();
            case VALUE_TRUE -> true;
            default -> in.getString();
        };
    }

    private static List<Object> list(JsonParser in) {
        List<Object> values = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(in));
        }
        return values;
    }

    String text(String name) {
        return ofType(String.class, values.getOrDefault(name, ""));
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    boolean flag(String name) {
        return values.getOrDefault(name, false).equals(true);
    }

    long number(String name) {
        return ofType(Long.class, values.getOrDefault(name, 0L));
    }

    List<Integer> numbers(String name) {
        return items(values.getOrDefault(name, List.of())).stream()
                .map(item -> Math.toIntExact(ofType(Long.class, item)))
                .toList();
    }

    List<List<String>> lists(String name) {
        return items(values.getOrDefault(name, List.of())).stream().map(Details::texts).toList();
    }

    private static List<String> texts(Object value) {
        return items(value).stream().map(item -> ofType(String.class, item)).toList();
    }

    private static List<?> items(Object value) {
        return ofType(List.class, value);
    }

    private static <T> T ofType(Class<T> type, Object value) {
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException("not a " + type.getSimpleName() + " in details");
        }
        return type.cast(value);
    }
}
