package hocket.irc;

import hocket.core.ChannelEvent;
import hocket.core.Event;
import hocket.core.MessageEvent;
import hocket.core.Nick;
import hocket.core.OperatorEvent;
import hocket.core.Remark;
import hocket.core.SetBan;
import hocket.core.Source;
import hocket.core.UserEvent;
import hocket.door.Telling;

/**
 * What a session is told of events that concern itself, in words that depend on it: refusals, the
 * names in a channel it has joined, what happens to it at the desk.
 */
final class PersonalEvents {
    private PersonalEvents() {}

    /** Tells the session; false if the event is one that every listener hears alike. */
    static boolean tell(Telling telling, IrcSession session) {
        return switch (telling.event()) {
            case MessageEvent event -> tell(event, session);
            case ChannelEvent event -> ChannelNews.tell(event, telling.stamp(), session);
            case UserEvent event -> tell(event, telling, session);
            case OperatorEvent event -> tell(event, session);
            case Event.Refused refused -> {
                Refusals.tell(refused, telling.stamp(), session);
                yield true;
            }
            case Event.InConversation event -> {
                DeskTalk.tell(event, telling.stamp(), new PresentGuest(session));
                yield true;
            }
            case Event.DeskOpened _, Event.DeskClosed _, Event.QueueChanged _ -> true;
        };
    }

    /** Tells what belongs right behind an event that the session has heard like everybody. */
    static void follow(Telling telling, IrcSession session) {
        switch (telling.event()) {
            case ChannelEvent.Joined joined -> ChannelNews.follow(joined, telling.stamp(), session);
            case UserEvent.HostChanged changed when isOwn(changed.who(), session) ->
                    session.reply(Numeric.RPL_VISIBLEHOST, changed.host());
            default -> {}
        }
    }

    private static boolean tell(MessageEvent event, IrcSession session) {
        return switch (event) {
            case MessageEvent.Sent _, MessageEvent.Tagged _, MessageEvent.Redacted _ -> false;
            case MessageEvent.RecipientAway(_, Nick nick, Remark reason) -> {
                session.reply(Numeric.RPL_AWAY, nick, reason);
                yield true;
            }
            case MessageEvent.WantsToWrite(_, Source who) -> {
                String address = who.username() + "@" + who.host();
                session.reply(Numeric.RPL_UMODEGMSG, who.nick(), address);
                yield true;
            }
        };
    }

    private static boolean tell(UserEvent event, Telling telling, IrcSession session) {
        return switch (event) {
            case UserEvent.WentAway away ->
                    answers(away.who(), Numeric.RPL_NOWAWAY, telling, session);
            case UserEvent.CameBack back ->
                    answers(back.who(), Numeric.RPL_UNAWAY, telling, session);
            case UserEvent.HostChanged changed -> tell(changed, telling, session);
            case UserEvent.AcceptChanged _ -> true;
            case UserEvent.Registered _,
                    UserEvent.NickChanged _,
                    UserEvent.RealNameChanged _,
                    UserEvent.UserModeChanged _,
                    UserEvent.Left _ ->
                    false;
        };
    }

    /** A user's own absence is answered, and not told like that of others. */
    private static boolean answers(
            Source who, Numeric answer, Telling telling, IrcSession session) {
        boolean isOwn = telling.stamp().session().equals(session.id()) && isOwn(who, session);
        if (isOwn) {
            session.reply(answer);
        }
        return isOwn;
    }

    /** Who does not know CHGHOST sees others go and come back (IRCv3 chghost, fallback). */
    private static boolean tell(
            UserEvent.HostChanged changed, Telling telling, IrcSession session) {
        if (session.has(Capability.CHGHOST) || isOwn(changed.who(), session)) {
            return false;
        }
        Reconnection.tell(changed, telling.stamp(), session);
        return true;
    }

    private static boolean tell(OperatorEvent event, IrcSession session) {
        return switch (event) {
            case OperatorEvent.BanSet(_, Remark by, SetBan ban) -> {
                String what = BanText.of(ban.ban()) + ": " + BanReport.details(ban);
                session.notice(by + " has banned " + what);
                yield true;
            }
            case OperatorEvent.BanLifted(_, SetBan ban) -> {
                session.notice("No longer banned: " + BanText.of(ban.ban()));
                yield true;
            }
            case OperatorEvent.Killed _, OperatorEvent.WallopsSaid _, OperatorEvent.PutOut _ ->
                    false;
        };
    }

    private static boolean isOwn(Source who, IrcSession session) {
        return who.nick().value().equals(session.nick());
    }
}
