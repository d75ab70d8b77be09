package hocket.core;

import hocket.core.snapshot.Snapshot;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The shared state, and the one way to change it: {@link #apply} a committed entry. Pure and
 * deterministic: the same entries in the same order give the same events on every machine.
 *
 * <p>The desk's host and its guests act at the desk alone: all else is refused to them as to
 * sessions that are no users.
 *
 * <p>Owned by the thread that applies the log.
 */
public final class Core implements State {
    private static final Remark CONNECTION_CLOSED = new Remark("Connection closed");

    private long index;
    private final Sequences sequences = new Sequences();
    private final Users users = new Users();
    private final Channels channels = new Channels(users);
    private final Bans bans = new Bans();
    private final Reception reception = new Reception(users, bans);
    private final Farewell farewell = new Farewell(users, channels, reception);
    private final Nicks nicks = new Nicks(users, bans, channels, reception);
    private final Presence presence = new Presence(users, channels, nicks, farewell);
    private final Messages messages = new Messages(users, channels, reception);
    private final Operators operators = new Operators(users, channels, bans, farewell);

    /** The state before the first entry of a log. */
    public Core() {}

    /**
     * A core that behaves from now on as the one did whose snapshot it is.
     *
     * @throws IllegalArgumentException if the parts of the snapshot contradict each other
     */
    public static Core of(Snapshot snapshot) {
        Core core = new Core();
        core.index = snapshot.index();
        core.sequences.restore(snapshot.sequences());
        core.users.restore(snapshot.users());
        core.channels.restore(snapshot.channels(), core.users);
        core.users.tie(snapshot.users(), core.channels);
        snapshot.bans().forEach(core.bans::set);
        core.reception.restore(snapshot.desk());
        return core;
    }

    /** All on which its future depends, as of the last applied entry. */
    public Snapshot snapshot() {
        return new Snapshot(
                index,
                sequences.snapshot(),
                users.snapshot(),
                channels.snapshot(),
                List.copyOf(bans.all()),
                reception.snapshot());
    }

    /**
     * Applies one entry: decides, changes the state, and says who hears of it. A refusal is an
     * event to the sender; a duplicate has no effect and no events.
     */
    public List<Event> apply(Entry entry) {
        index = entry.index();
        if (!sequences.isNew(entry)) {
            return List.of();
        }
        Outcome out = new Outcome(entry);
        switch (entry.command()) {
            case SessionCommand.Depart() -> depart(out);
            case SessionCommand.NodeLost lost -> lose(lost, out);
            case SessionCommand.OpenDesk open -> reception.open(open, out);
            case UserCommand command -> presence.apply(command, out);
            case ChannelCommand command ->
                    users.asMember(out, who -> channels.apply(command, who, out));
            case MessageCommand command ->
                    users.asMember(out, who -> messages.apply(command, who, out));
            case OperatorCommand command -> operators.apply(command, out);
            case DeskCommand command -> reception.apply(command, out);
            case ConversationCommand command -> reception.apply(command, out);
        }
        reception.announceQueue(out);
        return out.events();
    }

    /**
     * Says to whom a transient message goes, as of the last applied entry. It changes nothing but
     * for what the sender is told itself.
     */
    public List<Event> relay(SessionId sender, MessageCommand.Tag tag) {
        return users.member(sender)
                .map(member -> messages.relay(tag, member))
                .orElseGet(() ->
                        List.of(new Event.Refused(List.of(sender), Rejection.NOT_A_USER, tag)));
    }

    private void depart(Outcome out) {
        SessionId session = out.sender();
        sequences.depart(session);
        users.member(session)
                .ifPresentOrElse(
                        member -> farewell.vanish(member, CONNECTION_CLOSED, out),
                        () -> reception.gone(session, out));
        users.forget(session);
    }

    /** Only a node may say so. */
    private void lose(SessionCommand.NodeLost lost, Outcome out) {
        if (out.sender().number() != 0) {
            out.refuse(Rejection.NOT_OPERATOR);
            return;
        }
        sequences.lose(lost);
        farewell.lose(lost, out);
        users.forget(lost);
    }

    @Override
    public long index() {
        return index;
    }

    @Override
    public boolean hasDesk() {
        return reception.isOpen();
    }

    @Override
    public Optional<User> user(SessionId session) {
        return users.user(session);
    }

    @Override
    public Optional<User> user(Nick nick) {
        return users.user(nick);
    }

    @Override
    public Collection<User> users() {
        return users.all();
    }

    @Override
    public List<PastUser> formerly(Nick nick) {
        return users.formerly(nick);
    }

    @Override
    public Optional<Channel> channel(ChannelName name) {
        return channels.channel(name);
    }

    @Override
    public Collection<Channel> channels() {
        return channels.all();
    }

    @Override
    public Collection<SetBan> bans() {
        return bans.all();
    }
}
