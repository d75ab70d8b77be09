package hocket.core;

import java.util.List;
import java.util.Optional;

/** What members do about themselves: come, be away, take other names, leave. */
final class Presence {
    private final Users users;
    private final Channels channels;
    private final Farewell farewell;

    Presence(Users users, Channels channels, Farewell farewell) {
        this.users = users;
        this.channels = channels;
        this.farewell = farewell;
    }

    void apply(UserCommand command, Outcome out) {
        if (command instanceof UserCommand.Register register) {
            register(register, out);
            return;
        }
        Optional<User> member = users.member(out.sender());
        if (member.isEmpty()) {
            out.refuse(Rejection.NOT_A_USER);
        } else {
            apply(command, member.get(), out);
        }
    }

    private void apply(UserCommand command, User user, Outcome out) {
        switch (command) {
            case UserCommand.Register register -> register(register, out);
            case UserCommand.ChangeNick(Nick nick) -> throw new UnsupportedOperationException();
            case UserCommand.GoAway(Remark reason) -> throw new UnsupportedOperationException();
            case UserCommand.ComeBack() -> throw new UnsupportedOperationException();
            case UserCommand.ChangeRealName(Remark name) ->
                    throw new UnsupportedOperationException();
            case UserCommand.ChangeUserMode change -> throw new UnsupportedOperationException();
            case UserCommand.Accept(Nick friend) -> throw new UnsupportedOperationException();
            case UserCommand.Unaccept(Nick friend) -> throw new UnsupportedOperationException();
            case UserCommand.Quit(Remark reason) -> farewell.leave(user, reason, out);
        }
    }

    private void register(UserCommand.Register command, Outcome out) {
        if (users.isBarred(out.sender())) {
            out.refuse(Rejection.NOT_A_USER);
        } else if (users.user(out.sender()).isPresent()) {
            out.refuse(Rejection.ALREADY_A_USER);
        } else if (users.isTaken(command.nick())) {
            out.refuse(Rejection.NICK_IN_USE);
        } else if (users.isFull()) {
            out.refuse(Rejection.TABLE_FULL);
        } else {
            users.add(newMember(command, out));
        }
    }

    private static User newMember(UserCommand.Register command, Outcome out) {
        Source who = new Source(command.nick(), command.username(), command.origin().host());
        User.Description description =
                new User.Description(command.origin().address(), command.realName(), out.instant());
        out.add(new UserEvent.Registered(List.of(out.sender()), who, command.realName()));
        return new User(out.sender(), User.Kind.MEMBER, who, description);
    }
}
