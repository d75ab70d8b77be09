package hocket.app.config;

import java.util.List;

/** What was read from a configuration file: as far as it was good, and all that was not. */
record Reading(Configuration configuration, List<Problem> problems) {
    Reading {
        problems = List.copyOf(problems);
    }
}
