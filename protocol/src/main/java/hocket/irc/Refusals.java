package hocket.irc;

import hocket.core.ChannelCommand;
import hocket.core.Command;
import hocket.core.Event;
import hocket.core.Message;
import hocket.core.MessageCommand;
import hocket.core.Nick;
import hocket.core.Rejection;
import hocket.door.Stamp;
import java.util.List;

/**
 * How a session is told that the core has refused it something: the one table of what is answered
 * to which {@link Rejection}. A NOTICE is never answered (RFC 2812 section 3.3.2).
 */
final class Refusals {
    private static final String NO_SPACE = "Not sent: the disk of the server is nearly full";

    private Refusals() {}

    static void tell(Event.Refused refused, Stamp stamp, IrcSession session) {
        Command command = refused.command();
        if (isNotice(command)) {
            return;
        }
        switch (command) {
            case MessageCommand.Redact redact -> redaction(refused.rejection(), redact, session);
            case ChannelCommand.Rename rename when isNameInUse(refused) ->
                    nameInUse(rename, session);
            default -> tell(refused.rejection(), Asked.of(command), stamp, session);
        }
    }

    /** The answer to a command that named what {@code asked} says. */
    static void tell(Rejection rejection, Asked asked, Stamp stamp, IrcSession session) {
        String nick = asked.nick();
        String channel = asked.channel();
        switch (rejection) {
            case NOT_A_USER -> session.reply(Numeric.ERR_NOTREGISTERED);
            case ALREADY_A_USER -> session.reply(Numeric.ERR_ALREADYREGISTERED);
            case NICK_IN_USE -> session.reply(Numeric.ERR_NICKNAMEINUSE, nick);
            case NICK_LOCKED -> session.reply(Numeric.ERR_BANONCHAN, nick, "*");
            case BANNED -> session.reply(Numeric.ERR_ERRONEUSNICKNAME, nick);
            case NO_SUCH_NICK -> session.reply(Numeric.ERR_NOSUCHNICK, nick);
            case UNREACHABLE -> unreachable(asked, session);
            case NOT_ACCEPTED -> notAccepted(asked, session);
            case ACCEPT_FULL -> session.reply(Numeric.ERR_ACCEPTFULL);
            case ACCEPTED_ALREADY -> session.reply(Numeric.ERR_ACCEPTEXIST, nick);
            case NOT_AMONG_ACCEPTED -> session.reply(Numeric.ERR_ACCEPTNOT, nick);
            case NO_SUCH_CHANNEL -> session.reply(Numeric.ERR_NOSUCHCHANNEL, channel);
            case NOT_IN_CHANNEL -> session.reply(Numeric.ERR_NOTONCHANNEL, channel);
            case TARGET_NOT_IN_CHANNEL ->
                    session.reply(Numeric.ERR_USERNOTINCHANNEL, nick, channel);
            case TARGET_IN_CHANNEL -> session.reply(Numeric.ERR_USERONCHANNEL, nick, channel);
            case IN_CHANNEL -> inChannel(asked, session);
            case TOO_MANY_CHANNELS -> session.reply(Numeric.ERR_TOOMANYCHANNELS, channel);
            case INVITE_ONLY -> session.reply(Numeric.ERR_INVITEONLYCHAN, channel);
            case BANNED_FROM_CHANNEL -> bannedFromChannel(asked, session);
            case WRONG_KEY -> session.reply(Numeric.ERR_BADCHANNELKEY, channel);
            case CHANNEL_FULL -> session.reply(Numeric.ERR_CHANNELISFULL, channel);
            case CANNOT_SEND, NO_CTCP -> cannotSend(channel, "Cannot send to channel", session);
            case RANK_TOO_LOW -> session.reply(Numeric.ERR_CHANOPRIVSNEEDED, channel);
            case CHANNEL_OPEN -> session.reply(Numeric.ERR_CHANOPEN, channel);
            case KNOCKED_ALREADY -> session.reply(Numeric.ERR_TOOMANYKNOCK, channel);
            case NOT_OPERATOR -> session.reply(Numeric.ERR_NOPRIVILEGES);
            case TABLE_FULL -> tableFull(asked, session);
            case NO_SPACE -> noSpace(asked, session);
            case LIST_FULL -> otherwise(asked, "Too many are invited already", session);
            case NO_SUCH_BAN -> otherwise(asked, "There is no such ban", session);
            case BAD_MASK, BAD_FORWARD, CHANNEL_NAME_IN_USE, NO_SUCH_MESSAGE, NOT_YOUR_MESSAGE ->
                    otherwise(asked, "Refused", session);
            case NO_DESK,
                    DESK_TAKEN,
                    DESK_FULL,
                    ALREADY_HERE,
                    NO_CONVERSATION,
                    NOT_HOST,
                    NOBODY_WAITS,
                    NOT_WAITING,
                    EXITED,
                    NO_FLOOR,
                    HAS_FLOOR,
                    HELD_FULL,
                    TURN_OVER ->
                    Nick.parse(nick)
                            .ifPresent(host ->
                                    new DeskTalk(host, stamp, new PresentGuest(session))
                                            .refused(rejection));
        }
    }

