package hocket.irc;

import hocket.core.MessageEvent;
import hocket.core.Origin;
import hocket.door.Actions;
import hocket.door.Door;
import hocket.door.Loss;
import hocket.door.Stamp;
import hocket.door.Telling;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The door of one IRC client.
 *
 * <p>What it says becomes messages for {@link Dispatch}; what it hears is shown in its format, but
 * for what concerns itself. Most of what it hears are messages of others, so these take the
 * shortest way.
 */
public final class IrcDoor implements Door {
    private final IrcNetwork network;
    private final Origin origin;
    private final IrcDecoder decoder = new IrcDecoder();
    private final Liveness liveness = new Liveness();
    private final Consumer<IrcDecoder.Line> lines = this::take;
    private @Nullable IrcSession session;
    private long now;
    private boolean gone;

    private IrcDoor(IrcNetwork network, Origin origin) {
        this.network = network;
        this.origin = origin;
    }

    /** The door of a client that connects from {@code origin}. */
    public static IrcDoor of(IrcNetwork network, Origin origin) {
        return new IrcDoor(network, origin);
    }

    @Override
    public void receive(ByteBuffer bytes, long now, Actions actions) {
        begin(now, actions);
        liveness.heard(now);
        decoder.decode(bytes, lines);
    }

    @Override
    public void endOfInput(long now, Actions actions) {
        begin(now, actions).departure().quit(reason(Loss.CLOSED));
    }

    @Override
    public void gone(Loss loss, Actions actions) {
        if (!gone) {
            gone = true;
            IrcSession client = begin(now, actions);
            client.leaveCensus();
            network.watches().clear(client);
            client.departure().gone(reason(loss));
        }
    }

    @Override
    public void stop(Actions actions) {
        begin(now, actions).departure().end("Server shutting down");
    }

    @Override
    public void flooded(Actions actions) {
        begin(now, actions).departure().quit("Excess Flood");
    }

    @Override
    public long pausedUntil() {
        return session == null ? 0 : session.pausedUntil();
    }

    @Override
    public boolean isWaiting() {
        IrcSession attached = session;
        return attached != null && attached.isPostponing();
    }

    @Override
    public long deadline() {
        IrcSession attached = session;
        if (attached == null) {
            return 0;
        }
        return attached.isClosing()
                ? NEVER
                : Math.min(
                        attached.batchDeadline(),
                        liveness.deadline(attached.isRegistered(), network.settings().limits()));
    }

    @Override
    public void wake(long now, Actions actions) {
        IrcSession client = begin(now, actions);
        if (client.isClosing()) {
            return;
        }
        IrcSettings.Limits limits = network.settings().limits();
        switch (liveness.due(now, client.isRegistered(), limits)) {
            case NOTHING -> {}
            case END_REGISTRATION -> client.departure().quit("Registration timeout");
            case ASK -> client.send(IrcLine.of("PING").last(network.name()));
            case GIVE_UP -> client.departure().quit(pingTimeout(limits));
        }
        if (now >= client.batchDeadline()) {
            client.multiline().wake(now);
        }
    }

    @Override
    public void hear(Telling telling, long now, Actions actions) {
        IrcSession client = begin(now, actions);
        Stamp stamp = telling.stamp();
        if (client.isClosing() && !client.departure().isOwed(stamp)) {
            return;
        }
        if (client.isOwn(stamp)) {
            client.hearOwn(stamp, () -> hearOwn(telling, client));
        } else if (telling.event() instanceof MessageEvent.Sent) {
            actions.write(telling.as(client.format()));
        } else {
            hearOther(telling, client);
        }
    }

    @Override
    public void applied(long sequence, Actions actions) {
        IrcSession client = begin(now, actions);
        client.applied(sequence);
        if (!client.isClosing()) {
            Dispatch.resume(client);
        }
    }

    private void take(IrcDecoder.Line line) {
        IrcSession client = session;
        if (client == null || client.isClosing()) {
            return;
        }
        switch (line) {
            case IrcDecoder.Line.Complete(String text) ->
                    IrcMessage.parse(text)
                            .ifPresentOrElse(
                                    message -> take(message, client),
                                    () -> client.spend(Pace.ORDINARY));
            case IrcDecoder.Line.TooLong(String label) -> {
                client.spend(Pace.ORDINARY);
                client.handle(label, () -> client.reply(Numeric.ERR_INPUTTOOLONG));
            }
            case IrcDecoder.Line.NotUtf8(String command, String label) -> {
                client.spend(Pace.ORDINARY);
                client.handle(label, () -> StandardReplies.failUtf8(command, client));
            }
        }
    }

    private static void take(IrcMessage message, IrcSession client) {
        client.spend(client.isInBegunBatch(message) ? Pace.IN_BATCH : Pace.cost(message));
        Dispatch.take(message, client);
    }

    private static void hearOwn(Telling telling, IrcSession client) {
        if (!Hearing.ofItself(telling, client)) {
            hearOther(telling, client);
        }
    }

    private static void hearOther(Telling telling, IrcSession client) {
        if (Hearing.ofItsEnd(telling.event(), client)) {
            return;
        }
        if (!PersonalEvents.tell(telling, client)) {
            client.write(telling.as(client.format()));
        }
        PersonalEvents.follow(telling, client);
    }

    private IrcSession begin(long now, Actions actions) {
        this.now = now;
        liveness.begin(now);
        IrcSession known = session;
        if (known == null) {
            known = new IrcSession(network, origin, actions);
            session = known;
            network.census().came();
        }
        known.now(now);
        return known;
    }

    private static String pingTimeout(IrcSettings.Limits limits) {
        long seconds = limits.pingAfter().plus(limits.pingTimeout()).toSeconds();
        return "Ping timeout: " + seconds + " seconds";
    }

    private static String reason(Loss loss) {
        return switch (loss) {
            case CLOSED -> "Connection closed";
            case BROKEN -> "Connection reset";
            case SENDQ_EXCEEDED, SHED -> "SendQ exceeded";
            case STALLED -> "Write timeout";
        };
    }
}
