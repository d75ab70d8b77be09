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
import hocket.core.PlainText;
import hocket.core.SessionCommand;
import hocket.core.Text;
import hocket.core.UserCommand;
import hocket.core.Utterance;
import hocket.hub.LocalSession.Message;
import hocket.terminal.loop.Effect;
import hocket.terminal.loop.Msg;
import hocket.terminal.loop.Program;
import hocket.terminal.loop.Step;
import hocket.terminal.screen.Aim;
import hocket.terminal.screen.Input;
import hocket.terminal.screen.Line;
import hocket.terminal.screen.View;
import java.time.Instant;
import java.util.List;

/** The host's console on a terminal. */
public final class ConsoleHost implements Program<HostModel, Message, Command> {
    /** The status of a program that Ctrl-C has ended. */
    private static final int INTERRUPTED = 130;

    private static final String HOW_TO_LEAVE =
            "Ctrl-D says Exit to everybody; Ctrl-C once more ends at once";

    private final SessionCommand.OpenDesk open;
    private final List<Line> welcome;
    private final HostView looks;

    /** The console of the host that opens this desk, and what it shows once that is open. */
    public ConsoleHost(SessionCommand.OpenDesk open, List<Line> welcome, HostView looks) {
        this.open = open;
        this.welcome = List.copyOf(welcome);
        this.looks = looks;
    }

    @Override
    public Step<HostModel, Command> start() {
        return Step.<HostModel, Command>to(HostModel.FIRST).ask(open);
    }

    @Override
    public Step<HostModel, Command> update(HostModel model, Msg<Message> msg) {
        return switch (msg) {
            case Msg.Heard<Message>(Message.Heard(Event event, Instant at)) ->
                    hear(model, event, at);
            case Msg.Heard<Message>(Message.Applied _) -> Step.to(model);
            case Msg.Heard<Message>(Message.Failed()) ->
                    Step.<HostModel, Command>to(model).print(Transcript.FAILED).end(1);
            case Msg.Typed<Message>(Input input) -> typed(model, input);
            case Msg.Tick<Message>(Instant now) -> Step.to(model.at(now));
            case Msg.Read<Message> _ -> Step.to(model);
        };
    }

    @Override
    public View view(HostModel model) {
        return looks.of(model);
    }

    /** Time shows while somebody waits. */
    @Override
    public boolean ticks(HostModel model) {
        return !model.board().queue().isEmpty();
    }

    private Step<HostModel, Command> hear(HostModel model, Event event, Instant at) {
        HostModel next = model.after(event, at);
        Step<HostModel, Command> step =
                Step.<HostModel, Command>to(next).print(Transcript.of(event));
        return switch (event) {
            case Event.DeskOpened _ -> step.print(welcome);
            case Event.DeskClosed _ -> step.end(0);
            case Event.Refused refused -> refused(step, refused);
            case Event.Returned returned -> HostLine.giveBack(step, returned.utterances());
            case Event.Ended _ -> next.isLeft() ? step.end(0) : step;
            case Event.QueueChanged _ ->
                    looks.rings() && model.board().queue().isEmpty() && ticks(next)
                            ? step.and(new Effect.Ring<>())
                            : step;
            case Event.GuestArrived _,
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

    private static Step<HostModel, Command> refused(
            Step<HostModel, Command> step, Event.Refused refused) {
        return switch (refused.command()) {
            case SessionCommand.OpenDesk _ -> step.end(1);
            case Reply reply -> HostLine.giveBack(step, List.of(reply.utterance()));
            case DeskCommand.SpeakToAll all -> step.giveBack("/all " + all.utterance().line());
            case SessionCommand _,
                    DeskCommand _,
                    ConversationCommand _,
                    UserCommand _,
                    ChannelCommand _,
                    MessageCommand _,
                    OperatorCommand _ ->
                    step;
        };
    }

    private static Step<HostModel, Command> typed(HostModel model, Input input) {
        return switch (input) {
            case Input.Entered(String text, Aim aim) when text.indexOf('\n') >= 0 ->
                    pasted(model.warned(false), text, aim);
            case Input.Entered(String text, Aim aim) -> entered(model.warned(false), text, aim);
            case Input.Interrupted(boolean hadText) when hadText -> Step.to(model.warned(false));
            case Input.Interrupted _ when model.hasWarned() ->
                    Step.<HostModel, Command>to(model).end(INTERRUPTED);
            case Input.Interrupted _ ->
                    Step.<HostModel, Command>to(model.warned(true)).print(Line.note(HOW_TO_LEAVE));
            case Input.Ended() -> leave(model);
        };
    }

    private static Step<HostModel, Command> leave(HostModel model) {
        HostModel leaving = model.leaving();
        if (leaving.isLeft()) {
            return Step.<HostModel, Command>to(leaving).end(0);
        }
        return model.isLeaving()
                ? Step.to(model)
                : Step.<HostModel, Command>to(leaving).ask(new DeskCommand.LeaveDesk());
    }

    private static Step<HostModel, Command> entered(HostModel model, String text, Aim aim) {
        Step<HostModel, Command> step = Step.to(model);
        Answer.Place place = new Answer.Place(model.board(), aim, model.now());
        return switch (Answer.to(HostLine.parse(text), place)) {
            case Answer.Nothing() -> step;
            case Answer.Keep(String why) -> step.print(Line.alert(why)).giveBack(text);
            case Answer.Show(List<Line> lines) -> step.print(lines);
            case Answer.Pick(Talk talk) -> Step.to(model.picking(talk.parties().id().value()));
            case Answer.Submit(Command command) -> step.ask(command);
        };
    }

    /** A block is text, every line of it, for one guest in one turn. */
    private static Step<HostModel, Command> pasted(HostModel model, String block, Aim aim) {
        Step<HostModel, Command> step = Step.to(model);
        if (aim.isNobody()) {
            return step.print(Line.alert("nobody was waiting when this was begun")).giveBack(block);
        }
        if (block.lines().anyMatch(line -> PlainText.utf8Length(line) > Text.LONGEST)) {
            String why = "a line has at most " + Text.LONGEST + " bytes";
            return step.print(Line.alert(why)).giveBack(block);
        }
        for (String line : block.lines().toList()) {
            var answer = Utterance.literal(line).map(said -> Answer.reply(said, aim));
            if (answer.isPresent() && answer.get() instanceof Answer.Submit(Command command)) {
                step = step.ask(command);
            }
        }
        return step;
    }
}
