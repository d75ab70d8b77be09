package hocket.app.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A configuration as a {@code hocket.toml} that explains itself. Secrets are not shown. */
public final class ConfigurationText {
    private static final int WIDTH = 80;

    private final List<String> lines = new ArrayList<>();

    private ConfigurationText() {}

    /** Every key with its meaning and its value; reading it gives the same but for the secrets. */
    public static List<String> of(Configuration configuration) {
        ConfigurationText text = new ConfigurationText();
        for (Section section : Keys.SINGLE) {
            text.section(section, configuration.values());
        }
        configuration.operators().forEach(operator -> text.section(Keys.OPERATOR, operator));
        if (configuration.operators().isEmpty()) {
            text.exampleOf(Keys.OPERATOR);
        }
        return text.lines;
    }

    private void section(Section section, Values values) {
        heading(section, "");
        section.keys().forEach(key -> entry(key, values));
    }

    /** As a comment: what one could write. */
    private void exampleOf(Section section) {
        heading(section, "# ");
        for (Key<?> key : section.keys()) {
            lines.add("");
            comment(key.meaning() + usual(key));
            lines.add("# " + key.name() + " = " + key.example());
        }
    }

    private void heading(Section section, String before) {
        if (!lines.isEmpty()) {
            lines.add("");
        }
        comment(section.meaning());
        lines.add(before + section.heading());
    }

    private <T> void entry(Key<T> key, Values values) {
        lines.add("");
        comment(key.meaning() + usual(key));
        lines.add(line(key, values));
    }

    /** What is not set, and what is not shown, is a comment. */
    private static <T> String line(Key<T> key, Values values) {
        String name = key.name() + " = ";
        Optional<T> value = values.find(key);
        if (value.isEmpty()) {
            return "# " + name + key.example();
        }
        return key.isSecret()
                ? "# " + name + Quoted.of("(set)")
                : name + key.kind().writer().apply(value.get());
    }

    private static String usual(Key<?> key) {
        return key.usual().isPresent() ? " Default: " + key.example() : "";
    }

    private void comment(String text) {
        StringBuilder line = new StringBuilder("#");
        for (String word : text.split(" ", -1)) {
            if (line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder("#");
            }
            line.append(' ').append(word);
        }
        lines.add(line.toString());
    }
}
