package hocket.core;

import hocket.core.snapshot.DeskSnapshot;
import org.jspecify.annotations.Nullable;

/** Where the desk is while it is open: who opens it, who comes, and what is said there. */
final class Reception {
    private final Users users;
    private final Bans bans;
    private @Nullable Desk desk;

    Reception(Users users, Bans bans) {
        this.users = users;
        this.bans = bans;
    }

    boolean isOpen() {
        return desk != null;
    }

    /** The desk, if it is open. */
    @Nullable DeskSnapshot snapshot() {
        return desk == null ? null : desk.snapshot();
    }

    /** Takes the desk over, or that there is none. */
    void restore(@Nullable DeskSnapshot snapshot) {
        desk = snapshot == null ? null : Desk.of(snapshot, users, bans);
    }

    void open(SessionCommand.OpenDesk command, Outcome out) {
        if (desk != null) {
            out.refuse(Rejection.DESK_TAKEN);
        } else if (users.user(out.sender()).isPresent()) {
            out.refuse(Rejection.ALREADY_A_USER);
        } else if (users.isTaken(command.host())) {
            out.refuse(Rejection.NICK_IN_USE);
        } else if (users.isFull()) {
            out.refuse(Rejection.TABLE_FULL);
        } else {
            desk = new Desk(out.sender(), command, users, bans);
            desk.opened(out);
        }
    }

    void apply(DeskCommand command, Outcome out) {
        if (desk == null) {
            out.refuse(Rejection.NO_DESK);
            return;
        }
        switch (command) {
            case DeskCommand.Arrive arrive -> desk.arrive(arrive, out);
            case DeskCommand.Withdraw() -> desk.withdraw(out);
            case DeskCommand.SpeakToAll toAll -> desk.speakToAll(toAll.utterance(), out);
            case DeskCommand.LeaveDesk() -> desk.leave(out);
            case DeskCommand.CloseDesk() -> {
                if (!desk.isRefusedToOthers(out)) {
                    close(desk, out);
                }
            }
        }
    }

    void apply(ConversationCommand command, Outcome out) {
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

    /** A member writes to the desk's host, who is there. */
    void hear(User member, Message message, Outcome out) {
        if (desk != null) {
            desk.hear(member, message, out);
        }
    }

    /** A member has another nick. */
    void renamed(User member, Outcome out) {
        if (desk != null) {
            desk.renamed(member, out);
        }
    }

    /** A guest's connection is to be closed, by no wish of its own. */
    void guestPutOut(SessionId guest, Outcome out) {
        if (desk != null) {
            desk.guestPutOut(guest, out);
        }
    }

    /** The session, the host's, a guest's or neither, is gone. */
    void gone(SessionId session, Outcome out) {
        if (desk != null && desk.host().equals(session)) {
            close(desk, out);
        } else {
            guestGone(session, out);
        }
    }

    /** A guest, if the session is one, says nothing more. */
    void guestGone(SessionId guest, Outcome out) {
        if (desk != null) {
            desk.guestGone(guest, out);
        }
    }

    /** Tells who waits where, if an entry has changed that. */
    void announceQueue(Outcome out) {
        if (desk != null) {
            desk.announceQueue(out);
        }
    }

    private void close(Desk open, Outcome out) {
        open.closeAll(out);
        desk = null;
    }
}
