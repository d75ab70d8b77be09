package hocket.hub;

import hocket.core.Command;
import hocket.core.MessageCommand;
import hocket.core.SessionId;
import hocket.door.Actions;
import hocket.door.Slice;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What a session's door may ask for. */
final class DoorActions implements Actions {
    private final Hub hub;
    private final Session session;
    private final Appender appender;
    private final Answers answers;

    DoorActions(Hub hub, Session session, Appender appender, Answers answers) {
        this.hub = hub;
        this.session = session;
        this.appender = appender;
        this.answers = answers;
    }

    @Override
    public SessionId session() {
        return session.id();
    }

    @Override
    public long submit(Command command) {
        long sequence = appender.submit(command);
        if (appender.isWaiting()) {
            hub.retryLater(session);
        }
        if (appender.hasRefused()) {
            hub.refuseLater(session);
        }
        return sequence;
    }

    @Override
    public void relay(MessageCommand.Tag tag) {
        hub.relay(session.id(), tag);
    }

    @Override
    public void whenApplied(Runnable answer) {
        answers.give(answer);
    }

    @Override
    public <T> void offload(Supplier<T> work, Consumer<T> then) {
        session.workBegins();
        hub.offload(work, result -> session.workEnds(() -> then.accept(result)));
    }

    /** Every message to everybody passes here; most are due, and nothing is made for those. */
    @Override
    public void write(Slice slice) {
        if (answers.isDue()) {
            session.put(slice);
        } else {
            answers.keep(() -> session.put(slice));
        }
    }

    @Override
    public void close() {
        session.beginToClose();
        answers.give(session::touch);
    }
}
