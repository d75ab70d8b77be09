package hocket.irc;

import hocket.core.Nick;
import hocket.core.PlainText;
import hocket.core.Remark;
import hocket.core.User;
import hocket.core.UserCommand;
import java.util.List;
import java.util.Optional;

/** AWAY, SETNAME, ACCEPT: what users say of themselves, and whom they let write to them. */
final class UserHandlers {
    static final List<IrcCommand> COMMANDS =
            List.of(
                    IrcCommand.registered("AWAY", 0, UserHandlers::away),
                    IrcCommand.registered("SETNAME", 1, UserHandlers::setName),
                    IrcCommand.registered("ACCEPT", 0, UserHandlers::accept));

    private UserHandlers() {}

    private static void away(IrcMessage message, IrcSession session) {
        session.submit(away(message));
    }

    /** What AWAY asks for: without a reason, to be back. */
    static UserCommand away(IrcMessage message) {
        Remark reason = Remark.ofBeginning(message.parameter(0), Longest.AWAY);
        return reason.isEmpty() ? new UserCommand.ComeBack() : new UserCommand.GoAway(reason);
    }

    private static void setName(IrcMessage message, IrcSession session) {
        String name = message.parameter(0);
        if (name.isBlank() || PlainText.utf8Length(name) > Longest.REAL_NAME) {
            StandardReplies.fail(
                    "SETNAME", "INVALID_REALNAME", List.of(), "Realname is not valid", session);
        } else {
            session.submit(new UserCommand.ChangeRealName(new Remark(name)));
        }
    }

    /** {@code ACCEPT a,-b,*}: lets a write to it, b no more, and lists those who may. */
    private static void accept(IrcMessage message, IrcSession session) {
        List<String> wishes = Target.list(message.has(0) ? message.parameter(0) : "*");
        for (String wish : wishes) {
            if (wish.equals("*")) {
                session.answer(() -> listAccepted(session));
            } else {
                accept(wish, session);
            }
        }
    }

    private static void accept(String wish, IrcSession session) {
        boolean isTakenBack = wish.startsWith("-");
        String name = isTakenBack || wish.startsWith("+") ? wish.substring(1) : wish;
        Optional<Nick> friend = Nick.parse(name);
        if (friend.isEmpty()) {
            session.reply(Numeric.ERR_NOSUCHNICK, name);
        } else {
            session.submit(
                    isTakenBack
                            ? new UserCommand.Unaccept(friend.get())
                            : new UserCommand.Accept(friend.get()));
        }
    }

    private static void listAccepted(IrcSession session) {
        List<Nick> accepted = session.user().map(User::accepted).orElse(List.of());
        accepted.forEach(friend -> session.reply(Numeric.RPL_ACCEPTLIST, friend));
        session.reply(Numeric.RPL_ENDOFACCEPT);
    }
}
