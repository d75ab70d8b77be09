package hocket.archive;

import hocket.core.ChannelEvent;
import hocket.core.ChannelName;
import hocket.core.Entry;
import hocket.core.Event;
import hocket.core.MessageEvent;
import hocket.core.Nick;
import hocket.core.Rank;
import hocket.core.Recipient;
import hocket.core.SessionCommand;
import hocket.core.SessionId;
import hocket.core.Source;
import hocket.core.State;
import hocket.core.User;
import hocket.core.UserEvent;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where events happen, and what they change of the places: beginnings, names, ends. */
final class Places {
    private final ChannelPlaces channels;
    private final DirectPlaces direct;
    private final ConversationPlaces conversations;

    Places(Sql sql) throws SQLException {
        PlaceWriter places = new PlaceWriter(sql);
        channels = new ChannelPlaces(places);
        direct = new DirectPlaces(sql, places);
        conversations = new ConversationPlaces(places);
    }

    /** The numbers of the places that an event of the history belongs to. */
    List<Long> of(Event event, SessionId session, State state, Moment moment) throws SQLException {
        return switch (event) {
            case MessageEvent.Sent(_, Source who, SessionId by, Recipient to, _, _) ->
                    List.of(of(to, new DirectPlaces.Party(by, who.nick()), state, moment));
            case MessageEvent.Redacted(_, Source who, Recipient to, _, _) ->
                    List.of(of(to, new DirectPlaces.Party(session, who.nick()), state, moment));
            case ChannelEvent inChannel -> List.of(of(inChannel, state, moment));
            case UserEvent.NickChanged changed -> of(changed.channels(), state, moment);
            case UserEvent.Left left -> of(left.channels(), state, moment);
            case Event.InConversation talk -> List.of(conversations.of(talk, moment));
            case Event _ -> List.of();
        };
    }

    private long of(Recipient to, DirectPlaces.Party from, State state, Moment moment)
            throws SQLException {
        return switch (to) {
            case Recipient.ToChannel(ChannelName channel, Rank _) ->
                    channels.of(channel, state, moment);
            case Recipient.ToUser(Nick nick) -> {
                User user = state.user(nick).orElseThrow();
                yield direct.of(from, new DirectPlaces.Party(user.session(), nick), moment);
            }
        };
    }

    private long of(ChannelEvent event, State state, Moment moment) throws SQLException {
        return switch (event) {
            case ChannelEvent.Joined joined when joined.founded() ->
                    channels.found(joined.channel(), state, moment);
            case ChannelEvent.Renamed renamed ->
                    channels.rename(renamed.channel(), renamed.to(), state, moment);
            case ChannelEvent.ModesChanged changed ->
                    channels.changed(changed.channel(), state, moment);
            case ChannelEvent other -> channels.of(other.channel(), state, moment);
        };
    }

    private List<Long> of(List<ChannelName> names, State state, Moment moment) throws SQLException {
        List<Long> places = new ArrayList<>(names.size());
        for (ChannelName name : names) {
            places.add(channels.of(name, state, moment));
        }
        return places;
    }

    /** Ends the places that an entry has ended, when its events have been written down. */
    void end(Entry entry, List<Event> events, State state)
            throws SQLException, UnreadableItemException {
        Moment moment = Moment.of(entry, 0);
        Set<ChannelName> left = new LinkedHashSet<>(0);
        for (Event event : events) {
            if (event instanceof Event.Ended ended) {
                conversations.end(ended, moment);
            }
            left.addAll(leftBy(event));
        }
        for (ChannelName channel : left) {
            channels.left(channel, state, moment);
        }
        endDirect(entry, moment);
    }

    private static List<ChannelName> leftBy(Event event) {
        return switch (event) {
            case ChannelEvent.Parted parted -> List.of(parted.channel());
            case ChannelEvent.Kicked kicked -> List.of(kicked.channel());
            case UserEvent.Left user -> user.channels();
            case Event _ -> List.of();
        };
    }

    private void endDirect(Entry entry, Moment moment)
            throws SQLException, UnreadableItemException {
        if (entry.command() instanceof SessionCommand.Depart) {
            direct.departed(entry.session(), moment);
        } else if (entry.command() instanceof SessionCommand.NodeLost lost
                && entry.session().number() == 0) {
            direct.lost(lost, moment);
        }
    }
}
