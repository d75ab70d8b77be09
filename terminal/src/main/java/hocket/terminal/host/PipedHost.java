package hocket.terminal.host;

import hocket.core.ChannelCommand;
import hocket.core.Command;
import hocket.core.ConversationCommand;
import hocket.core.ConversationCommand.Reply;
import hocket.core.DeskCommand;
import hocket.core.Event;
import hocket.core.MessageCommand;
import hocket.core.NetworkEvent;
import hocket.core.OperatorCommand;
import hocket.core.Rejection;
import hocket.core.SessionCommand;
import hocket.core.UserCommand;
import hocket.hub.LocalSession.Message;
import hocket.terminal.loop.Msg;
import hocket.terminal.loop.PipedLine;
import hocket.terminal.loop.Program;
import hocket.terminal.loop.Step;
import hocket.terminal.screen.Line;
import java.time.Instant;
import java.util.List;

/**
 * The host's console without a terminal. At most one line is read ahead; it is applied only while
 * somebody waits for an answer, and the next is read only when it has been applied. A line whose
 * guest went meanwhile is applied to the next who waits.
 */
public final class PipedHost implements Program<PipedHost.Model, Message, Command> {
    /** The line that has been read, and how far it has come. */
    sealed interface Hand {

        /** No line; one is being read, or there are no more. */
        record Empty() implements Hand {}

        /** A line that waits until somebody waits. */
        record Holding(String line) implements Hand {}

        /**
         * A line whose command is on its way.
         *
         * @param sequence the command's number
         * @param again true if it reached nobody and is to be applied once more
         */
        record Sent(String line, long sequence, boolean again) implements Hand {}
    }

    /**
     * What the console knows.
     *
     * @param picked the conversation that {@code /to} named; 0 for none
     * @param asked how many commands have been submitted
     * @param ended true after the end of the input
     */
    record Model(Board board, Hand hand, long picked, long asked, boolean ended, Instant now) {
        Model with(Board other, Instant at) {
            return new Model(other, hand, picked, asked, ended, at);
        }

        Model with(Hand other) {
            return new Model(board, other, picked, asked, ended, now);
        }

        Model picking(long conversation) {
            return new Model(board, hand, conversation, asked, ended, now);
        }

        Model asking() {
            return new Model(board, hand, picked, asked + 1, ended, now);
        }

        Model atEnd() {
            return new Model(board, hand, picked, asked, true, now);
        }

        boolean isDone() {
            return ended && board.served() > 0 && board.open().isEmpty();
        }
    }

    private final SessionCommand.OpenDesk open;
    private final int port;

    /** The console of the host that opens this desk, on a server on this port. */
    public PipedHost(SessionCommand.OpenDesk open, int port) {
        this.open = open;
        this.port = port;
    }

    @Override
    public Step<Model, Command> start() {
        Model model = new Model(Board.EMPTY, new Hand.Empty(), 0, 1, false, Instant.EPOCH);
        return Step.<Model, Command>to(model).ask(open).readOn();
    }

    @Override
    public Step<Model, Command> update(Model model, Msg<Message> msg) {
        return switch (msg) {
            case Msg.Heard<Message>(Message.Heard(Event event, Instant at)) ->
                    hear(model, event, at);
            case Msg.Heard<Message>(Message.Applied(long sequence)) -> applied(model, sequence);
            case Msg.Heard<Message>(Message.Failed()) ->
                    Step.<Model, Command>to(model).print(Transcript.FAILED).end(1);
            case Msg.Read<Message>(PipedLine line) -> read(model, line);
            case Msg.Typed<Message> _, Msg.Tick<Message> _ -> Step.to(model);
        };
    }

    private Step<Model, Command> hear(Model model, Event event, Instant at) {
        Model next = model.with(model.board().after(event, at), at);
        Step<Model, Command> step = Step.to(afterTurn(next, event));
        step = Reports.of(event, port).map(step::report).orElse(step);
        step = step.print(Notices.of(event));
        return switch (event) {
            case Event.Refused refused -> refused(step, refused);
            case Event.Returned returned -> HostLine.giveBack(step, returned.utterances());
            case Event.DeskClosed _ -> step.end(0);
            case Event.Ended _ -> step.model().isDone() ? step.end(0) : step;
            case Event.QueueChanged _ -> apply(step);
            case Event.DeskOpened _,
                    Event.GuestArrived _,
                    Event.Said _,
                    Event.FloorPassed _,
                    Event.FloorKept _,
                    Event.Exited _,
                    Event.Held _,
                    Event.Positioned _,
                    Event.SilenceBegan _,
                    Event.GuestRenamed _,
                    NetworkEvent _ ->
                    step;
        };
    }

