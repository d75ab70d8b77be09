package hocket.app.history;

import hocket.archive.Item;
import hocket.archive.PlaceSummary;
import java.io.IOException;
import java.util.Locale;

/** As what the history is exported. */
public enum ExportFormat {
    /** A transcript for people, with a heading for each place. */
    TEXT {
        @Override
        public Writing writing(Times times) {
            return new AsText(new Transcript(times, Ink.NONE));
        }
    },
    /** One JSON object on each line. */
    JSON {
        @Override
        public Writing writing(Times times) {
            return new AsJson();
        }
    };

    /** Begins to write. */
    public abstract Writing writing(Times times);

    /** As it is written on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Writes one place after another. */
    public sealed interface Writing {

        /** What stands before the items of a place. */
        void begin(PlaceSummary place, Sink out) throws IOException;

        void write(Item item, PlaceSummary place, Sink out) throws IOException;
    }

    private record AsText(Transcript transcript) implements Writing {
        @Override
        public void begin(PlaceSummary place, Sink out) throws IOException {
            out.line(transcript.heading(place));
        }

        @Override
        public void write(Item item, PlaceSummary place, Sink out) throws IOException {
            for (String line : transcript.lines(item, place)) {
                out.line(line);
            }
        }
    }

    private record AsJson() implements Writing {
        @Override
        public void begin(PlaceSummary place, Sink out) {}

        @Override
        public void write(Item item, PlaceSummary place, Sink out) throws IOException {
            out.line(JsonLines.of(item, place));
        }
    }
}
