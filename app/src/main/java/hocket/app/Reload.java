package hocket.app;

import hocket.app.config.BadConfigurationException;
import hocket.app.config.Changes;
import java.util.ArrayList;
import java.util.List;

/** What came of reading the configuration again. */
sealed interface Reload {

    /** Nothing can come: there is no file. */
    record NoFile() implements Reload {}

    /** The file cannot be used; the settings are as they were. */
    record Refused(BadConfigurationException reason) implements Reload {}

    /** What the file says is in force, but for what needs a restart. */
    record Done(Changes changes) implements Reload {}

    /** All there is to say, for who looks after the machine. */
    default List<String> lines() {
        return switch (this) {
            case NoFile() -> List.of("nothing is reloaded: there is no configuration file");
            case Refused(BadConfigurationException reason) -> {
                List<String> lines = new ArrayList<>(reason.lines());
                lines.add("nothing is reloaded: the settings are as they were");
                yield lines;
            }
            case Done(Changes changes) -> List.of(changes.sentence());
        };
    }

    /** The same in a line, for who sits elsewhere. */
    default String summary() {
        return switch (this) {
            case Refused(BadConfigurationException reason) ->
                    "nothing is reloaded: " + reason.lines().getFirst();
            case NoFile(), Done(var _) -> lines().getFirst();
        };
    }
}
