package hocket.app.history;

import hocket.core.ChannelEvent;
import hocket.core.Event;
import hocket.core.MaskList;
import hocket.core.MessageEvent;
import hocket.core.ModeChange;
import hocket.core.Nick;
import hocket.core.Parties;
import hocket.core.Rank;
import hocket.core.Remark;
import hocket.core.Source;
import hocket.core.UserEvent;
import java.util.List;
import java.util.Locale;

/** What somebody did, as a sentence without its end; not plain yet. */
final class Deed {
    private Deed() {}

    /** The sentence; what history does not keep has none of its own. */
    static String of(Event event) {
        return switch (event) {
            case ChannelEvent inChannel -> inChannel(inChannel);
            case UserEvent.NickChanged(_, Source who, Nick nick, _) ->
                    who.nick() + " is now known as " + nick;
            case UserEvent.Left(_, Source who, Remark reason, _) ->
                    who.nick() + " leaves the server" + because(reason);
            case MessageEvent.Redacted(_, Source who, _, var message, Remark reason) ->
                    who.nick() + " takes back message " + message + because(reason);
            case Event.InConversation atDesk -> atDesk(atDesk);
            case Event other -> other.getClass().getSimpleName();
        };
    }

    private static String inChannel(ChannelEvent event) {
        return switch (event) {
            case ChannelEvent.Joined(_, _, Source who, _, boolean founded) ->
                    who + (founded ? " joins, and founds the channel" : " joins");
            case ChannelEvent.Parted(_, _, Source who, Remark reason) ->
                    who.nick() + " parts" + because(reason);
            case ChannelEvent.Kicked(_, _, Source who, Nick target, Remark reason) ->
                    target + " is put out by " + who.nick() + because(reason);
            case ChannelEvent.TopicChanged(_, _, Source who, Remark topic) ->
                    who.nick()
                            + (topic.isEmpty() ? " clears the topic" : " sets the topic: " + topic);
            case ChannelEvent.Renamed(_, var from, Source who, var to, Remark reason) ->
                    who.nick() + " renames " + from + " to " + to + because(reason);
            case ChannelEvent.ModesChanged(_, _, Source who, List<ModeChange> changes) ->
                    who.nick()
                            + " changes the modes: "
                            + String.join(", ", changes.stream().map(Deed::change).toList());
            case ChannelEvent.Invited(_, _, Source who, _, _, Nick target) ->
                    who.nick() + " invites " + target;
            case ChannelEvent.Knocked(_, _, Source who, _, Remark reason) ->
                    who.nick() + " asks to be let in" + because(reason);
            case ChannelEvent.Forwarded(_, var from, var to) ->
                    "somebody is sent on from " + from + " to " + to;
            case ChannelEvent.ModeRefused _ -> "a change of modes is refused";
        };
    }

    private static String atDesk(Event.InConversation event) {
        Parties parties = event.parties();
        return switch (event) {
            case Event.GuestArrived arrived ->
                    parties.guest() + " arrives from " + arrived.from() + " and has the floor";
            case Event.GuestRenamed renamed ->
                    renamed.before() + " is now known as " + parties.guest();
            case Event.FloorPassed passed ->
                    "turn "
                            + passed.turn()
                            + ": "
                            + parties.nick(passed.to())
                            + " has the floor"
                            + cause(passed, parties);
            case Event.FloorKept kept ->
                    parties.nick(kept.side()) + " hands over, and keeps the floor";
            case Event.Exited exited -> parties.nick(exited.side()) + " is done";
            case Event.Ended ended -> "the conversation ends: " + end(ended.end());
            case Event.Said _,
                    Event.Held _,
                    Event.Returned _,
                    Event.Positioned _,
                    Event.SilenceBegan _ ->
                    event.getClass().getSimpleName();
        };
    }

    private static String cause(Event.FloorPassed passed, Parties parties) {
        return switch (passed.cause()) {
            case OVER -> ", handed over by " + parties.nick(passed.to().other());
            case EXIT -> ", as " + parties.nick(passed.to().other()) + " is done";
            case TAKEN -> ", taken";
        };
    }

    private static String end(Event.End end) {
        return switch (end) {
            case CLOSED -> "both are done";
            case EXPIRED -> "one side was done and the other silent";
            case CLOSED_BY_HOST -> "closed by the host";
            case DESK_CLOSED -> "the desk closed";
            case LOST -> "the guest's connection went";
            case WITHDRAWN -> "it was no guest after all";
        };
    }

    private static String change(ModeChange change) {
        return switch (change) {
            case ModeChange.Flag(var flag, boolean on) -> sign(on) + word(flag);
            case ModeChange.SetKey _ -> "a key is set";
            case ModeChange.ClearKey() -> "no key";
            case ModeChange.SetLimit(int most) -> "at most " + most + " members";
            case ModeChange.ClearLimit() -> "no limit";
            case ModeChange.SetForward(var to) -> "forward to " + to;
            case ModeChange.ClearForward() -> "no forward";
            case ModeChange.AddMask(MaskList list, var mask) ->
                    sign(true) + word(list) + " " + mask.value();
            case ModeChange.RemoveMask(MaskList list, var mask) ->
                    sign(false) + word(list) + " " + mask.value();
            case ModeChange.Ranked(Rank rank, Nick member, boolean on) ->
                    sign(on) + word(rank) + " " + member;
        };
    }

    private static String sign(boolean on) {
        return on ? "+" : "-";
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String because(Remark reason) {
        return reason.isEmpty() ? "" : " (" + reason + ")";
    }
}
