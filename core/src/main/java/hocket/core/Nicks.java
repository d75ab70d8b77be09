package hocket.core;

import java.util.List;
import java.util.Optional;

/** Who becomes a member under which nick, and takes which one later. */
final class Nicks {
    private final Users users;
    private final Bans bans;
    private final Channels channels;
    private final Reception reception;

    Nicks(Users users, Bans bans, Channels channels, Reception reception) {
        this.users = users;
        this.bans = bans;
        this.channels = channels;
        this.reception = reception;
    }

    void register(UserCommand.Register command, Outcome out) {
        if (users.isBarred(out.sender())) {
            out.refuse(Rejection.NOT_A_USER);
        } else if (users.user(out.sender()).isPresent()) {
            out.refuse(Rejection.ALREADY_A_USER);
        } else {
            admit(newMember(command, out), out);
        }
    }

    private void admit(User newcomer, Outcome out) {
        List<SessionId> itself = List.of(newcomer.session());
        Optional<SetBan> ban = bans.covering(newcomer);
        if (ban.isPresent()) {
            out.add(new OperatorEvent.PutOut(itself, ban.get()));
        } else if (users.isTaken(newcomer.nick())) {
            out.refuse(Rejection.NICK_IN_USE);
        } else if (users.isFull()) {
            out.refuse(Rejection.TABLE_FULL);
        } else {
            users.add(newcomer);
            out.add(new UserEvent.Registered(itself, newcomer.source(), newcomer.realName()));
        }
    }

    private static User newMember(UserCommand.Register command, Outcome out) {
        Origin origin = command.origin();
        Source source = new Source(command.nick(), command.username(), origin.host());
        User.Description description =
                new User.Description(origin.address(), command.realName(), out.instant());
        return new User(out.sender(), User.Kind.MEMBER, source, description);
    }

    void change(User user, Nick nick, Outcome out) {
        Source before = user.source();
        if (before.nick().equals(nick)) {
            return;
        }
        Source after = new Source(nick, before.username(), before.host());
        if (users.isTaken(nick) && !before.nick().sameAs(nick)) {
            out.refuse(Rejection.NICK_IN_USE);
        } else if (channels.isNickLocked(user)) {
            out.refuse(Rejection.NICK_LOCKED);
        } else if (bans.covering(user, after).isPresent()) {
            out.refuse(Rejection.BANNED);
        } else {
            users.rename(user, nick, out.instant());
            out.add(
                    new UserEvent.NickChanged(
                            channels.audienceOf(user), before, nick, user.channelNames()));
            reception.renamed(user, out);
        }
    }
}
