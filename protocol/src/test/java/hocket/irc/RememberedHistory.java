package hocket.irc;

import hocket.core.ChannelEvent;
import hocket.core.ChannelName;
import hocket.core.Event;
import hocket.core.MessageEvent;
import hocket.core.MessageId;
import hocket.core.Nick;
import hocket.core.Rank;
import hocket.core.Recipient;
import hocket.core.SessionId;
import hocket.core.UserEvent;
import hocket.door.Stamp;
import hocket.history.History;
import hocket.history.PageQuery;
import hocket.history.Past;
import hocket.history.Place;
import hocket.history.Point;
import hocket.history.Span;
import hocket.history.Target;
import hocket.history.TargetsQuery;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A history in memory, of all that happens in an {@link IrcScene}. */
final class RememberedHistory implements History {
    private final List<Past> all = new ArrayList<>();
    private final List<PageQuery> pages = new ArrayList<>();
    private final List<TargetsQuery> targets = new ArrayList<>();
    private boolean broken;
    private boolean odd;

    void add(Event event, Stamp stamp) {
        if (!stamp.isTransient()) {
            Stamp past = new Stamp(stamp.session(), Stamp.PAST, stamp.instant(), stamp.id());
            all.add(new Past(past, event));
        }
    }

    /** The id of the message of that one line. */
    MessageId idOf(String text) {
        return all.stream()
                .filter(past ->
                        past.event() instanceof MessageEvent.Sent sent
                                && sent.message().lines().getFirst().text().equals(text))
                .map(past -> past.stamp().id())
                .findFirst()
                .orElseThrow();
    }

    /** From now on nothing can be read. */
    void breaks() {
        broken = true;
    }

    /** From now on it gives what nobody can make anything of. */
    void becomesOdd() {
        odd = true;
    }

    /** What was asked last. */
    PageQuery lastPage() {
        return pages.getLast();
    }

    /** The same, for places. */
    TargetsQuery lastTargets() {
        return targets.getLast();
    }

    @Override
    public List<Past> page(PageQuery query) throws IOException {
        pages.add(query);
        check();
        return select(
                query.span(),
                all.stream()
                        .filter(past -> isIn(query.place(), query.reader(), past.event()))
                        .filter(past -> query.events() || isSaid(past.event()))
                        .toList());
    }

    @Override
    public List<Target> targets(TargetsQuery query) throws IOException {
        targets.add(query);
        check();
        Instant early = query.from().isBefore(query.to()) ? query.from() : query.to();
        Instant late = early.equals(query.from()) ? query.to() : query.from();
        return query.channels().stream()
                .flatMap(channel -> latest(channel, query.reader(), early, late).stream())
                .sorted(Comparator.comparing(Target::latest))
                .limit(query.most())
                .toList();
    }

    private Optional<Target> latest(ChannelName in, SessionId reader, Instant early, Instant late) {
        return all.stream()
                .filter(past -> isIn(new Place.InChannel(in, Rank.OWNER), reader, past.event()))
                .map(past -> past.stamp().instant())
                .filter(at -> at.isAfter(early) && at.isBefore(late))
                .max(Comparator.naturalOrder())
                .map(at -> new Target(in.value(), at));
    }

    private void check() throws IOException {
        if (broken) {
            throw new IOException("the history is broken");
        }
        if (odd) {
            throw new IllegalStateException("as the test wants it");
        }
    }

    private static boolean isSaid(Event event) {
        return event instanceof MessageEvent.Sent || event instanceof Event.Said;
    }

    private static boolean isIn(Place place, SessionId reader, Event event) {
        return switch (place) {
            case Place.InChannel(ChannelName channel, Rank rank) -> isIn(channel, rank, event);
            case Place.WithUser(Nick nick) ->
                    event.audience().contains(reader) && isWith(nick, event);
        };
    }

    private static boolean isIn(ChannelName channel, Rank rank, Event event) {
        return switch (event) {
            case MessageEvent.Sent sent -> isTo(sent.to(), channel, rank);
            case MessageEvent.Redacted redacted -> isTo(redacted.to(), channel, rank);
            case ChannelEvent in -> in.channel().sameAs(channel);
            case UserEvent.NickChanged changed -> has(changed.channels(), channel);
            case UserEvent.Left left -> has(left.channels(), channel);
            default -> false;
        };
    }

    private static boolean isTo(Recipient to, ChannelName channel, Rank rank) {
        return to instanceof Recipient.ToChannel(ChannelName in, Rank least)
                && in.sameAs(channel)
                && rank.isAtLeast(least);
    }

    private static boolean has(List<ChannelName> channels, ChannelName channel) {
        return channels.stream().anyMatch(channel::sameAs);
    }

    private static boolean isWith(Nick nick, Event event) {
        return switch (event) {
            case MessageEvent.Sent sent ->
                    sent.to() instanceof Recipient.ToUser(Nick to)
                            && (to.sameAs(nick) || sent.who().nick().sameAs(nick));
            case Event.InConversation said -> said.parties().host().sameAs(nick);
            default -> false;
        };
    }

    private static List<Past> select(Span span, List<Past> items) {
        int most = span.most();
        return switch (span) {
            case Span.Before(Point point, _) -> last(before(point, items), most);
            case Span.After(Point point, _) -> first(after(point, items), most);
            case Span.Latest(Optional<Point> point, _) ->
                    last(point.map(bound -> after(bound, items)).orElse(items), most);
            case Span.Around(Point point, _) -> around(point, most, items);
            case Span.Between(Point from, Point to, _) -> {
                List<Past> forward = before(to, after(from, items));
                yield forward.isEmpty()
                        ? last(before(from, after(to, items)), most)
                        : first(forward, most);
            }
        };
    }

    private static List<Past> around(Point point, int most, List<Past> items) {
        List<Past> early = last(before(point, items), most / 2);
        List<Past> late = items.subList(before(point, items).size(), items.size());
        return Stream.concat(early.stream(), first(late, most - early.size()).stream()).toList();
    }

    private static List<Past> first(List<Past> items, int most) {
        return items.subList(0, Math.min(items.size(), most));
    }

    private static List<Past> last(List<Past> items, int most) {
        return items.subList(Math.max(0, items.size() - most), items.size());
    }

    private static List<Past> before(Point point, List<Past> items) {
        return items.stream().filter(past -> compare(past, point) < 0).toList();
    }

    private static List<Past> after(Point point, List<Past> items) {
        return items.stream().filter(past -> compare(past, point) > 0).toList();
    }

    private static int compare(Past past, Point point) {
        return switch (point) {
            case Point.Time time -> past.stamp().instant().compareTo(time.instant());
            case Point.Id id -> past.stamp().id().compareTo(id.id());
        };
    }

    @Override
    public void close() {}
}
