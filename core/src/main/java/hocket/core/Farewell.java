package hocket.core;

import java.util.List;

/** How users leave: out of their channels and conversations, their nicks being free again. */
final class Farewell {
    private final Users users;
    private final Channels channels;
    private final Reception reception;

    Farewell(Users users, Channels channels, Reception reception) {
        this.users = users;
        this.channels = channels;
        this.reception = reception;
    }

    /** The member leaves and hears it itself; its session says nothing more. */
    void leave(User member, Remark reason, Outcome out) {
        users.bar(member.session());
        leave(member, channels.audienceOf(member), reason, out);
    }

    /** An operator puts the user, who is not the host, out; its connection is to be closed. */
    void putOut(User user, Remark reason, Outcome out) {
        if (user.kind() == User.Kind.MEMBER) {
            leave(user, reason, out);
        } else {
            users.bar(user.session());
            reception.guestPutOut(user.session(), out);
        }
    }

    /** The member's connection is gone. */
    void vanish(User member, Remark reason, Outcome out) {
        List<SessionId> others =
                channels.audienceOf(member).stream()
                        .filter(session -> !session.equals(member.session()))
                        .toList();
        leave(member, others, reason, out);
    }

    private void leave(User member, List<SessionId> audience, Remark reason, Outcome out) {
        channels.leaveAll(member);
        users.remove(member, out.instant());
        out.add(new UserEvent.Left(audience, member.source(), reason));
        reception.guestGone(member.session(), out);
    }
}
