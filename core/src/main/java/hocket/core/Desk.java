package hocket.core;

import hocket.core.Event.End;
import hocket.core.snapshot.ConversationSnapshot;
import hocket.core.snapshot.DeskSnapshot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The counter where guests wait for one host: the open conversations, who waits, and the names that
 * guests get on arrival.
 */
final class Desk {
    private final SessionId host;
    private final Nick hostNick;
    private final int capacity;
    private final Users users;
    private final Bans bans;
    private final WaitingQueue queue = new WaitingQueue();
    private final Map<ConversationId, Conversation> open = new LinkedHashMap<>();
    private final Map<SessionId, Conversation> ofGuest = new LinkedHashMap<>();
    private boolean leaving;
    private long participants = 1;

    Desk(SessionId host, SessionCommand.OpenDesk command, Users users, Bans bans) {
        this.host = host;
        this.hostNick = command.host();
        this.capacity = command.capacity();
        this.users = users;
        this.bans = bans;
    }

    /** The desk as a snapshot has it. */
    static Desk of(DeskSnapshot snapshot, Users users, Bans bans) {
        SessionCommand.OpenDesk command =
                new SessionCommand.OpenDesk(snapshot.hostNick(), snapshot.capacity());
        Desk desk = new Desk(snapshot.host(), command, users, bans);
        desk.leaving = snapshot.leaving();
        desk.participants = snapshot.participants();
        snapshot.open().forEach(desk::restore);
        snapshot.waiting().forEach(desk::restoreWaiting);
        return desk;
    }

    private void restore(ConversationSnapshot snapshot) {
        Parties parties = new Parties(snapshot.id(), snapshot.nick(), hostNick);
        Conversation conversation = new Conversation(parties, snapshot.guest(), host, queue);
        conversation.restore(snapshot);
        open.put(conversation.id(), conversation);
        ofGuest.put(conversation.guest(), conversation);
    }

    private void restoreWaiting(ConversationId id) {
        Conversation conversation = open.get(id);
        if (conversation == null) {
            throw new IllegalArgumentException(id + " waits and is not there");
        }
        queue.restore(conversation);
    }

    DeskSnapshot snapshot() {
        return new DeskSnapshot(
                host,
                hostNick,
                capacity,
                open.values().stream().map(Conversation::snapshot).toList(),
                queue.inOrder().stream().map(Conversation::id).toList(),
                leaving,
                participants);
    }

    SessionId host() {
        return host;
    }

    void opened(Outcome out) {
        users.add(DeskUser.host(host, hostNick, out.instant()));
        out.add(new Event.DeskOpened(List.of(host), hostNick));
    }

    void arrive(DeskCommand.Arrive arrive, Outcome out) {
        SessionId guest = out.sender();
        if (guest.equals(host) || ofGuest.containsKey(guest)) {
            out.refuse(Rejection.ALREADY_HERE);
        } else if (users.isBarred(guest)) {
            out.refuse(Rejection.NOT_A_USER);
        } else if (open.size() >= capacity) {
            out.refuse(Rejection.DESK_FULL);
        } else if (users.user(guest).isPresent()) {
            begin(users.user(guest).get().nick(), arrive.from(), out);
        } else if (users.isFull()) {
            out.refuse(Rejection.TABLE_FULL);
        } else {
            arriveAnew(arrive, out);
        }
    }

    private void arriveAnew(DeskCommand.Arrive arrive, Outcome out) {
        User guest = DeskUser.guest(out.sender(), nextNick(), arrive, out.instant());
        Optional<SetBan> ban = bans.covering(guest);
        if (ban.isPresent()) {
            out.add(new OperatorEvent.PutOut(List.of(out.sender()), ban.get()));
        } else {
            users.add(guest);
            begin(guest.nick(), arrive.from(), out);
        }
    }

    private void begin(Nick nick, Address from, Outcome out) {
        ConversationId id = new ConversationId(out.index());
        Parties parties = new Parties(id, nick, hostNick);
        Conversation conversation = new Conversation(parties, out.sender(), host, queue);
        open.put(id, conversation);
        ofGuest.put(out.sender(), conversation);
        conversation.begin(from, out);
        if (leaving) {
            conversation.speak(Side.HOST, new Utterance.Exit(), out);
        }
    }

    /**
     * A member writes to the host: it is a guest, or becomes one by that. What is refused takes the
     * rest of the message with it.
     */
    void hear(User member, Message message, Outcome out) {
        List<Utterance> utterances = Speech.of(message);
        if (utterances.isEmpty()) {
            return;
        }
        if (!ofGuest.containsKey(member.session())) {
            welcome(member, message.kind(), out);
        }
        for (Utterance utterance : utterances) {
            if (!out.isRefused()) {
                speak(utterance, out);
            }
        }
    }

