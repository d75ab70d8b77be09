package hocket.terminal.host;

import hocket.core.Address;
import hocket.core.Command;
import hocket.core.ConversationCommand.Speak;
import hocket.core.Core;
import hocket.core.DeskCommand.Arrive;
import hocket.core.Entry;
import hocket.core.Event;
import hocket.core.Nick;
import hocket.core.SessionCommand.Depart;
import hocket.core.SessionCommand.OpenDesk;
import hocket.core.SessionId;
import hocket.core.Utterance;
import hocket.hub.LocalSession.Message;
import hocket.terminal.loop.Effect;
import hocket.terminal.loop.Msg;
import hocket.terminal.loop.PipedLine;
import hocket.terminal.loop.Program;
import hocket.terminal.loop.Step;
import hocket.terminal.screen.Input;
import hocket.terminal.screen.View;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/**
 * A host's program on the real core, without threads or time of its own: guests speak, lines are
 * typed or piped, and what the program does is written down, one line each.
 */
final class Play<M> {
    static final OpenDesk DESK = new OpenDesk(Nick.parse("user1").orElseThrow(), 100);
    private static final SessionId HOST = new SessionId(0, 1, 1);

    private final Program<M, Message, Command> program;
    private final Core core = new Core();
    private final Map<SessionId, Long> sequences = new HashMap<>();
    private final Queue<Command> asked = new ArrayDeque<>();
    private final Queue<PipedLine> input = new ArrayDeque<>();
    private final List<String> log = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-01T12:00:00Z");
    private M model;
    private long index;
    private int permits;
    private boolean ended;
    private boolean paused;

    private Play(Program<M, Message, Command> program) {
        this.program = program;
        this.model = program.start().model();
    }

    static <M> Play<M> of(Program<M, Message, Command> program) {
        Play<M> play = new Play<>(program);
        play.take(program.start());
        return play;
    }

    Play<M> arrives(int guest) {
        return apply(guest(guest), new Arrive(new Address("127.0.0.1:5000" + guest)));
    }

    Play<M> says(int guest, String... lines) {
        for (String line : lines) {
            apply(guest(guest), new Speak(Utterance.parse(line).orElseThrow()));
        }
        return this;
    }

    Play<M> goes(int guest) {
        return apply(guest(guest), new Depart());
    }

    /** A line finished at the keyboard, aimed at what the prompt names now. */
    Play<M> types(String text) {
        return inputs(new Input.Entered(text, view().prompt().aim()));
    }

    Play<M> inputs(Input typed) {
        return take(program.update(model, new Msg.Typed<>(typed)));
    }

    Play<M> pipes(String... lines) {
        for (String line : lines) {
            input.add(new PipedLine.Line(line));
        }
        return feed();
    }

    Play<M> pipes(PipedLine line) {
        input.add(line);
        return feed();
    }

    Play<M> endsInput() {
        return pipes(new PipedLine.End());
    }

    /** The hub has failed. */
    Play<M> fails() {
        return take(program.update(model, new Msg.Heard<>(new Message.Failed())));
    }

    Play<M> passes(long seconds) {
        now = now.plusSeconds(seconds);
        return take(program.update(model, new Msg.Tick<>(now)));
    }

    /** What the host asks for stays on its way until {@link #resumes}. */
    Play<M> pauses() {
        paused = true;
        return this;
    }

    Play<M> resumes() {
        paused = false;
        return commit();
    }

    View view() {
        return program.view(model);
    }

    boolean hasEnded() {
        return ended;
    }

    /** How many piped lines have not been read. */
    int unread() {
        return input.size();
    }

    /** Writes down what the screen shows besides the lines. */
    Play<M> shows() {
        View view = view();
        log.add("  [" + view.prompt().line().plain() + "] [" + view.status().plain() + "]");
        return this;
    }

    /** All that was done, forgotten with this. */
    List<String> takeLog() {
        List<String> taken = List.copyOf(log);
        log.clear();
        return taken;
    }

    String text() {
        return String.join("\n", takeLog()) + "\n";
    }

    private static SessionId guest(int number) {
        return new SessionId(0, 1, number);
    }

    private Play<M> apply(SessionId session, Command command) {
        index++;
        now = now.plusMillis(500);
        long sequence = sequences.merge(session, 1L, Long::sum);
        for (Event event : core.apply(new Entry(index, now, session, sequence, command))) {
            if (event.audience().contains(HOST)) {
                take(program.update(model, new Msg.Heard<>(new Message.Heard(event, now))));
            }
        }
        if (session.equals(HOST)) {
            take(program.update(model, new Msg.Heard<>(new Message.Applied(sequence))));
        }
        return commit();
    }

    private Play<M> commit() {
        while (!paused && !asked.isEmpty()) {
            apply(HOST, asked.remove());
        }
        return this;
    }

    private Play<M> take(Step<M, Command> step) {
        if (ended) {
            return this;
        }
        model = step.model();
        for (Effect<Command> effect : step.effects()) {
            carryOut(effect);
        }
        return commit().feed();
    }

    private void carryOut(Effect<Command> effect) {
        switch (effect) {
            case Effect.Ask<Command>(Command command) -> asked.add(command);
            case Effect.Report<Command>(String line) -> log.add(line);
            case Effect.Print<Command> print -> log.add("| " + print.line().plain());
            case Effect.GiveBack<Command>(String text) -> log.add("given back: " + text);
            case Effect.Ring<Command>() -> log.add("(bell)");
            case Effect.ReadOn<Command>() -> permits++;
            case Effect.End<Command>(int status) -> {
                ended = true;
                log.add("ended with " + status);
            }
        }
    }

    private Play<M> feed() {
        while (permits > 0 && !input.isEmpty() && !ended) {
            permits--;
            take(program.update(model, new Msg.Read<>(input.remove())));
        }
        return this;
    }
}
