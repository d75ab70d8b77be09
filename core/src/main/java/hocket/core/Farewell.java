package hocket.core;

import java.util.List;

/** How users leave: out of their channels and conversations, their nicks being free again. */
final class Farewell {
    private static final Remark RESTARTED = new Remark("Server restarted");

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

    /**
     * Everybody whose node has died is gone: guests first, so that their conversations are lost,
     * and not closed with the desk of a host who died with them.
     */
    void lose(SessionCommand.NodeLost lost, Outcome out) {
        List<User> gone = users.all().stream().filter(u -> lost.covers(u.session())).toList();
        boolean nobodyHears = gone.size() == users.all().size();
        for (User user : gone) {
            switch (user.kind()) {
                case MEMBER -> leave(user, hearing(user, lost, nobodyHears), RESTARTED, out);
                case GUEST -> reception.gone(user.session(), out);
                case HOST -> {}
            }
        }
        gone.stream()
                .filter(user -> user.kind() == User.Kind.HOST)
                .forEach(host -> reception.gone(host.session(), out));
    }

    /** Whom a lost member's leaving is told to: with many gone at once, mostly nobody. */
    private List<SessionId> hearing(
            User member, SessionCommand.NodeLost lost, boolean nobodyHears) {
        return nobodyHears
                ? List.of()
                : channels.audienceOf(member).stream().filter(s -> !lost.covers(s)).toList();
    }

    private void leave(User member, List<SessionId> audience, Remark reason, Outcome out) {
        List<ChannelName> left = member.channelNames();
        channels.leaveAll(member);
        users.remove(member, out.instant());
        out.add(new UserEvent.Left(audience, member.source(), reason, left));
        reception.guestGone(member.session(), out);
    }
}