    /** Something that nobody may answer by itself opens no conversation. */
    private void welcome(User member, Message.Kind kind, Outcome out) {
        if (kind == Message.Kind.NOTICE) {
            out.refuse(Rejection.UNREACHABLE);
        } else if (open.size() >= capacity) {
            out.refuse(Rejection.DESK_FULL);
        } else {
            begin(member.nick(), new Address(member.source().host().value()), out);
        }
    }

    void withdraw(Outcome out) {
        Conversation conversation = ofGuest.get(out.sender());
        if (conversation == null) {
            out.refuse(Rejection.NO_CONVERSATION);
        } else {
            conversation.end(End.WITHDRAWN, out);
            settle(conversation, out);
        }
    }

    void speak(Utterance utterance, Outcome out) {
        Conversation conversation = ofGuest.get(out.sender());
        if (conversation == null) {
            out.refuse(Rejection.NO_CONVERSATION);
        } else {
            conversation.speak(Side.GUEST, utterance, out);
            settle(conversation, out);
        }
    }

    void reply(ConversationCommand.Reply reply, Outcome out) {
        withHosted(reply.conversation(), out, c -> c.reply(reply.utterance(), reply.turn(), out));
    }

    void take(ConversationId id, Outcome out) {
        withHosted(id, out, conversation -> conversation.take(out));
    }

    void defer(ConversationId id, Outcome out) {
        withHosted(
                id,
                out,
                conversation -> {
                    if (queue.contains(conversation)) {
                        queue.moveToBack(conversation);
                    } else {
                        out.refuse(Rejection.NOT_WAITING);
                    }
                });
    }

    void close(ConversationId id, Outcome out) {
        withHosted(id, out, conversation -> conversation.end(End.CLOSED_BY_HOST, out));
    }

    void speakToAll(Utterance utterance, Outcome out) {
        if (isRefusedToOthers(out)) {
            return;
        }
        List<Conversation> waiting = queue.inOrder();
        if (waiting.isEmpty()) {
            out.refuse(Rejection.NOBODY_WAITS);
        }
        for (Conversation conversation : waiting) {
            conversation.speak(Side.HOST, utterance, out);
            settle(conversation, out);
        }
    }

    void leave(Outcome out) {
        if (isRefusedToOthers(out)) {
            return;
        }
        leaving = true;
        for (Conversation conversation : List.copyOf(open.values())) {
            if (!conversation.isDone(Side.HOST)) {
                conversation.speak(Side.HOST, new Utterance.Exit(), out);
                settle(conversation, out);
            }
        }
    }

    void expire(ConversationId id, long since, Outcome out) {
        Conversation conversation = open.get(id);
        if (conversation != null) {
            conversation.expire(since, out);
            settle(conversation, out);
        }
    }

    void guestGone(SessionId guest, Outcome out) {
        Conversation conversation = ofGuest.get(guest);
        if (conversation != null) {
            conversation.guestGone(out);
            settle(conversation, out);
        }
    }

    /** The guest's connection is to be closed, by no wish of its own. */
    void guestPutOut(SessionId guest, Outcome out) {
        Conversation conversation = ofGuest.get(guest);
        if (conversation != null) {
            conversation.end(End.LOST, out);
            settle(conversation, out);
        }
    }

    /** A member has another nick. */
    void renamed(User member, Outcome out) {
        Conversation conversation = ofGuest.get(member.session());
        if (conversation != null) {
            conversation.rename(member.nick(), out);
        }
    }

    /** Ends every conversation; the desk is of no use after it. */
    void closeAll(Outcome out) {
        for (Conversation conversation : List.copyOf(open.values())) {
            conversation.end(End.DESK_CLOSED, out);
            settle(conversation, out);
        }
        users.user(host).ifPresent(user -> users.remove(user, out.instant()));
        out.add(new Event.DeskClosed(List.of(host), hostNick));
    }

    /** Tells who waits where, if an entry has changed that. */
    void announceQueue(Outcome out) {
        queue.announce(host, out);
    }

    boolean isRefusedToOthers(Outcome out) {
        boolean refused = !out.sender().equals(host);
        if (refused) {
            out.refuse(Rejection.NOT_HOST);
        }
        return refused;
    }

    private void withHosted(ConversationId id, Outcome out, Consumer<Conversation> action) {
        if (isRefusedToOthers(out)) {
            return;
        }
        Conversation conversation = open.get(id);
        if (conversation == null) {
            out.refuse(Rejection.NO_CONVERSATION);
        } else {
            action.accept(conversation);
            settle(conversation, out);
        }
    }

    private void settle(Conversation conversation, Outcome out) {
        if (conversation.isOver()) {
            open.remove(conversation.id());
            ofGuest.remove(conversation.guest());
            users.user(conversation.guest())
                    .filter(guest -> guest.kind() == User.Kind.GUEST)
                    .ifPresent(guest -> users.remove(guest, out.instant()));
        }
    }

    private Nick nextNick() {
        Nick nick;
        do {
            participants++;
            nick = Nick.ofUser(participants);
        } while (users.isTaken(nick));
        return nick;
    }
}
