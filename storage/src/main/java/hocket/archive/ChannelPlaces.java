package hocket.archive;

import hocket.core.Channel;
import hocket.core.ChannelName;
import hocket.core.State;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The channels that there are, as places: each from its founding to its end, under its present
 * name. One that is not known, because the history began later, begins where it is first met.
 */
final class ChannelPlaces {
    private final PlaceWriter places;
    private final Map<String, Life> going = new HashMap<>();

    ChannelPlaces(PlaceWriter places) {
        this.places = places;
    }

    /** A channel's place, and whether anybody may join it and read. */
    private record Life(long number, boolean isOpen) {}

    /** The place of a channel that has just come into being. */
    long found(ChannelName name, State state, Moment moment) throws SQLException {
        boolean isOpen = isOpen(name, state);
        long number = places.add(PlaceKind.CHANNEL, name.folded(), name.value(), moment, isOpen);
        going.put(name.folded(), new Life(number, isOpen));
        return number;
    }

    /** The place of a channel. */
    long of(ChannelName name, State state, Moment moment) throws SQLException {
        Life known = going.get(name.folded());
        return known == null ? meet(name, state, moment) : known.number();
    }

    private long meet(ChannelName name, State state, Moment moment) throws SQLException {
        Optional<PlaceWriter.Kept> kept = places.find(PlaceKind.CHANNEL, name.folded());
        if (kept.isEmpty()) {
            return found(name, state, moment);
        }
        long number = kept.get().number();
        boolean isOpen = isOpen(name, state);
        if (state.channel(name).isPresent()) {
            places.setOpen(number, isOpen);
        }
        going.put(name.folded(), new Life(number, isOpen));
        return number;
    }

    /** The channel has another name; answers its place. */
    long rename(ChannelName from, ChannelName to, State state, Moment moment) throws SQLException {
        long number = of(from, state, moment);
        places.rename(number, to.folded(), to.value());
        going.remove(from.folded());
        going.put(to.folded(), new Life(number, isOpen(to, state)));
        return number;
    }

    /** The channel's modes have changed; answers its place. */
    long changed(ChannelName name, State state, Moment moment) throws SQLException {
        long number = of(name, state, moment);
        boolean isOpen = isOpen(name, state);
        if (!new Life(number, isOpen).equals(going.get(name.folded()))) {
            places.setOpen(number, isOpen);
            going.put(name.folded(), new Life(number, isOpen));
        }
        return number;
    }

    /** Somebody has left the channel: it has ended, if it was the last one. */
    void left(ChannelName name, State state, Moment moment) throws SQLException {
        Life known = going.get(name.folded());
        if (known != null && state.channel(name).isEmpty()) {
            places.end(known.number(), moment);
            going.remove(name.folded());
        }
    }

    private static boolean isOpen(ChannelName name, State state) {
        return state.channel(name).filter(Channel::isPublic).isPresent();
    }
}
