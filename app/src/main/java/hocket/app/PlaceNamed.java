package hocket.app;

import hocket.app.history.Ink;
import hocket.app.history.PlaceList;
import hocket.app.history.Times;
import hocket.archive.ArchiveBrowser;
import hocket.archive.Lives;
import hocket.archive.PlaceSummary;
import hocket.core.PlainText;
import hocket.terminal.Spelling;
import java.io.IOException;
import java.util.List;

/** Finds the place that somebody names on the command line. */
final class PlaceNamed {
    /** What the commands say of how to name one. */
    static final String HELP =
            "The place: a channel ('#tea') or both nicks ('ann, bob') with all that is kept of them,"
                    + " a nick ('ann'), a conversation (c12), or a number from 'hocket history"
                    + " list' for just that one.";

    private PlaceNamed() {}

    /**
     * The place of that name, in all its lives.
     *
     * @throws IOException if there is none, or more than one; the message says which there are
     */
    static Lives in(ArchiveBrowser history, String name, Times times) throws IOException {
        List<Lives> places = Lives.of(history.named(name));
        if (places.isEmpty()) {
            throw new IOException(unknown(history, name));
        }
        if (places.size() > 1) {
            throw new IOException(
                    "'"
                            + plain(name)
                            + "' names "
                            + places.size()
                            + " places; give the name or the number of one of them\n"
                            + String.join("\n", new PlaceList(times, Ink.NONE).lines(places)));
        }
        return places.getFirst();
    }

    private static String unknown(ArchiveBrowser history, String name) throws IOException {
        String near =
                Spelling.nearest(name, history.places().stream().map(PlaceSummary::name))
                        .map(known -> "; did you mean '" + plain(known) + "'?")
                        .orElse("; 'hocket history list' lists them");
        return "no place is called '" + plain(name) + "'" + near;
    }

    private static String plain(String text) {
        return PlainText.of(text);
    }
}
