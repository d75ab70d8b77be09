package hocket.irc;

import hocket.core.Cut;
import hocket.core.Event;
import hocket.core.Nick;
import hocket.core.PlainText;
import hocket.core.Rejection;
import hocket.core.Side;
import hocket.core.Text;
import hocket.core.Utterance;
import hocket.door.DeskWords;
import hocket.door.Stamp;
import java.util.Locale;

/**
 * The desk as an IRC session sees it that is a guest there: what the host says are its messages;
 * whose turn it is, and what else the server has to say of the conversation, are notices from the
 * host's nick, so that clients show them where they show the conversation. For {@link
 * Capability#HOCKET_DESK} a tag says the same to programs (docs/protocol.md).
 *
 * <p>The first line of what the history keeps bears the name of the event, be it said or a notice.
 */
final class DeskTalk {
    private static final String TAG = Capability.HOCKET_DESK.word() + "=";

    private final Nick host;
    private final Stamp stamp;
    private final DeskGuest guest;
    private final EventTags tags;
    private boolean isNamed = true;

    DeskTalk(Nick host, Stamp stamp, DeskGuest guest) {
        this.host = host;
        this.stamp = stamp;
        this.guest = guest;
        this.tags = new EventTags(guest.capabilities());
    }

    /** Tells a guest. */
    static void tell(Event.InConversation event, Stamp stamp, DeskGuest guest) {
        new DeskTalk(event.parties().host(), stamp, guest).tell(event);
    }

    /** The host's desk refuses what the session has said. */
    void refused(Rejection rejection) {
        isNamed = false;
        String word = rejection.name().toLowerCase(Locale.ROOT).replace('_', '-');
        notice("refused:" + word, "Refused: " + DeskWords.reason(rejection) + ".");
    }

    private void tell(Event.InConversation event) {
        switch (event) {
            case Event.GuestArrived _ ->
                    notice("opened", "You are talking to " + host + ": # hands over, Exit ends.");
            case Event.Said said -> said(said.side(), said.text());
            case Event.FloorPassed passed -> passed(passed);
            case Event.FloorKept kept -> {
                echo(new Utterance.Over());
                floor(Side.GUEST, kept.turn(), host + " has said Exit, the floor stays with you.");
            }
            case Event.Exited exited -> exited(exited.side());
            case Event.Held held -> {
                isNamed = false;
                String words = "It is not your turn: held (" + held.count() + ").";
                notice("held:" + held.count(), words);
            }
            case Event.Positioned(_, _, int position) -> {
                isNamed = false;
                notice("position:" + position, "You are number " + position + " in line.");
            }
            case Event.Ended ended ->
                    DeskWords.end(ended.end()).ifPresent(how -> ended(ended.end(), how));
            case Event.GuestRenamed _, Event.Returned _, Event.SilenceBegan _ -> {}
        }
    }

    private void said(Side side, Text text) {
        if (side == Side.GUEST) {
            echo(new Utterance.Say(text));
        } else {
            say(source(), guest.nick(), text.value());
        }
    }

    private void passed(Event.FloorPassed passed) {
        if (passed.cause() == Event.Cause.TAKEN) {
            floor(passed.to(), passed.turn(), host + " has taken the floor.");
        } else if (passed.to() == Side.GUEST) {
            floor(Side.GUEST, passed.turn(), "It is your turn.");
        } else {
            handedOver(passed);
        }
    }

    /** That it is the host's turn is news to programs only: people have just handed over. */
    private void handedOver(Event.FloorPassed passed) {
        if (passed.cause() == Event.Cause.OVER) {
            echo(new Utterance.Over());
        }
        if (isProgram()) {
            floor(Side.HOST, passed.turn(), "It is the turn of " + host + ".");
        }
    }

    private void exited(Side side) {
        if (side == Side.GUEST) {
            echo(new Utterance.Exit());
            notice("exited:guest", "You have said Exit.");
        } else {
            notice("exited:host", host + " has said Exit.");
        }
    }

    private void ended(Event.End end, String how) {
        String word =
                switch (end) {
                    case CLOSED -> "exit";
                    case EXPIRED -> "silence";
                    case CLOSED_BY_HOST -> "host";
                    case DESK_CLOSED -> "desk";
                    case LOST, WITHDRAWN -> "lost";
                };
        notice("closed:" + word, "The conversation is over: " + how + ".");
    }

    private void floor(Side holder, long turn, String words) {
        String who = holder == Side.GUEST ? "guest" : "host";
        notice("floor:" + who + ":" + turn, words);
    }

    private void notice(String value, String words) {
        LineBytes tagged = tags();
        if (isProgram()) {
            tagged.tag(TAG).put(value);
        }
        guest.send(
                IrcLine.from(source(), "NOTICE").with(guest.nick()).last(words),
                EventTags.text(tagged));
    }

    /** What the guest said, as it can be said again, for a session that has asked for echoes. */
    private void echo(Utterance utterance) {
        if (guest.hearsItself()) {
            guest.source().ifPresent(itself -> say(itself, host, utterance.line()));
        }
    }

    /** On as many lines as it takes. */
    private void say(Object from, Object to, String text) {
        String rest = text;
        while (!rest.isEmpty()) {
            IrcLine line = IrcLine.from(from, "PRIVMSG").with(to);
            int taken = PlainText.utf8Length(line + " :\r\n");
            String piece = Cut.first(rest, IrcLine.LONGEST - taken);
            guest.send(line.last(piece), EventTags.text(tags()));
            rest = rest.substring(piece.length());
        }
    }

    /** Those of the next line: one line alone bears the name. */
    private LineBytes tags() {
        LineBytes out = new LineBytes();
        LineBytes tagged = isNamed ? tags.named(stamp, out) : tags.time(stamp, out);
        isNamed = false;
        return tagged;
    }

    /** The host as others see it; it is gone already when the desk has closed. */
    private Object source() {
        return guest.source(host).<Object>map(source -> source).orElse(host);
    }

    private boolean isProgram() {
        return guest.capabilities().contains(Capability.HOCKET_DESK);
    }
}
