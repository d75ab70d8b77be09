package hocket.irc;

import hocket.core.Event;
import hocket.core.Nick;
import hocket.core.Source;
import hocket.core.User;
import hocket.door.Slice;
import hocket.door.Stamp;
import hocket.history.Place;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A session that reads again what was said between it and the desk, its own words included. It and
 * the host go by the names that they have now. Made on the hub's thread, then used on another.
 */
final class PastGuest implements DeskGuest {
    private final Set<Capability> capabilities;
    private final String nick;
    private final List<Source> known;
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream(0);

    private PastGuest(Set<Capability> capabilities, String nick, List<Source> known) {
        this.capabilities = capabilities;
        this.nick = nick;
        this.known = known;
    }

    /** The session, as it reads what was said in a place. */
    static PastGuest of(Place place, IrcSession session) {
        Stream<User> other =
                place instanceof Place.WithUser(Nick with)
                        ? session.state().user(with).stream()
                        : Stream.empty();
        List<Source> known =
                Stream.concat(session.user().stream(), other).map(User::source).toList();
        return new PastGuest(session.capabilities(), session.nick(), known);
    }

    /** What happened then, in lines. */
    Slice lines(Event.InConversation event, Stamp stamp) {
        DeskTalk.tell(event, stamp, this);
        byte[] told = lines.toByteArray();
        lines.reset();
        return Slice.of(told);
    }

    @Override
    public Set<Capability> capabilities() {
        return capabilities;
    }

    @Override
    public String nick() {
        return nick;
    }

    @Override
    public boolean hearsItself() {
        return true;
    }

    @Override
    public Optional<Source> source() {
        return Nick.parse(nick).flatMap(this::source);
    }

    @Override
    public Optional<Source> source(Nick who) {
        return known.stream().filter(source -> source.nick().sameAs(who)).findFirst();
    }

    @Override
    public void send(IrcLine line, String tags) {
        lines.writeBytes(line.bytes(tags));
    }
}
