package hocket.hub;

import hocket.core.Command;
import hocket.core.SessionId;
import hocket.door.Actions;
import hocket.door.Door;
import hocket.door.Loss;
import hocket.door.Slice;
import hocket.door.Telling;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * One attached client: its door, its connection, its {@linkplain Intake way in}, its {@linkplain
 * Outgoing way out}, and its commands on their way.
 *
 * <p>The transport calls the public methods, on the hub's thread only.
 */
public final class Session {
    /** From how many commands under way on the session is not read. */
    static final int MOST_IN_FLIGHT = 64;

    private final Hub hub;
    private final SessionId id;
    private final Door door;
    private final Connection connection;
    private final Appender appender;
    private final Answers answers;
    private final Intake intake;
    private final Outgoing outgoing;
    private final Alarm alarm;
    private final Pacing pacing = new Pacing(this);
    private final Actions actions;
    private int worksUnderWay;
    private boolean touched;
    private boolean closing;
    private boolean gone;

    Session(Hub hub, SessionId id, Door door, Connection connection, Appender appender) {
        this.hub = hub;
        this.id = id;
        this.door = door;
        this.connection = connection;
        this.appender = appender;
        this.answers = new Answers(appender);
        this.actions = new DoorActions(hub, this, appender, answers);
        this.alarm = new Alarm(hub, this, door, actions);
        this.intake = new Intake(hub, this, door, connection, actions);
        this.outgoing = new Outgoing(connection, hub.backlog());
    }

    /** Its name for ever. */
    public SessionId id() {
        return id;
    }

    /**
     * Bytes came in. The buffer is consumed or dropped; no reference to it is kept. What comes
     * while the session is not read waits, unread.
     */
    public void receive(ByteBuffer bytes) {
        if (isOpen()) {
            hub.readClock();
            intake.receive(bytes);
            settle();
        }
    }

    /**
     * The client will send no more, in good order. What is written already, and the last words of a
     * door that closes, still leave; then the session closes the connection.
     */
    public void endOfInput() {
        hub.readClock();
        intake.end();
    }

    /** The connection is gone. Nothing may be called after this. */
    public void gone(Loss loss) {
        if (gone) {
            return;
        }
        gone = true;
        intake.clear();
        alarm.stop();
        answers.clear();
        outgoing.forget();
        door.gone(loss, actions);
        hub.forget(this);
        pacing.releaseSpeakers();
        pacing.forgetListeners();
    }

    /** The connection got rid of some of what it had taken over. */
    public void drained() {
        outgoing.drained();
        if (pacing.paces() && outgoing.hasCaughtUp()) {
            pacing.releaseSpeakers();
        }
        pace();
    }

    /** The session may be read again. */
    void readOn() {
        if (isOpen()) {
            intake.readOn();
            settle();
        }
    }

    /** The door has had its last word after the end of the input. */
    void inputEnded() {
        if (!closing) {
            outgoing.flush(hub.now());
            connection.close();
            gone(Loss.CLOSED);
        }
    }

    /** Submits a command for a session whose door has no bytes of its own. */
    void submit(Command command) {
        actions.submit(command);
    }

    void hear(Telling telling) {
        if (!gone) {
            long outer = answers.enterPlace();
            door.hear(telling, hub.now(), actions);
            answers.leavePlace(outer);
            touch();
        }
    }

    /** The command of that number has been applied or refused, and that is told. */
    void applied(long sequence) {
        if (!appender.applied(sequence) || gone) {
            return;
        }
        long outer = answers.enterPlace();
        door.applied(sequence, actions);
        answers.leavePlace(outer);
        answers.giveUpTo(sequence);
        settle();
    }

    /** Told to a session whose output piles up, an event in a conversation paces its speaker. */
    void paceIfSlow(Session listener) {
        if (listener != this && listener.outgoing.isSlow()) {
            pacing.waitFor(listener);
            pace();
        }
    }

    /**
     * Tells what the log has refused, as far as nothing of the session comes before it any more;
     * true if something does.
     */
    boolean tellRefused() {
        Optional<Appender.Refused> next = appender.takeRefused();
        while (next.isPresent()) {
            hub.refuse(this, next.get());
            next = appender.takeRefused();
        }
        return appender.hasRefused();
    }

    /** Appends what the log was too busy for; true if it still is. */
    boolean retry() {
        appender.retry();
        if (appender.hasRefused()) {
            hub.refuseLater(this);
        }
        pace();
        return appender.isWaiting();
    }

    /** The server stops in good order. */
    void stop() {
        if (isOpen()) {
            door.stop(actions);
        }
    }

    /** The end of the hub's turn: what has been written leaves. */
    void flush() {
        touched = false;
        if (gone) {
            return;
        }
        boolean sent = outgoing.flush(hub.now());
        if (closing && answers.isEmpty()) {
            connection.close();
        } else if (sent && outgoing.isBehind()) {
            cut(Loss.SENDQ_EXCEEDED);
        }
        settle();
    }

    /** Ends it at once; what is unsent is lost. */
    void cut(Loss loss) {
        connection.abort();
        gone(loss);
    }

    /** Reads on or stops reading, if what decides that has changed. */
    void pace() {
        if (!gone) {
            intake.pace();
        }
    }

    /** True while it is attached and its door has not closed it. */
    boolean isOpen() {
        return !closing && !gone;
    }

    /** True while its door may have more bytes, unless that is paused. */
    boolean mayRead() {
        return isOpen()
                && !isWaitingForWork()
                && !door.isWaiting()
                && !appender.isWaiting()
                && appender.inFlight() < MOST_IN_FLIGHT
                && !pacing.isPaced()
                && !outgoing.isSlow();
    }

    /** True if the door has got all that came. */
    boolean hasReadAll() {
        return intake.isEmpty();
    }

    /** True while other threads work for it. */
    boolean isWaitingForWork() {
        return worksUnderWay > 0;
    }

    /** True if more waits for it than ever should. */
    boolean isBehind() {
        return outgoing.isBehind();
    }

    /** True if output waits for it and nothing of that leaves. */
    boolean isStalled(long now) {
        return outgoing.isStalled(now) && !closing;
    }

    /** How many bytes its connection has taken over and not got rid of. */
    int backlog() {
        return outgoing.backlog();
    }

    Pacing pacing() {
        return pacing;
    }

    /** After calls of the door: its deadline may be another, and reading may have to stop. */
    void settle() {
        alarm.set();
        pace();
    }

    /** What is written, or closed, leaves at the end of the hub's turn. */
    void touch() {
        if (!touched) {
            touched = true;
            hub.touched(this);
        }
    }

    void put(Slice slice) {
        outgoing.add(slice);
        touch();
        hub.written(slice.length(), outgoing.isLarge());
    }

    void workBegins() {
        worksUnderWay++;
    }

    void workEnds(Runnable then) {
        worksUnderWay--;
        if (isOpen()) {
            then.run();
            intake.readOn();
            settle();
        }
    }

    void beginToClose() {
        closing = true;
    }
}