    /** Once the picked guest has its answer, the head of the queue is next again. */
    private static Model afterTurn(Model model, Event event) {
        return Picks.endsWith(model.picked(), event) ? model.picking(0) : model;
    }

    private Step<Model, Command> refused(Step<Model, Command> step, Event.Refused refused) {
        if (refused.command() instanceof SessionCommand.OpenDesk) {
            return step.end(1);
        }
        Model model = step.model();
        if (reachedNobody(refused) && model.hand() instanceof Hand.Sent(String line, long n, _)) {
            return step.with(model.with(new Hand.Sent(line, n, true)));
        }
        return refused.command() instanceof Reply reply
                ? HostLine.giveBack(step, List.of(reply.utterance()))
                : step;
    }

    private static boolean reachedNobody(Event.Refused refused) {
        return switch (refused.command()) {
            case Reply _ ->
                    refused.rejection() == Rejection.TURN_OVER
                            || refused.rejection() == Rejection.NO_CONVERSATION;
            case DeskCommand.SpeakToAll _ -> refused.rejection() == Rejection.NOBODY_WAITS;
            case SessionCommand _,
                    DeskCommand _,
                    ConversationCommand _,
                    UserCommand _,
                    ChannelCommand _,
                    MessageCommand _,
                    OperatorCommand _ ->
                    false;
        };
    }

    private Step<Model, Command> applied(Model model, long sequence) {
        if (!(model.hand() instanceof Hand.Sent(String line, long sent, boolean again))
                || sent != sequence) {
            return Step.to(model);
        }
        return again
                ? apply(Step.to(model.with(new Hand.Holding(line))))
                : readNext(Step.to(model));
    }

    private Step<Model, Command> read(Model model, PipedLine read) {
        return switch (read) {
            case PipedLine.Line(String line)
                    when HostLine.parse(line) instanceof HostLine.Nothing ->
                    readNext(Step.to(model));
            case PipedLine.Line(String line) -> apply(Step.to(model.with(new Hand.Holding(line))));
            case PipedLine.Unusable(String why) ->
                    readNext(Step.<Model, Command>to(model).print(Line.alert("not sent: " + why)));
            case PipedLine.End() -> end(model.atEnd().asking());
        };
    }

    private static Step<Model, Command> end(Model model) {
        Step<Model, Command> step = Step.to(model);
        return model.isDone() ? step.end(0) : step.ask(new DeskCommand.LeaveDesk());
    }

    /** Applies the line at hand if somebody waits. */
    private Step<Model, Command> apply(Step<Model, Command> step) {
        Model model = step.model();
        List<Talk> waiting = model.board().waiting();
        if (waiting.isEmpty() || !(model.hand() instanceof Hand.Holding(String line))) {
            return step;
        }
        Talk target =
                waiting.stream()
                        .filter(talk -> talk.parties().id().value() == model.picked())
                        .findFirst()
                        .orElse(waiting.getFirst());
        Answer.Place place = new Answer.Place(model.board(), target.aim(), model.now());
        return carryOut(step, line, Answer.to(HostLine.parse(line), place));
    }

    private Step<Model, Command> carryOut(Step<Model, Command> step, String line, Answer answer) {
        Model model = step.model();
        return switch (answer) {
            case Answer.Nothing() -> readNext(step);
            case Answer.Keep(String why) -> readNext(step.print(Line.alert(why)).giveBack(line));
            case Answer.Show(List<Line> lines) -> readNext(step.print(lines));
            case Answer.Pick(Talk talk) ->
                    readNext(step.with(model.picking(talk.parties().id().value())));
            case Answer.Submit(Command command) -> {
                Model asking = model.asking();
                Hand sent = new Hand.Sent(line, asking.asked(), false);
                yield step.with(asking.with(sent)).ask(command);
            }
        };
    }

    private static Step<Model, Command> readNext(Step<Model, Command> step) {
        return step.with(step.model().with(new Hand.Empty())).readOn();
    }
}
