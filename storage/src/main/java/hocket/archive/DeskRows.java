package hocket.archive;

import hocket.core.Address;
import hocket.core.ConversationId;
import hocket.core.Event;
import hocket.core.Nick;
import hocket.core.Parties;
import hocket.core.Side;
import hocket.core.Text;
import java.util.List;
import java.util.Optional;

/**
 * What happens in a conversation at the desk as rows, and back. A row's {@code who} is the name of
 * the side it is about; details hold that side and the name of the other. What is between the
 * server and one side alone (held lines, places in the queue) is not kept.
 */
final class DeskRows {
    private static final Words<Side> SIDES = Words.of(Side.class);
    private static final Words<Event.Cause> CAUSES = Words.of(Event.Cause.class);
    private static final Words<Event.End> ENDS = Words.of(Event.End.class);

    private DeskRows() {}

    static Optional<Row> write(Event.InConversation event) {
        return switch (event) {
            case Event.GuestArrived arrived ->
                    Optional.of(
                            row(
                                    ItemKind.ARRIVE,
                                    arrived.parties().guest(),
                                    "",
                                    about(arrived, Side.GUEST)
                                            .text("from", arrived.from().value())));
            case Event.GuestRenamed renamed ->
                    Optional.of(
                            row(
                                    ItemKind.GUEST_NICK,
                                    renamed.before(),
                                    renamed.parties().guest().value(),
                                    about(renamed, Side.GUEST)));
            case Event.Said said -> Optional.of(said(said));
            case Event.FloorPassed passed -> Optional.of(passed(passed));
            case Event.FloorKept kept ->
                    Optional.of(
                            row(
                                    ItemKind.KEPT,
                                    kept.parties().nick(kept.side()),
                                    "",
                                    about(kept, kept.side()).number("turn", kept.turn())));
            case Event.Exited exited ->
                    Optional.of(
                            row(
                                    ItemKind.EXIT,
                                    exited.parties().nick(exited.side()),
                                    "",
                                    about(exited, exited.side())));
            case Event.Ended ended ->
                    Optional.of(
                            row(
                                    ItemKind.END,
                                    ended.parties().guest(),
                                    "",
                                    about(ended, Side.GUEST).text("how", ENDS.word(ended.end()))));
            case Event.Held _, Event.Returned _, Event.Positioned _, Event.SilenceBegan _ ->
                    Optional.empty();
        };
    }

    private static Row said(Event.Said said) {
        DetailsWriter details =
                about(said, said.side()).number("turn", said.turn()).flag("late", said.late());
        Nick who = said.parties().nick(said.side());
        return row(ItemKind.SAID, who, said.text().value(), details);
    }

    private static Row passed(Event.FloorPassed passed) {
        DetailsWriter details =
                about(passed, passed.to())
                        .number("turn", passed.turn())
                        .text("cause", CAUSES.word(passed.cause()))
                        .number("waiting", passed.waiting());
        return row(ItemKind.FLOOR, passed.parties().nick(passed.to()), "", details);
    }

    private static DetailsWriter about(Event.InConversation event, Side side) {
        return new DetailsWriter()
                .text("side", SIDES.word(side))
                .text("with", event.parties().nick(side.other()).value());
    }

    private static Row row(ItemKind kind, Nick who, String text, DetailsWriter details) {
        return new Row(kind, who.value(), text, details.written());
    }

    static Event.GuestArrived readArrived(Row row, ConversationId id) {
        Details details = Details.read(row.details());
        Address from = new Address(details.text("from"));
        return new Event.GuestArrived(List.of(), parties(row, details, id), from);
    }

    static Event.GuestRenamed readRenamed(Row row, ConversationId id) {
        Details details = Details.read(row.details());
        Parties now = new Parties(id, new Nick(row.text()), new Nick(details.text("with")));
        return new Event.GuestRenamed(List.of(), now, new Nick(row.who()));
    }

    static Event.Said readSaid(Row row, ConversationId id) {
        Details details = Details.read(row.details());
        return new Event.Said(
                List.of(),
                parties(row, details, id),
                side(details),
                details.number("turn"),
                new Text(row.text()),
                details.flag("late"));
    }

    static Event.FloorPassed readPassed(Row row, ConversationId id) {
        Details details = Details.read(row.details());
        return new Event.FloorPassed(
                List.of(),
                parties(row, details, id),
                side(details),
                details.number("turn"),
                CAUSES.value(details.text("cause")),
                Math.toIntExact(details.number("waiting")));
    }

    static Event.FloorKept readKept(Row row, ConversationId id) {
        Details details = Details.read(row.details());
        return new Event.FloorKept(
                List.of(), parties(row, details, id), side(details), details.number("turn"));
    }

    static Event.Exited readExited(Row row, ConversationId id) {
        Details details = Details.read(row.details());
        return new Event.Exited(List.of(), parties(row, details, id), side(details));
    }

    static Event.Ended readEnded(Row row, ConversationId id) {
        Details details = Details.read(row.details());
        return new Event.Ended(
                List.of(), parties(row, details, id), ENDS.value(details.text("how")));
    }

    private static Side side(Details details) {
        return SIDES.value(details.text("side"));
    }

    private static Parties parties(Row row, Details details, ConversationId id) {
        Nick who = new Nick(row.who());
        Nick with = new Nick(details.text("with"));
        return side(details) == Side.GUEST
                ? new Parties(id, who, with)
                : new Parties(id, with, who);
    }
}