    private static boolean isNotice(Command command) {
        return command instanceof MessageCommand.Send send
                && send.message().kind() == Message.Kind.NOTICE;
    }

    private static boolean isNameInUse(Event.Refused refused) {
        return refused.rejection() == Rejection.CHANNEL_NAME_IN_USE;
    }

    /** IRCv3 draft/channel-rename, errors. */
    private static void nameInUse(ChannelCommand.Rename rename, IrcSession session) {
        StandardReplies.fail(
                "RENAME",
                "CHANNEL_NAME_IN_USE",
                List.of(rename.channel().value(), rename.to().value()),
                "The channel name is already taken",
                session);
    }

    /** IRCv3 draft/message-redaction, errors. */
    private static void redaction(
            Rejection rejection, MessageCommand.Redact redact, IrcSession session) {
        Asked asked = Asked.of(redact);
        String target = asked.nick() + asked.channel();
        String message = redact.message().toString();
        switch (rejection) {
            case NO_SUCH_MESSAGE -> noSuchMessage(target, message, session);
            case NOT_YOUR_MESSAGE ->
                    StandardReplies.fail(
                            "REDACT",
                            "REDACT_FORBIDDEN",
                            List.of(target, message),
                            "That message is not yours",
                            session);
            default -> cannotRedactFrom(target, session);
        }
    }

    static void noSuchMessage(String target, String message, IrcSession session) {
        String description = "No such message is known any more";
        StandardReplies.fail(
                "REDACT", "UNKNOWN_MSGID", List.of(target, message), description, session);
    }

    static void cannotRedactFrom(String target, IrcSession session) {
        String description = "You cannot take messages back from there";
        StandardReplies.fail("REDACT", "INVALID_TARGET", List.of(target), description, session);
    }

    private static void unreachable(Asked asked, IrcSession session) {
        if (asked.word().equals("KILL")) {
            otherwise(asked, "The desk's host is not to be put out", session);
        } else {
            session.reply(Numeric.ERR_CANTSENDTOUSER, asked.nick(), "Cannot write to that user");
        }
    }

    /** Nobody is informed by a tag alone. */
    private static void notAccepted(Asked asked, IrcSession session) {
        session.reply(Numeric.ERR_TARGUMODEG, asked.nick());
        if (asked.word().equals("PRIVMSG")) {
            session.reply(Numeric.RPL_TARGNOTIFY, asked.nick());
        }
    }

    /** To join again is not an error. */
    private static void inChannel(Asked asked, IrcSession session) {
        if (asked.word().equals("KNOCK")) {
            session.reply(Numeric.ERR_KNOCKONCHAN, asked.channel());
        }
    }

    private static void bannedFromChannel(Asked asked, IrcSession session) {
        if (asked.word().equals("KNOCK")) {
            session.reply(
                    Numeric.ERR_CANNOTKNOCK, asked.channel(), "Cannot knock: you are banned (+b)");
        } else {
            session.reply(Numeric.ERR_BANNEDFROMCHAN, asked.channel());
        }
    }

    private static void tableFull(Asked asked, IrcSession session) {
        if (asked.word().equals("JOIN")) {
            session.reply(Numeric.ERR_UNAVAILRESOURCE, asked.channel());
        } else {
            otherwise(asked, "There are too many already", session);
        }
    }

    /** With the numerics of messages that cannot be sent, which clients show beside them. */
    private static void noSpace(Asked asked, IrcSession session) {
        if (asked.channel().isEmpty()) {
            session.reply(Numeric.ERR_CANTSENDTOUSER, asked.nick(), NO_SPACE);
        } else {
            cannotSend(asked.channel(), NO_SPACE, session);
        }
    }

    private static void cannotSend(String channel, String why, IrcSession session) {
        session.reply(Numeric.ERR_CANNOTSENDTOCHAN, channel, why);
    }

    /** For what no numeric was ever made. */
    private static void otherwise(Asked asked, String words, IrcSession session) {
        session.reply(Numeric.ERR_UNKNOWNERROR, asked.word(), words);
    }
}
