package hocket.terminal.join;

import hocket.core.Text;
import hocket.core.Utterance;
import hocket.line.Received;
import hocket.terminal.loop.Msg;
import hocket.terminal.loop.PipedLine;
import hocket.terminal.loop.Program;
import hocket.terminal.loop.Step;
import hocket.terminal.screen.Line;
import java.util.List;

/**
 * A guest's console without a terminal. It reads a line only when it is the guest's turn and the
 * last one has been sent, so that an input of any size waits for the server; a line is what it
 * would be on the wire: text, {@code #} or {@code Exit}. The end of the input says Exit.
 */
public final class PipedGuest implements Program<PipedGuest.Model, FromHost, Utterance> {
    /**
     * What the console knows.
     *
     * @param reading true while a line has been asked for and has not come
     * @param sending true while what was said last has not left
     */
    record Model(Seat seat, boolean reading, boolean sending) {
        Model with(Seat other) {
            return new Model(other, reading, sending);
        }

        Model reading(boolean is) {
            return new Model(seat, is, sending);
        }

        Model sending(boolean is) {
            return new Model(seat, reading, is);
        }
    }

    private final Goodbye goodbye;
    private final boolean framed;

    /** The console of a guest of that server. */
    public PipedGuest(String server, boolean framed) {
        this.goodbye = new Goodbye(server);
        this.framed = framed;
    }

    @Override
    public Step<Model, Utterance> start() {
        return readInTurn(Step.to(new Model(Seat.of(framed), false, false)));
    }

    @Override
    public Step<Model, Utterance> update(Model model, Msg<FromHost> msg) {
        return switch (msg) {
            case Msg.Heard<FromHost>(FromHost heard) -> readInTurn(hear(model, heard));
            case Msg.Read<FromHost>(PipedLine line) -> readInTurn(read(model.reading(false), line));
            case Msg.Typed<FromHost> _, Msg.Tick<FromHost> _ -> Step.to(model);
        };
    }

    private Step<Model, Utterance> hear(Model model, FromHost heard) {
        return switch (heard) {
            case FromHost.Line(Received line) -> hear(model, line);
            case FromHost.Replied(List<Text> lines) -> replied(model, lines);
            case FromHost.Quit(Utterance word) ->
                    Step.<Model, Utterance>to(model)
                            .report(model.seat().host() + quits(word))
                            .report(Goodbye.CLOSED)
                            .end(0);
            case FromHost.Sent() -> Step.to(model.sending(false));
            case FromHost.Gone() -> goodbye.gone(Step.to(model), model.seat());
            case FromHost.Lost(String why) -> goodbye.lost(Step.to(model), model.seat(), why);
        };
    }

    private static String quits(Utterance word) {
        return word instanceof Utterance.Over ? " hands over" : " said Exit";
    }

    private static Step<Model, Utterance> hear(Model model, Received received) {
        Seat seat = model.seat().hears(received);
        String host = seat.host();
        Step<Model, Utterance> step = Step.to(model.with(seat));
        return switch (received) {
            case Received.Said(Text text) -> step.report("Received from " + host + ": " + text);
            case Received.HandedOver() -> step.report(host + " hands over");
            case Received.HostExited() -> step.report(host + " said Exit");
            case Received.Welcome _,
                    Received.FloorTaken _,
                    Received.FloorKept _,
                    Received.Refused _,
                    Received.Closed _,
                    Received.Notice _,
                    Received.Unreadable _ ->
                    step.print(ServerWords.of(received));
        };
    }

    private static Step<Model, Utterance> replied(Model model, List<Text> lines) {
        Step<Model, Utterance> step = Step.to(model.with(model.seat().replied()));
        for (Text line : lines) {
            step = step.report("Received from " + model.seat().host() + ": " + line);
        }
        return step;
    }

    private static Step<Model, Utterance> read(Model model, PipedLine read) {
        return switch (read) {
            case PipedLine.Line(String line) ->
                    say(model, GuestLine.parse(line, model.seat().framed()));
            case PipedLine.Unusable(String why) -> say(model, new GuestLine.Wrong(why));
            case PipedLine.End() -> say(model, new GuestLine.Say(new Utterance.Exit()));
        };
    }

    private static Step<Model, Utterance> say(Model model, GuestLine line) {
        Step<Model, Utterance> step = Step.to(model);
        return switch (line) {
            case GuestLine.Nothing() -> step;
            case GuestLine.Wrong(String why) -> step.print(Line.alert("not sent: " + why));
            case GuestLine.Say(Utterance utterance) -> {
                Seat seat = model.seat().says(utterance);
                Step<Model, Utterance> said =
                        step.with(model.with(seat).sending(true)).ask(utterance);
                boolean quits = !seat.framed() && seat.isOver();
                yield quits ? said.report(Goodbye.CLOSED).end(0) : said;
            }
        };
    }

    /** One line at a time, none out of turn, and none before the last one has left. */
    private static Step<Model, Utterance> readInTurn(Step<Model, Utterance> step) {
        Model model = step.model();
        return model.reading() || model.sending() || !model.seat().hasTurn()
                ? step
                : step.with(model.reading(true)).readOn();
    }
}
