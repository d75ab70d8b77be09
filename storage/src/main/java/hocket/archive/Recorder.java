package hocket.archive;

import hocket.core.Entry;
import hocket.core.Event;
import hocket.core.MessageEvent;
import hocket.core.State;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Writes down what happened: a row for each event of the history in each place it belongs to. */
final class Recorder {
    private final Places places;
    private final ItemWriter items;
    private final WordIndex words;
    private final long keptFrom;

    /**
     * @param keptFrom the first item that is not left out: those before it have been deleted once
     */
    Recorder(Places places, ItemWriter items, WordIndex words, long keptFrom) {
        this.places = places;
        this.items = items;
        this.words = words;
        this.keptFrom = keptFrom;
    }

    /** An entry, its events, and the state after it. */
    void take(Entry entry, List<Event> events, State state)
            throws SQLException, UnreadableItemException {
        for (int ordinal = 0; ordinal < events.size(); ordinal++) {
            Optional<Row> row = EventRows.write(events.get(ordinal));
            if (row.isPresent()) {
                write(events.get(ordinal), row.get(), entry, Moment.of(entry, ordinal), state);
            }
        }
        places.end(entry, events, state);
    }

    private void write(Event event, Row row, Entry entry, Moment moment, State state)
            throws SQLException {
        for (long place : places.of(event, entry.session(), state, moment)) {
            if (event instanceof MessageEvent.Redacted redacted) {
                words.remove(items.takeBack(place, redacted.message()));
            }
            if (moment.id() >= keptFrom) {
                items.add(place, moment, row);
            }
        }
    }
}
