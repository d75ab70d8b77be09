package hocket.core;

import java.util.List;
import java.util.function.Consumer;

/** What operators of the network do. */
final class Operators {
    private final Users users;
    private final Channels channels;
    private final Bans bans;
    private final Farewell farewell;

    Operators(Users users, Channels channels, Bans bans, Farewell farewell) {
        this.users = users;
        this.channels = channels;
        this.bans = bans;
        this.farewell = farewell;
    }

    void apply(OperatorCommand command, Outcome out) {
        switch (command) {
            case OperatorCommand.BecomeOperator(Remark name) ->
                    users.asMember(out, user -> becomeOperator(user, name, out));
            case OperatorCommand.Kill kill -> asOperator(out, by -> kill(by, kill, out));
            case OperatorCommand.Wallops(Remark text) ->
                    asOperator(out, by -> wallops(by, text, out));
            case OperatorCommand.ChangeHost change ->
                    asOperator(out, by -> changeHost(change, out));
            case OperatorCommand.SetBan set -> asOperator(out, by -> setBan(by, set, out));
            case OperatorCommand.LiftBan(Ban ban) -> asOperator(out, by -> lift(ban, out));
            case OperatorCommand.ExpireBan expire -> expire(expire, out);
        }
    }

    private void asOperator(Outcome out, Consumer<User> action) {
        users.asMember(
                out,
                member -> {
                    if (member.has(UserMode.OPERATOR)) {
                        action.accept(member);
                    } else {
                        out.refuse(Rejection.NOT_OPERATOR);
                    }
                });
    }

    private static void becomeOperator(User user, Remark name, Outcome out) {
        user.becomeOperator(name);
        out.add(
                new UserEvent.UserModeChanged(
                        List.of(user.session()), user.source(), UserMode.OPERATOR, true));
    }

    private void kill(User asker, OperatorCommand.Kill command, Outcome out) {
        users.withUser(command.target(), out, victim -> kill(asker, victim, command.reason(), out));
    }

    /** The desk's host is not to be put out: the desk would close, and the console be deaf. */
    private void kill(User asker, User victim, Remark reason, Outcome out) {
        if (victim.kind() == User.Kind.HOST) {
            out.refuse(Rejection.UNREACHABLE);
            return;
        }
        out.add(
                new OperatorEvent.Killed(
                        List.of(victim.session()), asker.source(), victim.nick(), reason));
        String why = reason.isEmpty() ? asker.nick().value() : asker.nick() + " (" + reason + ")";
        farewell.putOut(victim, Remark.ofBeginning("Killed (" + why + ")"), out);
    }

    private void wallops(User asker, Remark text, Outcome out) {
        out.add(new OperatorEvent.WallopsSaid(listeners(), asker.source(), text));
    }

    private List<SessionId> listeners() {
        return users.all().stream()
                .filter(user -> user.has(UserMode.WALLOPS) || user.has(UserMode.OPERATOR))
                .map(User::session)
                .toList();
    }

    private List<SessionId> operators() {
        return users.all().stream()
                .filter(user -> user.has(UserMode.OPERATOR))
                .map(User::session)
                .toList();
    }

    private void changeHost(OperatorCommand.ChangeHost command, Outcome out) {
        users.withUser(command.target(), out, target -> changeHost(target, command, out));
    }

    private void changeHost(User target, OperatorCommand.ChangeHost change, Outcome out) {
        Source before = target.source();
        target.showAt(change.username(), change.host());
        if (!target.source().equals(before)) {
            out.add(
                    new UserEvent.HostChanged(
                            channels.audienceOf(target), before, change.username(), change.host()));
        }
    }

    private void setBan(User asker, OperatorCommand.SetBan set, Outcome out) {
        if (bans.isFullFor(set.ban())) {
            out.refuse(Rejection.TABLE_FULL);
            return;
        }
        Remark by = asker.operator().orElseThrow();
        SetBan ban =
                new SetBan(set.ban(), out.index(), out.instant(), set.lasts(), by, set.reason());
        bans.set(ban);
        out.add(new OperatorEvent.BanSet(operators(), by, ban));
        users.all().stream()
                .filter(user -> user.kind() != User.Kind.HOST && Bans.covers(ban.ban(), user))
                .toList()
                .forEach(user -> putOut(user, ban, out));
    }

    private void putOut(User user, SetBan ban, Outcome out) {
        out.add(new OperatorEvent.PutOut(List.of(user.session()), ban));
        String why = ban.reason().isEmpty() ? "" : " (" + ban.reason() + ")";
        farewell.putOut(user, Remark.ofBeginning("Banned" + why), out);
    }

    private void lift(Ban ban, Outcome out) {
        bans.find(ban)
                .ifPresentOrElse(
                        found -> lift(found, out), () -> out.refuse(Rejection.NO_SUCH_BAN));
    }

    private void lift(SetBan ban, Outcome out) {
        bans.lift(ban);
        out.add(new OperatorEvent.BanLifted(operators(), ban));
    }

    /** Only a node's own timer may say so; a ban set anew since stays. */
    private void expire(OperatorCommand.ExpireBan expire, Outcome out) {
        if (out.sender().number() != 0) {
            out.refuse(Rejection.NOT_OPERATOR);
        } else {
            bans.find(expire.ban())
                    .filter(ban -> ban.since() == expire.since())
                    .ifPresent(ban -> lift(ban, out));
        }
    }
}
