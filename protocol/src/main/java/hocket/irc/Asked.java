package hocket.irc;

import hocket.core.Ban;
import hocket.core.ChannelCommand;
import hocket.core.ChannelName;
import hocket.core.Command;
import hocket.core.ConversationCommand;
import hocket.core.DeskCommand;
import hocket.core.MessageCommand;
import hocket.core.Nick;
import hocket.core.OperatorCommand;
import hocket.core.Rank;
import hocket.core.Recipient;
import hocket.core.SessionCommand;
import hocket.core.UserCommand;

/**
 * What a refused command named, for the answer to it.
 *
 * @param word the command in IRC
 * @param nick the user that it named; empty if none
 * @param channel the channel that it named; empty if none
 */
record Asked(String word, String nick, String channel) {

    static Asked of(Command command) {
        return switch (command) {
            case UserCommand asked -> of(asked);
            case ChannelCommand asked -> of(asked);
            case MessageCommand asked -> of(asked);
            case OperatorCommand asked -> of(asked);
            case DeskCommand _, ConversationCommand _, SessionCommand _ -> ofNobody("*");
        };
    }

    private static Asked of(UserCommand command) {
        return switch (command) {
            case UserCommand.Register register -> ofUser("NICK", register.nick());
            case UserCommand.ChangeNick(Nick nick) -> ofUser("NICK", nick);
            case UserCommand.Accept(Nick friend) -> ofUser("ACCEPT", friend);
            case UserCommand.Unaccept(Nick friend) -> ofUser("ACCEPT", friend);
            case UserCommand.GoAway _, UserCommand.ComeBack _ -> ofNobody("AWAY");
            case UserCommand.ChangeRealName _ -> ofNobody("SETNAME");
            case UserCommand.ChangeUserMode _ -> ofNobody("MODE");
            case UserCommand.Quit _ -> ofNobody("QUIT");
        };
    }

    private static Asked of(ChannelCommand command) {
        return switch (command) {
            case ChannelCommand.Join join -> inChannel("JOIN", join);
            case ChannelCommand.Part part -> inChannel("PART", part);
            case ChannelCommand.SetTopic topic -> inChannel("TOPIC", topic);
            case ChannelCommand.Knock knock -> inChannel("KNOCK", knock);
            case ChannelCommand.Rename rename -> inChannel("RENAME", rename);
            case ChannelCommand.ChangeModes change -> inChannel("MODE", change);
            case ChannelCommand.Kick(ChannelName channel, Nick target, _) ->
                    new Asked("KICK", target.value(), channel.value());
            case ChannelCommand.Invite(ChannelName channel, Nick target) ->
                    new Asked("INVITE", target.value(), channel.value());
        };
    }

    private static Asked of(MessageCommand command) {
        String word =
                switch (command) {
                    case MessageCommand.Send send -> send.message().kind().name();
                    case MessageCommand.Tag _ -> "TAGMSG";
                    case MessageCommand.Redact _ -> "REDACT";
                };
        return switch (command.to()) {
            case Recipient.ToUser(Nick nick) -> ofUser(word, nick);
            case Recipient.ToChannel(ChannelName channel, Rank _) ->
                    new Asked(word, "", channel.value());
        };
    }

    private static Asked of(OperatorCommand command) {
        return switch (command) {
            case OperatorCommand.Kill kill -> ofUser("KILL", kill.target());
            case OperatorCommand.ChangeHost change -> ofUser("CHGHOST", change.target());
            case OperatorCommand.SetBan set -> ofNobody(word(set.ban()));
            case OperatorCommand.LiftBan(Ban ban) -> ofNobody("UN" + word(ban));
            case OperatorCommand.ExpireBan expire -> ofNobody(word(expire.ban()));
            case OperatorCommand.BecomeOperator _ -> ofNobody("OPER");
            case OperatorCommand.Wallops _ -> ofNobody("WALLOPS");
        };
    }

    private static String word(Ban ban) {
        return switch (ban) {
            case Ban.OfMask _ -> "KLINE";
            case Ban.OfNetwork _ -> "DLINE";
        };
    }

    private static Asked ofNobody(String word) {
        return new Asked(word, "", "");
    }

    private static Asked ofUser(String word, Nick nick) {
        return new Asked(word, nick.value(), "");
    }

    private static Asked inChannel(String word, ChannelCommand command) {
        return new Asked(word, "", command.channel().value());
    }
}
