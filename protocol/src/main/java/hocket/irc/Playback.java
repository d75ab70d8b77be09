package hocket.irc;

import hocket.core.ChannelEvent;
import hocket.core.Event;
import hocket.core.MessageEvent;
import hocket.core.OperatorEvent;
import hocket.core.UserEvent;
import hocket.door.Slice;
import hocket.history.History;
import hocket.history.PageQuery;
import hocket.history.Past;
import hocket.history.Place;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * How a page of the history looks to one session: each item as when it was told, in a batch (IRCv3
 * chathistory). Made on the hub's thread from copies of all that it needs, then used on another.
 */
final class Playback {
    /** What is told, and how many messages or places that are. */
    record Told(Slice lines, int count) {}

    private final HistoryBatch batch;
    private final String target;
    private final IrcFormat format;
    private final boolean events;
    private final PastGuest guest;

    private Playback(Place place, IrcSession session) {
        this.batch = HistoryBatch.of(session);
        this.target = name(place, session);
        this.format = session.format();
        this.events = session.has(Capability.EVENT_PLAYBACK);
        this.guest = PastGuest.of(place, session);
    }

    /** How what was said in a place will look to the session. */
    static Playback of(Place place, IrcSession session) {
        return new Playback(place, session);
    }

    /** The place as it is written now. */
    private static String name(Place place, IrcSession session) {
        return switch (place) {
            case Place.InChannel in -> in.channel().value();
            case Place.WithUser with ->
                    session.state()
                            .user(with.nick())
                            .map(user -> user.nick().value())
                            .orElse(with.nick().value());
        };
    }

    /**
     * All that the session is told: of a page that is too long, as much as fits. If nothing of it
     * is shown to the session, it is told of what comes behind that.
     *
     * @throws IOException if it cannot be read
     */
    Told read(PageQuery query, History history) throws IOException {
        PageQuery asked = query;
        List<Past> read = history.page(asked);
        List<PageCut.Item> shown = shown(read);
        Optional<PageQuery> next = ReadingOn.behind(read, asked);
        while (shown.isEmpty() && next.isPresent()) {
            asked = next.get();
            read = history.page(asked);
            shown = shown(read);
            next = ReadingOn.behind(read, asked);
        }
        return told(PageCut.of(asked.span(), query.span().most(), shown));
    }

    private List<PageCut.Item> shown(List<Past> items) {
        return items.stream()
                .map(past -> new PageCut.Item(past.stamp(), lines(past)))
                .filter(item -> item.lines().length() > 0)
                .toList();
    }

    private Told told(List<PageCut.Item> items) {
        List<Slice> lines = items.stream().map(PageCut.Item::lines).toList();
        return new Told(batch.around("chathistory " + target, lines), lines.size());
    }

    private Slice lines(Past past) {
        if (!isShown(past.event())) {
            return Slice.of(new byte[0]);
        }
        return past.event() instanceof Event.InConversation event
                ? guest.lines(event, past.stamp())
                : Slice.of(format.encode(past.event(), past.stamp()));
    }

    /**
     * Messages are; what else happened to who has asked for draft/event-playback; and never what
     * was for one session alone.
     */
    private boolean isShown(Event event) {
        return switch (event) {
            case MessageEvent.Sent _, Event.Said _ -> true;
            case MessageEvent.Tagged _,
                    MessageEvent.Redacted _,
                    ChannelEvent.Joined _,
                    ChannelEvent.Parted _,
                    ChannelEvent.Kicked _,
                    ChannelEvent.TopicChanged _,
                    ChannelEvent.Renamed _,
                    ChannelEvent.ModesChanged _,
                    UserEvent.NickChanged _,
                    UserEvent.RealNameChanged _,
                    UserEvent.HostChanged _,
                    UserEvent.Left _,
                    Event.GuestArrived _,
                    Event.FloorPassed _,
                    Event.FloorKept _,
                    Event.Exited _,
                    Event.Ended _ ->
                    events;
            case MessageEvent.RecipientAway _,
                    MessageEvent.WantsToWrite _,
                    ChannelEvent.Forwarded _,
                    ChannelEvent.Invited _,
                    ChannelEvent.Knocked _,
                    ChannelEvent.ModeRefused _,
                    UserEvent.Registered _,
                    UserEvent.WentAway _,
                    UserEvent.CameBack _,
                    UserEvent.UserModeChanged _,
                    UserEvent.AcceptChanged _,
                    OperatorEvent _,
                    Event.DeskOpened _,
                    Event.DeskClosed _,
                    Event.Refused _,
                    Event.QueueChanged _,
                    Event.GuestRenamed _,
                    Event.Held _,
                    Event.Returned _,
                    Event.Positioned _,
                    Event.SilenceBegan _ ->
                    false;
        };
    }
}
