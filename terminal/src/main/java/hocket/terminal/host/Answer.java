package hocket.terminal.host;

import hocket.core.Command;
import hocket.core.ConversationCommand;
import hocket.core.ConversationId;
import hocket.core.DeskCommand;
import hocket.core.Utterance;
import hocket.terminal.Spelling;
import hocket.terminal.screen.Aim;
import hocket.terminal.screen.Line;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What a line of the host leads to, on a terminal and piped alike. */
sealed interface Answer {

    /** A command for the log. */
    record Submit(Command command) implements Answer {}

    /** This conversation is the one to write to. */
    record Pick(Talk talk) implements Answer {}

    /** Lines to show. */
    record Show(List<Line> lines) implements Answer {}

    /** It cannot be done, and why; the line is given back. */
    record Keep(String why) implements Answer {}

    /** Nothing at all. */
    record Nothing() implements Answer {}

    /** Where a line is written. */
    record Place(Board board, Aim aim, Instant now) {}

    /** What a line leads to when it is written at that place. */
    static Answer to(HostLine line, Place place) {
        return switch (line) {
            case HostLine.Nothing() -> new Nothing();
            case HostLine.Wrong(String why) -> new Keep(why);
            case HostLine.Speak(Utterance utterance) -> reply(utterance, place.aim());
            case HostLine.SpeakToAll(Utterance utterance) ->
                    new Submit(new DeskCommand.SpeakToAll(utterance));
            case HostLine.Plain(CommandWord word) -> plain(word, place);
            case HostLine.About(CommandWord word, String name) ->
                    place.board()
                            .named(name)
                            .map(talk -> about(word, talk))
                            .orElseGet(() -> nobodyNamed(name, place.board()));
        };
    }

    /** The reply to whom the aim names. */
    static Answer reply(Utterance utterance, Aim aim) {
        if (aim.isNobody()) {
            return new Keep("nobody was waiting when this line was begun");
        }
        ConversationId id = new ConversationId(aim.conversation());
        return new Submit(new ConversationCommand.Reply(id, aim.turn(), utterance));
    }

    private static Answer plain(CommandWord word, Place place) {
        return switch (word) {
            case NEXT -> next(place.aim());
            case WHO -> new Show(Who.list(place.board(), place.now()));
            case HELP -> new Show(Who.help());
            case QUIT -> new Submit(new DeskCommand.CloseDesk());
            case TO, ALL, TAKE, CLOSE -> throw new IllegalStateException(word + " takes more");
        };
    }

    private static Answer next(Aim aim) {
        return aim.isNobody()
                ? new Keep("nobody waits")
                : new Submit(new ConversationCommand.Defer(new ConversationId(aim.conversation())));
    }

    private static Answer about(CommandWord word, Talk talk) {
        ConversationId id = talk.parties().id();
        return switch (word) {
            case TO ->
                    talk.hostExited()
                            ? new Keep("you have said Exit to " + talk.guest())
                            : new Pick(talk);
            case TAKE -> new Submit(new ConversationCommand.Take(id));
            case CLOSE -> new Submit(new ConversationCommand.Close(id));
            case NEXT, ALL, WHO, HELP, QUIT ->
                    throw new IllegalStateException(word + " takes no name");
        };
    }

    private static Answer nobodyNamed(String name, Board board) {
        Stream<String> names = board.talks().stream().map(talk -> talk.guest().value());
        String meant =
                Spelling.nearest(name, names)
                        .map(near -> "; did you mean " + near + "?")
                        .orElse("");
        return new Keep("nobody here is called " + name + meant);
    }
}
