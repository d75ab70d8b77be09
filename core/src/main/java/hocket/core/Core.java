package hocket.core;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The shared state, and the one way to change it: {@link #apply} a committed entry. Pure and
 * deterministic: the same entries in the same order give the same events on every machine.
 *
 * <p>Owned by the thread that applies the log.
 */
public final class Core implements State {
    private final Sequences sequences = new Sequences();
    private final Users users = new Users();
    private final Channels channels = new Channels(users);
    private final Messages messages = new Messages(users, channels);
    private final Operators operators = new Operators(users);
    private @Nullable Desk desk;

    /** The state before the first entry of a log. */
    public Core() {}

    /**
     * Applies one entry: decides, changes the state, and says who hears of it. A refusal is an
     * event to the sender; a duplicate has no effect and no events.
     */
    public List<Event> apply(Entry entry) {
        if (!sequences.isNew(entry)) {
            return List.of();
        }
        Outcome out = new Outcome(entry);
        switch (entry.command()) {
            case SessionCommand.Depart() -> depart(out);
            case SessionCommand.OpenDesk open -> openDesk(open, out);
            case UserCommand command -> users.apply(command, channels, out);
            case ChannelCommand command -> asUser(out, user -> channels.apply(command, user, out));
            case MessageCommand command -> asUser(out, user -> messages.apply(command, user, out));
            case OperatorCommand command -> operators.apply(command, out);
            case DeskCommand command -> atDesk(command, out);
            case ConversationCommand command -> inConversation(command, out);
        }
        if (desk != null) {
            desk.announceQueue(out);
        }
        return out.events();
    }

    /**
     * Says to whom a transient message goes, as of the last applied entry. It changes nothing but
     * for what the sender is told itself.
     */
    public List<Event> relay(SessionId sender, MessageCommand.Tag tag) {
        throw new UnsupportedOperationException();
    }

    private void asUser(Outcome out, Consumer<User> action) {
        users.user(out.sender()).ifPresentOrElse(action, () -> out.refuse(Rejection.NOT_A_USER));
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
        throw new UnsupportedOperationException();
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
        throw new UnsupportedOperationException();
    }

    private void depart(Outcome out) {
        SessionId session = out.sender();
        sequences.depart(session);
        if (desk == null) {
            return;
        }
        if (desk.host().equals(session)) {
            closeDesk(desk, out);
        } else {
            desk.guestGone(session, out);
        }
    }

    private void openDesk(SessionCommand.OpenDesk open, Outcome out) {
        if (desk == null) {
            desk = new Desk(out.sender(), open);
            desk.opened(out);
        } else {
            out.refuse(Rejection.DESK_TAKEN);
        }
    }

    private void closeDesk(Desk open, Outcome out) {
        open.closeAll(out);
        desk = null;
    }

    private void atDesk(DeskCommand command, Outcome out) {
        if (desk == null) {
            out.refuse(Rejection.NO_DESK);
            return;
        }
        switch (command) {
            case DeskCommand.Arrive arrive -> desk.arrive(arrive.from(), out);
            case DeskCommand.Withdraw() -> desk.withdraw(out);
            case DeskCommand.SpeakToAll toAll -> desk.speakToAll(toAll.utterance(), out);
            case DeskCommand.LeaveDesk() -> desk.leave(out);
            case DeskCommand.CloseDesk() -> {
                if (!desk.isRefusedToOthers(out)) {
                    closeDesk(desk, out);
                }
            }
        }
    }

    private void inConversation(ConversationCommand command, Outcome out) {
        if (desk == null) {
            out.refuse(Rejection.NO_CONVERSATION);
            return;
        }
        switch (command) {
            case ConversationCommand.Speak speak -> desk.speak(speak.utterance(), out);
            case ConversationCommand.Reply reply -> desk.reply(reply, out);
            case ConversationCommand.Take take -> desk.take(take.conversation(), out);
            case ConversationCommand.Defer defer -> desk.defer(defer.conversation(), out);
            case ConversationCommand.Close close -> desk.close(close.conversation(), out);
            case ConversationCommand.Expire expire ->
                    desk.expire(expire.conversation(), expire.since(), out);
        }
    }
}
