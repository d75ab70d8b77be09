package hocket.app.config;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/**
 * Reads a configuration from TOML, and finds everything that is wrong with it at once. For one
 * text, on one thread.
 */
final class Reader {
    private final Path directory;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<Key<?>, Place> places = new HashMap<>();
    private boolean malformed;

    private Reader(Path directory) {
        this.directory = directory;
    }

    /**
     * What the text of a configuration file says.
     *
     * @param directory where relative paths start
     */
    static Reading read(String text, Path directory) {
        Reader reader = new Reader(directory);
        Configuration configuration = reader.configuration(Toml.parse(text));
        reader.problems.sort(Comparator.comparing(Problem::place));
        return new Reading(configuration, reader.problems);
    }

    private Configuration configuration(TomlParseResult toml) {
        toml.errors()
                .forEach(error ->
                        report(place(error.position()), String.valueOf(error.getMessage())));
        malformed = toml.hasErrors();
        Values values = Values.NONE;
        List<Values> operators = List.of();
        for (String name : toml.keySet()) {
            if (name.equals(Keys.OPERATOR.name())) {
                operators = operators(toml, name);
            } else {
                values = section(toml, name, values);
            }
        }
        checkTogether(values);
        return new Configuration(values, operators, motd(values));
    }

    private Values section(TomlTable toml, String name, Values values) {
        Optional<Section> section =
                Keys.SINGLE.stream().filter(each -> each.name().equals(name)).findFirst();
        Object content = value(toml, name);
        if (section.isPresent() && content instanceof TomlTable table) {
            return table(table, section.get(), values);
        }
        report(
                place(toml, name),
                section.map(Complaint::wantsTable)
                        .orElseGet(() -> Complaint.unknown(name, content)));
        return values;
    }

    private Values table(TomlTable table, Section section, Values before) {
        Values values = before;
        for (String name : table.keySet()) {
            Optional<Key<?>> key = section.key(name);
            if (key.isPresent()) {
                values = read(key.get(), table, values);
            } else {
                report(place(table, name), Complaint.unknownKey(section, name));
            }
        }
        return values;
    }

    private <T> Values read(Key<T> key, TomlTable table, Values values) {
        Object given = value(table, key.name());
        places.put(key, place(table, key.name()));
        Optional<T> value = key.kind().reader().apply(given);
        if (value.isEmpty()) {
            report(place(table, key.name()), Complaint.unfit(key, given));
        }
        return value.map(good -> values.with(key, good)).orElse(values);
    }

    private List<Values> operators(TomlTable toml, String name) {
        List<Values> operators = new ArrayList<>();
        if (value(toml, name) instanceof TomlArray tables) {
            for (int at = 0; at < tables.size(); at++) {
                operator(tables.get(at), place(tables.inputPositionOf(at)), operators);
            }
        } else {
            report(place(toml, name), Complaint.wantsTable(Keys.OPERATOR));
        }
        return operators;
    }

    private void operator(Object element, Place place, List<Values> operators) {
        if (!(element instanceof TomlTable table)) {
            report(place, Complaint.wantsTable(Keys.OPERATOR));
            return;
        }
        Values operator = table(table, Keys.OPERATOR, Values.NONE);
        require(Keys.OPERATOR_NAME, table, place);
        require(Keys.OPERATOR_PASSWORD, table, place);
        operator.given(Keys.OPERATOR_NAME)
                .filter(name -> isTaken(name, operators))
                .ifPresent(name ->
                        report(
                                place(table, Keys.OPERATOR_NAME.name()),
                                "there is an operator " + Quoted.of(name) + " already"));
        operators.add(operator);
    }

    private static boolean isTaken(String name, List<Values> operators) {
        return operators.stream()
                .anyMatch(
                        other -> other.given(Keys.OPERATOR_NAME).filter(name::equals).isPresent());
    }

    /** What could not be read at all is not missing. */
    private void require(Key<?> key, TomlTable table, Place place) {
        if (!malformed && !table.keySet().contains(key.name())) {
            report(place, key + " is missing");
        }
    }

    /** What must hold between keys, told at the last of them that the file has. */
    private void checkTogether(Values values) {
        checkOrder(Keys.SOFT_LIMIT, Keys.HARD_LIMIT, values);
        checkOrder(Keys.HARD_LIMIT, Keys.TOTAL_LIMIT, values);
        if (values.given(Keys.MOTD).isPresent() && values.given(Keys.MOTD_FILE).isPresent()) {
            report(Keys.MOTD_FILE, "there is " + Keys.MOTD + " as well; only one of them can be");
        }
    }

    private void checkOrder(Key<Integer> smaller, Key<Integer> larger, Values values) {
        Optional<Integer> most = values.find(larger);
        if (most.isPresent() && values.get(smaller) > most.get()) {
            Key<?> told = places.containsKey(larger) ? larger : smaller;
            report(told, smaller + " must not be larger than " + larger);
        }
    }

    private List<String> motd(Values values) {
        try {
            return Motd.of(values, directory);
        } catch (IOException e) {
            report(Keys.MOTD_FILE, "the message of the day cannot be read: " + e.getMessage());
            return List.of();
        }
    }

    private static Object value(TomlTable table, String name) {
        Object value = table.get(List.of(name));
        if (value == null) {
            throw new IllegalStateException("a key without a value");
        }
        return value;
    }

    private void report(Key<?> key, String what) {
        report(places.getOrDefault(key, new Place(1, 1)), what);
    }

    private void report(Place place, String what) {
        problems.add(new Problem(place, what));
    }

    private static Place place(TomlTable table, String name) {
        return place(table.inputPositionOf(List.of(name)));
    }

    private static Place place(@Nullable TomlPosition position) {
        if (position == null) {
            throw new IllegalStateException("something without a place in the file");
        }
        return new Place(position.line(), position.column());
    }
}
