package hocket.app.history;

import hocket.archive.EventRows;
import hocket.archive.Item;
import hocket.archive.PlaceSummary;
import hocket.archive.UnreadableItemException;
import hocket.core.Colours;
import hocket.core.Event;
import hocket.core.Message;
import hocket.core.MessageEvent;
import hocket.core.PlainText;
import hocket.core.Rank;
import hocket.core.Recipient;
import hocket.core.SessionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What was said and done as lines for people: when, who, what. Of a conversation at the desk it
 * shows who had the floor, and in which turn. Nothing in it can drive a terminal, but for the
 * colours that it has been given.
 */
public final class Transcript {
    private static final String CONTINUED = "  | ";
    private static final String ACTION = "\u0001ACTION ";

    /** Whoever spoke: a row is read without it. */
    private static final SessionId NOBODY = SessionId.ofNode(0, 0);

    private final Times times;
    private final Ink ink;

    public Transcript(Times times, Ink ink) {
        this.times = times;
        this.ink = ink;
    }

    /** The lines of an item: one, or more if several lines were said at once. */
    public List<String> lines(Item item, PlaceSummary place) throws UnreadableItemException {
        String time = ink.faint(times.of(item.time())) + "  ";
        Optional<Event> event = EventRows.read(item.row(), NOBODY, place.where());
        return event.isPresent() ? lines(time, event.get()) : List.of(time + takenBack(item));
    }

    /** The same as one line that also says where it was. */
    public String line(Item item, PlaceSummary place) throws UnreadableItemException {
        List<String> lines = lines(item, place);
        String where = plain(place.name()) + " (" + place.number() + ")  ";
        return ink.faint(where) + String.join(" ", lines).replace(CONTINUED, "/ ");
    }

    /** What stands above a place's lines. */
    public String heading(PlaceSummary place) {
        return "== "
                + plain(place.name())
                + " ("
                + place.kind().word()
                + " "
                + place.number()
                + ") ==";
    }

    /**
     * What stands between what was said in one life of a place and in another. A channel that got
     * its name from another one may have been there at the same time.
     */
    public String between(PlaceSummary before, PlaceSummary next) {
        Optional<String> end =
                before.ended()
                        .filter(ended -> !next.began().isBefore(ended))
                        .map(ended -> "ended " + times.of(ended) + "; ");
        String goesOn =
                switch (next.kind()) {
                    case CHANNEL -> end.isPresent() ? "founded again " : "in the one founded ";
                    case DIRECT, CONVERSATION -> "on another connection from ";
                };
        String number = " (" + next.kind().word() + " " + next.number() + ")";
        return ink.faint("-- " + end.orElse("") + goesOn + times.of(next.began()) + number);
    }

    private List<String> lines(String time, Event event) {
        List<String> said =
                switch (event) {
                    case MessageEvent.Sent sent -> sent(sent);
                    case Event.Said line -> List.of(said(line));
                    case Event done -> List.of("-- " + plain(Deed.of(done)));
                };
        List<String> lines = new ArrayList<>(said.size());
        for (String line : said) {
            lines.add((lines.isEmpty() ? time : CONTINUED) + line);
        }
        return lines;
    }

    /** Whose words it was is kept; the words are not. */
    private String takenBack(Item item) {
        return speaker(nick(item.row().who()), "<", ">") + ink.faint(" (taken back)");
    }

    private static String nick(String who) {
        int bang = who.indexOf('!');
        return bang < 0 ? who : who.substring(0, bang);
    }

    private List<String> sent(MessageEvent.Sent sent) {
        String nick = sent.who().nick().value();
        String to = rank(sent.to());
        List<String> lines = new ArrayList<>();
        for (Message.Line line : sent.message().lines()) {
            lines.add(lines.isEmpty() ? first(sent, nick, to, line.text()) : plain(line.text()));
        }
        return lines;
    }

    private String first(MessageEvent.Sent sent, String nick, String to, String text) {
        if (text.startsWith(ACTION)) {
            return speaker(nick, "* ", "") + to + " " + plain(text.substring(ACTION.length()));
        }
        String speaker =
                switch (sent.message().kind()) {
                    case PRIVMSG -> speaker(nick, "<", ">");
                    case NOTICE -> speaker(nick, "-", "-");
                };
        return speaker + to + " " + plain(text);
    }

    private static String rank(Recipient to) {
        return switch (to) {
            case Recipient.ToUser _ -> "";
            case Recipient.ToChannel(var _, Rank least) ->
                    least == Rank.NONE
                            ? ""
                            : " (for rank " + least.name().toLowerCase(Locale.ROOT) + " and above)";
        };
    }

    private String said(Event.Said said) {
        String nick = said.parties().nick(said.side()).value();
        String late = said.late() ? " (late)" : "";
        return speaker(nick, "<", ">") + late + " " + plain(said.text().value());
    }

    private String speaker(String nick, String before, String after) {
        return ink.name(nick, before + plain(nick) + after);
    }

    private static String plain(String text) {
        return PlainText.of(Colours.remove(text));
    }
}
