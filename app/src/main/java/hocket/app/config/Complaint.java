package hocket.app.config;

import hocket.terminal.Spelling;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/** What is said of keys and values that cannot be. */
final class Complaint {
    private static final int LONGEST_SHOWN = 60;

    private Complaint() {}

    /** A value that the key cannot have. A secret is not repeated. */
    static String unfit(Key<?> key, Object given) {
        String instead = key.isSecret() ? "" : ", not " + shown(given);
        return key + " must be " + key.kind().words() + instead;
    }

    static String wantsTable(Section section) {
        return section.name() + " must be a table, " + section.heading();
    }

    /** A section, or a key outside of sections, that there is not. */
    static String unknown(String name, Object content) {
        if (content instanceof TomlTable) {
            Stream<String> known = Keys.sections().stream().map(Section::name);
            return "unknown section [" + bare(name) + "]" + meant(Spelling.nearest(name, known));
        }
        Optional<String> inSection =
                Keys.sections().stream()
                        .flatMap(section -> section.key(name).stream())
                        .map(Key::path)
                        .findFirst();
        return "unknown key " + bare(name) + meant(inSection);
    }

    /** A key that the section does not have. */
    static String unknownKey(Section section, String name) {
        Stream<String> known = section.keys().stream().map(Key::name);
        Optional<String> near = Spelling.nearest(name, known);
        return "unknown key " + section.name() + "." + bare(name) + meant(near);
    }

    private static String meant(Optional<String> near) {
        return near.map(word -> "; did you mean " + word + "?").orElse("");
    }

    /** A key as it is written; in quotation marks if it must be. */
    private static String bare(String name) {
        boolean plain = !name.isEmpty() && name.chars().allMatch(Complaint::isBare);
        return plain ? name : Quoted.of(name);
    }

    private static boolean isBare(int c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || c == '-' || c == '_');
    }

    private static String shown(Object toml) {
        return switch (toml) {
            case String text -> text.length() <= LONGEST_SHOWN ? Quoted.of(text) : "this text";
            case TomlTable _ -> "a table";
            case TomlArray _ -> "a list";
            default -> toml.toString();
        };
    }
}
