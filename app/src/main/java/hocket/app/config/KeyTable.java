package hocket.app.config;

import java.util.ArrayList;
import java.util.List;

/** The keys as tables in Markdown, for docs/operating.md. */
final class KeyTable {
    private KeyTable() {}

    /** A heading, a sentence and a table for each section. */
    static String markdown() {
        List<String> lines = new ArrayList<>();
        for (Section section : Keys.sections()) {
            lines.add("### `" + section.heading() + "`");
            lines.add("");
            lines.add(section.meaning());
            lines.add("");
            lines.add("| Key | Default | Must be | Meaning |");
            lines.add("|---|---|---|---|");
            section.keys().forEach(key -> lines.add(row(key)));
            lines.add("");
        }
        return String.join("\n", lines);
    }

    private static String row(Key<?> key) {
        String usual = key.usual().isPresent() ? "`" + key.example() + "`" : "";
        String later = key.needsRestart() ? " A change needs a restart." : "";
        return "| `%s` | %s | %s | %s |"
                .formatted(key.name(), usual, key.kind().words(), key.meaning() + later);
    }
}
