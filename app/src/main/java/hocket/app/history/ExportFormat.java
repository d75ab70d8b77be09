package hocket.app.history;

import hocket.archive.Item;
import hocket.archive.Lives;
import java.io.IOException;
import java.util.Locale;

/** As what the history is exported. */
public enum ExportFormat {
    /** A transcript for people, with a heading for each place. */
    TEXT {
        @Override
        public Writing begin(Lives place, Times times, Sink out) throws IOException {
            Telling telling = new Telling(new Transcript(times, Ink.NONE), place);
            out.line(telling.heading());
            return new AsText(telling);
        }
    },
    /** One JSON object on each line. */
    JSON {
        @Override
        public Writing begin(Lives place, Times times, Sink out) {
            return new AsJson(place);
        }
    };

    /** Writes what stands before the items of a place; what it answers writes these. */
    public abstract Writing begin(Lives place, Times times, Sink out) throws IOException;

    /** As it is written on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Writes the items of a place in all its lives. */
    public sealed interface Writing {
        void write(Item item, Sink out) throws IOException;
    }

    private record AsText(Telling telling) implements Writing {
        @Override
        public void write(Item item, Sink out) throws IOException {
            for (String line : telling.lines(item)) {
                out.line(line);
            }
        }
    }

    private record AsJson(Lives place) implements Writing {
        @Override
        public void write(Item item, Sink out) throws IOException {
            out.line(JsonLines.of(item, place.numbered(item.place())));
        }
    }
}
