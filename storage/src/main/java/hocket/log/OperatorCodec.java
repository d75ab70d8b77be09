package hocket.log;

import static hocket.log.ValueCodec.ban;
import static hocket.log.ValueCodec.nick;
import static hocket.log.ValueCodec.remark;

import hocket.core.Ban;
import hocket.core.HostName;
import hocket.core.Nick;
import hocket.core.OperatorCommand;
import hocket.core.Remark;
import hocket.core.Username;
import java.time.Duration;

/** Commands of the network's operators, as bytes. */
final class OperatorCodec {
    private OperatorCodec() {}

    static void write(FieldWriter out, OperatorCommand command) {
        switch (command) {
            case OperatorCommand.BecomeOperator(Remark name) ->
                    out.number(Kind.BECOME_OPERATOR).text(name.value());
            case OperatorCommand.Kill(Nick target, Remark reason) ->
                    out.number(Kind.KILL).text(target.value()).text(reason.value());
            case OperatorCommand.Wallops(Remark text) ->
                    out.number(Kind.WALLOPS).text(text.value());
            case OperatorCommand.ChangeHost(Nick target, Username username, HostName host) ->
                    out.number(Kind.CHANGE_HOST)
                            .text(target.value())
                            .text(username.value())
                            .text(host.value());
            case OperatorCommand.SetBan(Ban ban, Duration lasts, Remark reason) -> {
                ValueCodec.write(out.number(Kind.SET_BAN), ban);
                ValueCodec.write(out, lasts);
                out.text(reason.value());
            }
            case OperatorCommand.LiftBan(Ban ban) ->
                    ValueCodec.write(out.number(Kind.LIFT_BAN), ban);
            case OperatorCommand.ExpireBan(Ban ban, long since) -> {
                ValueCodec.write(out.number(Kind.EXPIRE_BAN), ban);
                out.number(since);
            }
        }
    }

    static OperatorCommand operator(int kind, FieldReader in) throws UnreadableCommandException {
        return switch (kind) {
            case Kind.BECOME_OPERATOR -> new OperatorCommand.BecomeOperator(remark(in));
            case Kind.KILL -> new OperatorCommand.Kill(nick(in), remark(in));
            case Kind.WALLOPS -> new OperatorCommand.Wallops(remark(in));
            case Kind.CHANGE_HOST ->
                    new OperatorCommand.ChangeHost(
                            nick(in), new Username(in.text()), new HostName(in.text()));
            case Kind.SET_BAN ->
                    new OperatorCommand.SetBan(ban(in), ValueCodec.duration(in), remark(in));
            case Kind.LIFT_BAN -> new OperatorCommand.LiftBan(ban(in));
            case Kind.EXPIRE_BAN -> new OperatorCommand.ExpireBan(ban(in), in.number());
            default -> throw UnreadableCommandException.unknown("a command", kind);
        };
    }
}
