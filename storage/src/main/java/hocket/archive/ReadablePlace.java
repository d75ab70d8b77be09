package hocket.archive;

import hocket.core.Event;
import hocket.core.MessageEvent;
import hocket.core.Rank;
import hocket.core.Recipient;

/**
 * A place, and what of it a reader may read.
 *
 * @param rank what was for members of this rank, or of a lower one, may be read
 */
record ReadablePlace(PlaceRow row, Rank rank) {

    /** True if that, which happened there, is for the reader too. */
    boolean shows(Event event) {
        return switch (event) {
            case MessageEvent.Sent sent -> isFor(sent.to());
            case MessageEvent.Redacted redacted -> isFor(redacted.to());
            case Event _ -> true;
        };
    }

    private boolean isFor(Recipient recipient) {
        return switch (recipient) {
            case Recipient.ToUser _ -> true;
            case Recipient.ToChannel(var _, Rank least) -> rank.isAtLeast(least);
        };
    }
}
