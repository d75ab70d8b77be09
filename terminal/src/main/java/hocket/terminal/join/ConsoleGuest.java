package hocket.terminal.join;

import hocket.core.Text;
import hocket.core.Utterance;
import hocket.line.Received;
import hocket.terminal.loop.Effect;
import hocket.terminal.loop.Msg;
import hocket.terminal.loop.Program;
import hocket.terminal.loop.Step;
import hocket.terminal.screen.Input;
import hocket.terminal.screen.Line;
import hocket.terminal.screen.Tone;
import hocket.terminal.screen.View;
import java.util.List;

/** A guest's console on a terminal. */
public final class ConsoleGuest implements Program<ConsoleGuest.Model, FromHost, Utterance> {
    /** The status of a program that Ctrl-C has ended. */
    private static final int INTERRUPTED = 130;

    private static final String YOU = "you \u2192 ";
    private static final String HOW_TO_LEAVE = "Ctrl-D says Exit; Ctrl-C once more ends at once";

    /**
     * What the console knows.
     *
     * @param warned true if the last key was Ctrl-C, and how to leave has been said
     */
    record Model(Seat seat, boolean warned) {
        Model with(Seat other) {
            return new Model(other, warned);
        }

        Model warned(boolean is) {
            return new Model(seat, is);
        }
    }

    private final String server;
    private final Goodbye goodbye;
    private final GuestView looks;
    private final boolean framed;

    /** The console of a guest of that server. */
    public ConsoleGuest(String server, boolean framed, GuestView looks) {
        this.server = server;
        this.goodbye = new Goodbye(server);
        this.looks = looks;
        this.framed = framed;
    }

    @Override
    public Step<Model, Utterance> start() {
        Step<Model, Utterance> step = Step.to(new Model(Seat.of(framed), false));
        return step.print(Line.note("Connected to " + server + "; /help lists the commands"));
    }

    @Override
    public Step<Model, Utterance> update(Model model, Msg<FromHost> msg) {
        return switch (msg) {
            case Msg.Heard<FromHost>(FromHost heard) -> ring(model, hear(model, heard));
            case Msg.Typed<FromHost>(Input input) -> typed(model, input);
            case Msg.Read<FromHost> _, Msg.Tick<FromHost> _ -> Step.to(model);
        };
    }

    @Override
    public View view(Model model) {
        return looks.of(model.seat(), server);
    }

    /** The bell, when the turn comes. */
    private Step<Model, Utterance> ring(Model before, Step<Model, Utterance> step) {
        boolean comes = !before.seat().hasTurn() && step.model().seat().hasTurn();
        return looks.rings() && comes ? step.and(new Effect.Ring<>()) : step;
    }

    private Step<Model, Utterance> hear(Model model, FromHost heard) {
        Step<Model, Utterance> step = Step.to(model);
        Seat seat = model.seat();
        return switch (heard) {
            case FromHost.Line(Received line) -> hear(model, line);
            case FromHost.Replied(List<Text> lines) -> replied(model, lines);
            case FromHost.Quit(Utterance word) ->
                    step.print(quits(seat, word)).report(Goodbye.CLOSED).end(0);
            case FromHost.Sent() -> step;
            case FromHost.Gone() -> goodbye.gone(step, seat);
            case FromHost.Lost(String why) -> goodbye.lost(step, seat, why);
        };
    }

    private static Step<Model, Utterance> hear(Model model, Received received) {
        Seat seat = model.seat().hears(received);
        Line host = Line.empty().name(seat.host());
        Line line =
                switch (received) {
                    case Received.Said(Text text) -> host.text(": " + text);
                    case Received.HandedOver() -> host.text(" hands over");
                    case Received.HostExited() -> host.text(" said Exit");
                    case Received.Welcome _,
                            Received.FloorTaken _,
                            Received.FloorKept _,
                            Received.Refused _,
                            Received.Closed _,
                            Received.Notice _,
                            Received.Unreadable _ ->
                            ServerWords.of(received);
                };
        return Step.<Model, Utterance>to(model.with(seat)).print(line);
    }

    private static Step<Model, Utterance> replied(Model model, List<Text> lines) {
        Step<Model, Utterance> step = Step.to(model.with(model.seat().replied()));
        for (Text line : lines) {
            step = step.print(Line.empty().name(model.seat().host()).text(": " + line));
        }
        return step;
    }

