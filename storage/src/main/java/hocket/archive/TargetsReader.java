package hocket.archive;

import hocket.core.ChannelName;
import hocket.core.Event;
import hocket.core.MessageEvent;
import hocket.core.Nick;
import hocket.core.Parties;
import hocket.core.Rank;
import hocket.core.Recipient;
import hocket.core.SessionId;
import hocket.history.Past;
import hocket.history.Target;
import hocket.history.TargetsQuery;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers one question for the places in which something was said last within a time (IRCv3
 * draft/chathistory, TARGETS): who asks on from the last answer meets no place twice. In each place
 * it reads the last message, and looks at no more than {@value ReadablePlaces#MOST} places of the
 * reader's session and of each channel's name.
 */
final class TargetsReader {
    private static final Comparator<Target> LONGEST_SILENT_FIRST =
            Comparator.comparing(Target::latest).thenComparing(Target::name);

    private final TargetsQuery query;
    private final ReadablePlaces places;
    private final ItemsOfPlace items;
    private final Bounds bounds;
    private final Map<String, Target> found = new HashMap<>();

    private TargetsReader(Connection connection, TargetsQuery query) {
        this.query = query;
        this.places = new ReadablePlaces(connection);
        this.items = new ItemsOfPlace(connection);
        this.bounds = Bounds.upTo(query.upTo());
    }

    /** The places; if there are more than asked for, those nearest to where the time starts. */
    static List<Target> read(Connection connection, TargetsQuery query)
            throws SQLException, IOException {
        return new TargetsReader(connection, query).targets();
    }

    private boolean isForwards() {
        return query.from().isBefore(query.to());
    }

    private List<Target> targets() throws SQLException, IOException {
        for (ChannelName channel : query.channels()) {
            lookAt(channel);
        }
        for (ReadablePlace place : places.ofSession(query.reader())) {
            Optional<Past> last = last(place);
            if (last.isPresent()) {
                Nick other = other(last.get(), place.row());
                note(other.value(), other.folded(), last.get());
            }
        }
        return nearest(
                found.values().stream()
                        .filter(target -> isWithin(target.latest()))
                        .sorted(LONGEST_SILENT_FIRST)
                        .toList());
    }

    private boolean isWithin(Instant latest) {
        Instant earlier = isForwards() ? query.from() : query.to();
        Instant later = isForwards() ? query.to() : query.from();
        return latest.isAfter(earlier) && latest.isBefore(later);
    }

    /** The channel of that name, or the last of the earlier ones in which something was said. */
    private void lookAt(ChannelName channel) throws SQLException, IOException {
        Optional<Past> last = Optional.empty();
        for (ReadablePlace place : places.channel(channel, Rank.NONE, query.upTo())) {
            last = last.isPresent() ? last : last(place);
        }
        last.ifPresent(past -> note(channel.value(), channel.folded(), past));
    }

    private Optional<Past> last(ReadablePlace place) throws SQLException, IOException {
        List<Past> last = new ArrayList<>(1);
        items.read(
                place.row().number(),
                bounds,
                Direction.BACKWARDS,
                false,
                item -> {
                    PageReader.past(item, place.row())
                            .filter(past -> place.shows(past.event()))
                            .ifPresent(last::add);
                    return last.isEmpty();
                });
        return last.stream().findFirst();
    }

    private void note(String name, String folded, Past past) {
        Target target = new Target(name, past.stamp().instant());
        found.merge(folded, target, (one, two) -> one.latest().isBefore(two.latest()) ? two : one);
    }

    /** Whom the reader talked with, by the nick of that time. */
    private Nick other(Past past, PlaceRow place) throws SQLException {
        return switch (past.event()) {
            case MessageEvent.Sent(_, var who, SessionId by, Recipient.ToUser(Nick to), _, _) ->
                    by.equals(query.reader()) ? to : who.nick();
            case Event.InConversation there -> other(there.parties(), place);
            case Event unforeseen ->
                    throw new IllegalStateException("nothing said between two: " + unforeseen);
        };
    }

    private Nick other(Parties parties, PlaceRow place) throws SQLException {
        boolean isGuest =
                places.nicks(query.reader(), place.number()).contains(parties.guest().folded());
        return isGuest ? parties.host() : parties.guest();
    }

    private List<Target> nearest(List<Target> sorted) {
        int size = sorted.size();
        int kept = Math.clamp(query.most(), 0, size);
        return isForwards() ? sorted.subList(0, kept) : sorted.subList(size - kept, size);
    }
}
