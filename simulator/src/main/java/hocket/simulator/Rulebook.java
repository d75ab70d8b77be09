package hocket.simulator;

import hocket.core.ChannelCommand;
import hocket.core.Command;
import hocket.core.ConversationCommand;
import hocket.core.ConversationId;
import hocket.core.DeskCommand;
import hocket.core.Entry;
import hocket.core.Event;
import hocket.core.MessageCommand;
import hocket.core.OperatorCommand;
import hocket.core.Rejection;
import hocket.core.SessionCommand;
import hocket.core.SessionId;
import hocket.core.Side;
import hocket.core.UserCommand;
import hocket.core.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A second reading of the rules of the desk, which says what everybody should be told. */
final class Rulebook {
    private final Expected expected = new Expected();
    private final List<RuledConversation> open = new ArrayList<>();
    private final List<RuledConversation> queue = new ArrayList<>();
    private @Nullable SessionId host;
    private int capacity;
    private int participants;
    private boolean leaving;

    /** What each session should be told so far. */
    Expected expected() {
        return expected;
    }

    /** The conversations whose guests wait, in order. */
    List<ConversationId> waiting() {
        return queue.stream().map(RuledConversation::id).toList();
    }

    /** Reads one entry, which must not be a copy. */
    void apply(Entry entry) {
        switch (entry.command()) {
            case SessionCommand.OpenDesk desk -> openDesk(entry, desk);
            case SessionCommand.Depart() -> depart(entry.session());
            case SessionCommand.NodeLost _ -> throw new IllegalStateException("no node dies here");
            case DeskCommand command -> atDesk(entry, command);
            case ConversationCommand command -> inConversation(entry, command);
            case UserCommand _, ChannelCommand _, MessageCommand _, OperatorCommand _ -> {}
        }
        open.removeIf(RuledConversation::isOver);
        for (RuledConversation conversation : open) {
            conversation.tellPlace(queue.indexOf(conversation) + 1);
        }
    }

    private void openDesk(Entry entry, SessionCommand.OpenDesk desk) {
        if (host != null) {
            refuse(entry, Rejection.DESK_TAKEN);
            return;
        }
        host = entry.session();
        capacity = desk.capacity();
        participants = 1;
        leaving = false;
        expected.tell(host, "desk open");
    }

    private void depart(SessionId session) {
        if (session.equals(host)) {
            closeDesk(session);
        } else {
            of(session).ifPresent(RuledConversation::guestGone);
        }
    }

    private void closeDesk(SessionId of) {
        open.forEach(conversation -> conversation.end(Event.End.DESK_CLOSED));
        expected.tell(of, "desk closed");
        host = null;
    }

    private void atDesk(Entry entry, DeskCommand command) {
        SessionId at = host;
        if (at == null) {
            refuse(entry, Rejection.NO_DESK);
            return;
        }
        switch (command) {
            case DeskCommand.Arrive arrive -> arrive(entry, arrive, at);
            case DeskCommand.Withdraw() ->
                    of(entry.session())
                            .ifPresentOrElse(
                                    conversation -> conversation.end(Event.End.WITHDRAWN),
                                    () -> refuse(entry, Rejection.NO_CONVERSATION));
            case DeskCommand.SpeakToAll toAll ->
                    byHost(entry, () -> speakToAll(entry, toAll.utterance()));
            case DeskCommand.LeaveDesk() -> byHost(entry, () -> leaveDesk(entry));
            case DeskCommand.CloseDesk() -> byHost(entry, () -> closeDesk(at));
        }
    }

    private void arrive(Entry entry, DeskCommand.Arrive arrive, SessionId at) {
        if (entry.session().equals(at) || of(entry.session()).isPresent()) {
            refuse(entry, Rejection.ALREADY_HERE);
            return;
        }
        if (open.size() >= capacity) {
            refuse(entry, Rejection.DESK_FULL);
            return;
        }
        participants++;
        ConversationId id = new ConversationId(entry.index());
        RuledConversation conversation =
                new RuledConversation(id, entry.session(), at, queue, expected);
        open.add(conversation);
        expected.tell(at, id + " user" + participants + " came from " + arrive.from());
        expected.tell(entry.session(), Wire.WELCOME);
        if (leaving) {
            conversation.speak(Side.HOST, entry.command(), new Utterance.Exit(), entry.index());
        }
    }

    private void speakToAll(Entry entry, Utterance utterance) {
        if (queue.isEmpty()) {
            refuse(entry, Rejection.NOBODY_WAITS);
        }
        for (RuledConversation conversation : List.copyOf(queue)) {
            conversation.speak(Side.HOST, entry.command(), utterance, entry.index());
        }
    }

    private void leaveDesk(Entry entry) {
        leaving = true;
        for (RuledConversation conversation : open) {
            if (!conversation.hasExited(Side.HOST)) {
                conversation.speak(Side.HOST, entry.command(), new Utterance.Exit(), entry.index());
            }
        }
    }

    private void inConversation(Entry entry, ConversationCommand command) {
        if (host == null) {
            refuse(entry, Rejection.NO_CONVERSATION);
            return;
        }
        long index = entry.index();
        switch (command) {
            case ConversationCommand.Speak speak ->
                    of(entry.session())
                            .ifPresentOrElse(
                                    c -> c.speak(Side.GUEST, speak, speak.utterance(), index),
                                    () -> refuse(entry, Rejection.NO_CONVERSATION));
            case ConversationCommand.Reply reply ->
                    in(reply.conversation(), entry, c -> c.reply(reply, index));
            case ConversationCommand.Take take ->
                    in(take.conversation(), entry, c -> c.take(take, index));
            case ConversationCommand.Defer defer ->
                    in(defer.conversation(), entry, c -> c.defer(defer));
            case ConversationCommand.Close close ->
                    in(close.conversation(), entry, c -> c.end(Event.End.CLOSED_BY_HOST));
            case ConversationCommand.Expire expire ->
                    find(expire.conversation()).ifPresent(c -> c.expire(expire.since()));
        }
    }

    private void in(ConversationId id, Entry entry, Consumer<RuledConversation> action) {
        byHost(
                entry,
                () ->
                        find(id).ifPresentOrElse(
                                        action, () -> refuse(entry, Rejection.NO_CONVERSATION)));
    }

    private void byHost(Entry entry, Runnable action) {
        if (entry.session().equals(host)) {
            action.run();
        } else {
            refuse(entry, Rejection.NOT_HOST);
        }
    }

    /** A guest reads why in a line, anybody else gets the rejection itself. */
    private void refuse(Entry entry, Rejection rejection) {
        Command command = entry.command();
        boolean byGuest =
                command instanceof ConversationCommand.Speak
                        || (command instanceof DeskCommand.Arrive(var from, _)
                                && !from.value().equals("console"))
                        || command instanceof DeskCommand.Withdraw;
        String words = byGuest ? Wire.REFUSED : "refused " + rejection + " " + command;
        expected.tell(entry.session(), words);
    }

    private Optional<RuledConversation> find(ConversationId id) {
        return open.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    private Optional<RuledConversation> of(SessionId guest) {
        return open.stream().filter(c -> c.guest().equals(guest)).findFirst();
    }
}
