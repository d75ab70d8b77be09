package hocket.simulator;

import hocket.core.ChannelCommand;
import hocket.core.Command;
import hocket.core.ConversationCommand;
import hocket.core.ConversationId;
import hocket.core.DeskCommand;
import hocket.core.Entry;
import hocket.core.Event;
import hocket.core.Message;
import hocket.core.MessageCommand;
import hocket.core.Nick;
import hocket.core.OperatorCommand;
import hocket.core.OperatorEvent;
import hocket.core.Recipient;
import hocket.core.Rejection;
import hocket.core.SessionCommand;
import hocket.core.SessionId;
import hocket.core.Side;
import hocket.core.UserCommand;
import hocket.core.UserEvent;
import hocket.core.Utterance;
import hocket.simulator.RuledUsers.RuledUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A second reading of the rules of the desk, which says what everybody should be told. */
final class Rulebook {
    private final RuledUsers users;
    private final Expected expected = new Expected();
    private final List<RuledConversation> open = new ArrayList<>();
    private final List<RuledConversation> queue = new ArrayList<>();
    private @Nullable SessionId host;
    private Nick hostNick = new Nick("nobody");
    private int capacity;
    private int participants;
    private boolean leaving;

    /**
     * @param users as they are before the entry that is read
     */
    Rulebook(RuledUsers users) {
        this.users = users;
    }

    /** What each session should be told so far. */
    Expected expected() {
        return expected;
    }

    /** The conversations whose guests wait, in order. */
    List<ConversationId> waiting() {
        return queue.stream().map(RuledConversation::id).toList();
    }

    /** Reads one entry, which must not be a copy. */
    void apply(Entry entry, List<Event> events) {
        switch (entry.command()) {
            case SessionCommand.OpenDesk desk -> openDesk(entry, desk);
            case SessionCommand.Depart() -> depart(entry.session());
            case SessionCommand.NodeLost _ -> loseAll(events);
            case DeskCommand command -> atDesk(entry, command, events);
            case ConversationCommand command -> inConversation(entry, command);
            case MessageCommand.Send(Recipient.ToUser(Nick nick), Message message)
                    when host != null && nick.sameAs(hostNick) && users.isMember(entry.session()) ->
                    hear(entry, message, host);
            case UserCommand _, ChannelCommand _, MessageCommand _, OperatorCommand _ -> {}
        }
        events.forEach(this::note);
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
        hostNick = desk.host();
        capacity = desk.capacity();
        participants = 1;
        leaving = false;
        expected.tell(host, "desk open");
    }

    private void depart(SessionId session) {
        if (session.equals(host)) {
            closeDesk(session);
        } else if (!users.isMember(session)) {
            of(session).ifPresent(RuledConversation::guestGone);
        }
    }

    /** There is one node: with it, all are gone, and nobody could say Exit any more. */
    private void loseAll(List<Event> events) {
        for (RuledConversation conversation : open) {
            Event.End end = conversation.hasExited(Side.GUEST) ? Event.End.CLOSED : Event.End.LOST;
            long ends = events.stream().filter(event -> ends(event, conversation, end)).count();
            Violation.unless(ends == 1, conversation.id(), " should end as ", end, " once");
        }
        open.clear();
        queue.clear();
        host = null;
    }

    private static boolean ends(Event event, RuledConversation conversation, Event.End end) {
        return event instanceof Event.Ended ended
                && ended.parties().id().equals(conversation.id())
                && ended.end() == end;
    }

    /** What users and operators do is no rule of the desk, but it ends conversations. */
    private void note(Event event) {
        switch (event) {
            case UserEvent.Left left ->
                    guestNamed(left.who().nick()).ifPresent(RuledConversation::guestGone);
            case OperatorEvent.Killed killed -> putOut(users.named(killed.target()));
            case OperatorEvent.PutOut out -> putOut(users.of(out.audience().getFirst()));
            case UserEvent.NickChanged changed ->
                    guestNamed(changed.who().nick())
                            .ifPresent(c -> c.rename(changed.who().nick(), changed.nick()));
            default -> {}
        }
    }

    private Optional<RuledConversation> guestNamed(Nick nick) {
        return users.named(nick).map(RuledUser::session).flatMap(this::of);
    }

    /** Members leave, and are noted when they do. */
    private void putOut(Optional<RuledUser> user) {
        user.filter(gone -> !gone.member())
                .map(RuledUser::session)
                .flatMap(this::of)
                .ifPresent(conversation -> conversation.end(Event.End.LOST));
    }

    /** A member writes to the host: it is a guest, or becomes one. */
    private void hear(Entry entry, Message message, SessionId at) {
        List<Utterance> said = DeskWords.of(message);
        boolean isGuest = of(entry.session()).isPresent();
        if (said.isEmpty()) {
            return;
        }
        if (!isGuest && message.kind() == Message.Kind.NOTICE) {
            refuse(entry, Rejection.UNREACHABLE);
            return;
        }
        if (!isGuest && open.size() >= capacity) {
            refuse(entry, Rejection.DESK_FULL);
            return;
        }
        if (!isGuest) {
            RuledUser user = users.of(entry.session()).orElseThrow();
            begin(entry, user.nick() + " came from " + user.source().host(), at);
        }
        RuledConversation with = of(entry.session()).orElseThrow();
        boolean goesOn = true;
        for (Utterance utterance : said) {
            goesOn =
                    goesOn
                            && !with.isOver()
                            && with.speak(Side.GUEST, entry.command(), utterance, entry.index());
        }
    }

    private void closeDesk(SessionId of) {
        open.forEach(conversation -> conversation.end(Event.End.DESK_CLOSED));
        expected.tell(of, "desk closed");
        host = null;
    }

    private void atDesk(Entry entry, DeskCommand command, List<Event> events) {
        SessionId at = host;
        if (at == null) {
            refuse(entry, Rejection.NO_DESK);
            return;
        }
        switch (command) {
            case DeskCommand.Arrive _ when isPutOut(events) -> turnAway(entry);
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
        countOn();
        begin(entry, "user" + participants + " came from " + arrive.from(), at);
    }

    /** Its name is not given to another, lest a ban of that name keep everybody out. */
    private void turnAway(Entry entry) {
        countOn();
        expected.tell(entry.session(), Wire.CLOSED);
    }

    private void countOn() {
        do {
            participants++;
        } while (users.named(new Nick("user" + participants)).isPresent());
    }

    /** A ban covers it: whom bans cover is no rule of the desk. */
    private static boolean isPutOut(List<Event> events) {
        return events.stream().anyMatch(event -> event instanceof OperatorEvent.PutOut);
    }

    private void begin(Entry entry, String coming, SessionId at) {
        ConversationId id = new ConversationId(entry.index());
        RuledConversation conversation =
                new RuledConversation(id, entry.session(), at, queue, expected);
        open.add(conversation);
        expected.tell(at, id + " " + coming);
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