    private static Line quits(Seat seat, Utterance word) {
        Line host = Line.empty().name(seat.host());
        return host.text(word instanceof Utterance.Over ? " hands over" : " said Exit");
    }

    private static Step<Model, Utterance> typed(Model model, Input input) {
        return switch (input) {
            case Input.Entered(String text, _) when text.indexOf('\n') >= 0 ->
                    pasted(model.warned(false), text);
            case Input.Entered(String text, _) -> entered(model.warned(false), text);
            case Input.Interrupted(boolean hadText) when hadText -> Step.to(model.warned(false));
            case Input.Interrupted _ when model.warned() ->
                    Step.<Model, Utterance>to(model).end(INTERRUPTED);
            case Input.Interrupted _ ->
                    Step.<Model, Utterance>to(model.warned(true)).print(Line.note(HOW_TO_LEAVE));
            case Input.Ended() ->
                    model.seat().exited()
                            ? Step.to(model)
                            : say(model, new GuestLine.Say(new Utterance.Exit()), "");
        };
    }

    private static Step<Model, Utterance> entered(Model model, String text) {
        if (text.startsWith("//")) {
            return say(model, GuestLine.literal(text.substring(1), model.seat().framed()), text);
        }
        return text.startsWith("/")
                ? command(model, text)
                : say(model, GuestLine.parse(text, model.seat().framed()), text);
    }

    private static Step<Model, Utterance> command(Model model, String text) {
        Step<Model, Utterance> step = Step.to(model);
        return switch (text.strip()) {
            case "/help" -> step.print(GuestView.HELP);
            case "/quit" -> quit(step);
            default ->
                    step.print(Line.alert("no command " + text + "; /help lists them"))
                            .giveBack(text);
        };
    }

    /** Whoever leaves with an Exit is not lost. */
    private static Step<Model, Utterance> quit(Step<Model, Utterance> step) {
        boolean exited = step.model().seat().exited();
        return (exited ? step : step.ask(new Utterance.Exit())).end(0);
    }

    /** A block is text, every line of it. */
    private static Step<Model, Utterance> pasted(Model model, String block) {
        Step<Model, Utterance> step = Step.to(model);
        for (String text : block.lines().toList()) {
            GuestLine line = GuestLine.literal(text, step.model().seat().framed());
            Step<Model, Utterance> said = say(step.model(), line, text);
            for (Effect<Utterance> effect : said.effects()) {
                step = step.and(effect);
            }
            step = step.with(said.model());
        }
        return step;
    }

    private static Step<Model, Utterance> say(Model model, GuestLine line, String typed) {
        Step<Model, Utterance> step = Step.to(model);
        return switch (line) {
            case GuestLine.Nothing() -> step;
            case GuestLine.Wrong(String why) -> step.print(Line.alert(why)).giveBack(typed);
            case GuestLine.Say _ when model.seat().exited() ->
                    step.print(Line.alert("you have said Exit")).giveBack(typed);
            case GuestLine.Say _ when !model.seat().framed() && !model.seat().hasTurn() ->
                    step.print(Line.alert("wait for the reply first")).giveBack(typed);
            case GuestLine.Say(Utterance utterance) -> say(model, utterance);
        };
    }

    private static Step<Model, Utterance> say(Model model, Utterance utterance) {
        Seat seat = model.seat().says(utterance);
        Step<Model, Utterance> step = Step.<Model, Utterance>to(model.with(seat)).ask(utterance);
        Step<Model, Utterance> shown = step.print(echo(model.seat(), utterance));
        boolean quits = !seat.framed() && seat.isOver();
        return quits ? shown.report(Goodbye.CLOSED).end(0) : shown;
    }

    private static Line echo(Seat seat, Utterance utterance) {
        Line held = seat.hasTurn() ? Line.empty() : Line.note("(held) ");
        return switch (utterance) {
            case Utterance.Say(Text text) ->
                    held.with(Tone.NOTE, YOU).name(seat.host()).text(": " + text);
            case Utterance.Over() -> held.text("you hand over to ").name(seat.host());
            case Utterance.Exit() -> held.text("you said Exit");
        };
    }
}
