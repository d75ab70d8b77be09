package hocket.log;

import static hocket.log.ValueCodec.nick;
import static hocket.log.ValueCodec.remark;

import hocket.core.Nick;
import hocket.core.Origin;
import hocket.core.Remark;
import hocket.core.SessionCommand;
import hocket.core.UserCommand;
import hocket.core.UserMode;
import hocket.core.Username;

/** Commands of sessions and users about themselves, as bytes. */
final class UserCodec {
    static final Code<UserMode> MODES =
            new Code<>(
                    UserMode.class,
                    UserMode.INVISIBLE,
                    UserMode.WALLOPS,
                    UserMode.OPERATOR,
                    UserMode.BOT,
                    UserMode.CALLER_ID);

    private UserCodec() {}

    static void write(FieldWriter out, SessionCommand command) {
        switch (command) {
            case SessionCommand.OpenDesk(Nick host, int capacity) ->
                    out.number(Kind.OPEN_DESK).text(host.value()).number(capacity);
            case SessionCommand.Depart() -> out.number(Kind.DEPART);
            case SessionCommand.NodeLost(int node, int epoch) ->
                    out.number(Kind.NODE_LOST).number(node).number(epoch);
        }
    }

    static SessionCommand session(int kind, FieldReader in) throws UnreadableCommandException {
        return switch (kind) {
            case Kind.OPEN_DESK -> new SessionCommand.OpenDesk(nick(in), in.smallNumber());
            case Kind.DEPART -> new SessionCommand.Depart();
            case Kind.NODE_LOST -> new SessionCommand.NodeLost(in.smallNumber(), in.smallNumber());
            default -> throw UnreadableCommandException.unknown("a command", kind);
        };
    }

    static void write(FieldWriter out, UserCommand command) {
        switch (command) {
            case UserCommand.Register(Nick nick, Username name, Origin origin, Remark realName) -> {
                ValueCodec.write(
                        out.number(Kind.REGISTER).text(nick.value()).text(name.value()), origin);
                out.text(realName.value());
            }
            case UserCommand.ChangeNick(Nick nick) ->
                    out.number(Kind.CHANGE_NICK).text(nick.value());
            case UserCommand.GoAway(Remark reason) -> out.number(Kind.GO_AWAY).text(reason.value());
            case UserCommand.ComeBack() -> out.number(Kind.COME_BACK);
            case UserCommand.ChangeRealName(Remark realName) ->
                    out.number(Kind.CHANGE_REAL_NAME).text(realName.value());
            case UserCommand.ChangeUserMode(UserMode mode, boolean on) -> {
                MODES.write(out.number(Kind.CHANGE_USER_MODE), mode);
                out.flag(on);
            }
            case UserCommand.Accept(Nick friend) -> out.number(Kind.ACCEPT).text(friend.value());
            case UserCommand.Unaccept(Nick friend) ->
                    out.number(Kind.UNACCEPT).text(friend.value());
            case UserCommand.Quit(Remark reason) -> out.number(Kind.QUIT).text(reason.value());
        }
    }

    static UserCommand user(int kind, FieldReader in) throws UnreadableCommandException {
        return switch (kind) {
            case Kind.REGISTER ->
                    new UserCommand.Register(
                            nick(in), new Username(in.text()), ValueCodec.origin(in), remark(in));
            case Kind.CHANGE_NICK -> new UserCommand.ChangeNick(nick(in));
            case Kind.GO_AWAY -> new UserCommand.GoAway(remark(in));
            case Kind.COME_BACK -> new UserCommand.ComeBack();
            case Kind.CHANGE_REAL_NAME -> new UserCommand.ChangeRealName(remark(in));
            case Kind.CHANGE_USER_MODE -> new UserCommand.ChangeUserMode(MODES.read(in), in.flag());
            case Kind.ACCEPT -> new UserCommand.Accept(nick(in));
            case Kind.UNACCEPT -> new UserCommand.Unaccept(nick(in));
            case Kind.QUIT -> new UserCommand.Quit(remark(in));
            default -> throw UnreadableCommandException.unknown("a command", kind);
        };
    }
}
