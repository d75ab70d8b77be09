package hocket.app.history;

import hocket.archive.Item;
import hocket.archive.Lives;
import hocket.archive.PlaceSummary;
import hocket.archive.UnreadableItemException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in all its lives as lines for people: its items one after the other, and a line between
 * where one life ends and another goes on. Remembers where it is; owned by one thread.
 */
public final class Telling {
    private final Transcript transcript;
    private final Lives lives;
    private @Nullable PlaceSummary at;

    public Telling(Transcript transcript, Lives lives) {
        this.transcript = transcript;
        this.lives = lives;
    }

    /** What stands above it. */
    public String heading() {
        at = lives.first();
        return transcript.heading(lives.first());
    }

    /** The lines of the next item, with one before them if it is of another life. */
    public List<String> lines(Item item) throws UnreadableItemException {
        PlaceSummary before = at;
        PlaceSummary place = lives.numbered(item.place());
        at = place;
        List<String> lines = new ArrayList<>();
        if (before != null && before.number() != place.number()) {
            lines.add(transcript.between(before, place));
        }
        lines.addAll(transcript.lines(item, place));
        return lines;
    }
}
