package hocket.core;

import java.util.List;
import java.util.Optional;

/** What members do about themselves: come, be away, be seen otherwise, let others write, leave. */
final class Presence {
    private final Users users;
    private final Channels channels;
    private final Nicks nicks;
    private final Farewell farewell;

    Presence(Users users, Channels channels, Nicks nicks, Farewell farewell) {
        this.users = users;
        this.channels = channels;
        this.nicks = nicks;
        this.farewell = farewell;
    }

    void apply(UserCommand command, Outcome out) {
        switch (command) {
            case UserCommand.Register register -> nicks.register(register, out);
            case UserCommand.ChangeNick(Nick nick) ->
                    users.asMember(out, user -> nicks.change(user, nick, out));
            case UserCommand.GoAway(Remark reason) ->
                    users.asMember(out, user -> goAway(user, reason, out));
            case UserCommand.ComeBack() -> users.asMember(out, user -> comeBack(user, out));
            case UserCommand.ChangeRealName(Remark name) ->
                    users.asMember(out, user -> changeRealName(user, name, out));
            case UserCommand.ChangeUserMode change ->
                    users.asMember(out, user -> changeMode(user, change, out));
            case UserCommand.Accept(Nick friend) ->
                    users.asMember(out, user -> accept(user, friend, out));
            case UserCommand.Unaccept(Nick friend) ->
                    users.asMember(out, user -> unaccept(user, friend, out));
            case UserCommand.Quit(Remark reason) ->
                    users.asMember(out, user -> farewell.leave(user, reason, out));
        }
    }

    private void goAway(User user, Remark reason, Outcome out) {
        boolean changed = !user.away().equals(Optional.of(reason));
        user.goAway(reason);
        out.add(new UserEvent.WentAway(audience(user, changed), user.source(), reason));
    }

    private void comeBack(User user, Outcome out) {
        boolean changed = user.away().isPresent();
        user.comeBack();
        out.add(new UserEvent.CameBack(audience(user, changed), user.source()));
    }

    private void changeRealName(User user, Remark name, Outcome out) {
        boolean changed = !user.realName().equals(name);
        user.describe(name);
        out.add(new UserEvent.RealNameChanged(audience(user, changed), user.source(), name));
    }

    /** What changes nothing is answered to the user alone. */
    private List<SessionId> audience(User user, boolean changed) {
        return changed ? channels.audienceOf(user) : List.of(user.session());
    }

    /** Nobody becomes an operator by a mode. */
    private static void changeMode(User user, UserCommand.ChangeUserMode change, Outcome out) {
        boolean isAllowed = change.mode() != UserMode.OPERATOR || !change.on();
        if (isAllowed && user.change(change.mode(), change.on())) {
            out.add(
                    new UserEvent.UserModeChanged(
                            List.of(user.session()), user.source(), change.mode(), change.on()));
        }
    }

    private void accept(User user, Nick nick, Outcome out) {
        users.withUser(nick, out, friend -> accept(user, friend, out));
    }

    private static void accept(User user, User friend, Outcome out) {
        if (friend == user || user.acceptance().has(friend)) {
            out.refuse(Rejection.ACCEPTED_ALREADY);
        } else if (user.acceptance().isFull()) {
            out.refuse(Rejection.ACCEPT_FULL);
        } else {
            user.acceptance().add(friend);
            out.add(acceptChanged(user, friend, true));
        }
    }

    private void unaccept(User user, Nick nick, Outcome out) {
        Optional<User> friend = users.user(nick).filter(user.acceptance()::has);
        if (friend.isEmpty()) {
            out.refuse(Rejection.NOT_AMONG_ACCEPTED);
        } else {
            user.acceptance().remove(friend.get());
            out.add(acceptChanged(user, friend.get(), false));
        }
    }

    private static Event acceptChanged(User user, User friend, boolean on) {
        return new UserEvent.AcceptChanged(
                List.of(user.session()), user.source(), friend.nick(), on);
    }
}
