package hocket.server;

import hocket.core.Command;
import hocket.core.ConversationCommand.Reply;
import hocket.core.ConversationId;
import hocket.core.Event;
import hocket.core.Nick;
import hocket.core.SessionCommand.OpenDesk;
import hocket.core.Side;
import hocket.core.Text;
import hocket.core.Utterance;
import hocket.hub.LocalSession;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A host at the desk of a server, driven by a test. The guests that it echoes get {@code you said:}
 * and their lines whenever they hand over, and Exit for an Exit; all that it hears about others is
 * kept for the test, in order.
 */
final class Host {
    private static final int PATIENCE_SECONDS = 10;

    private final BlockingQueue<Event> heard = new LinkedBlockingQueue<>();
    private final Map<ConversationId, List<String>> lines = new LinkedHashMap<>();
    private final boolean echoing;
    private final LocalSession session;

    private Host(Server server, int capacity, boolean echoing) {
        this.echoing = echoing;
        this.session = server.attach(this::receive);
        session.submit(new OpenDesk(Nick.parse("user1").orElseThrow(), capacity));
    }

    /** A host that the test speaks for. */
    static Host open(Server server) throws InterruptedException {
        return open(server, false);
    }

    /** A host that answers every guest by itself, and whose test speaks for it as well. */
    static Host echoing(Server server) throws InterruptedException {
        return open(server, true);
    }

    private static Host open(Server server, boolean echoing) throws InterruptedException {
        Host host = new Host(server, 500, echoing);
        host.next(Event.DeskOpened.class);
        server.open();
        return host;
    }

    /** The next event of a kind; those before it are forgotten. */
    <E extends Event> E next(Class<E> kind) throws InterruptedException {
        while (true) {
            Event event = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (event == null) {
                throw new AssertionError("the host did not hear of " + kind.getSimpleName());
            }
            if (kind.isInstance(event)) {
                return kind.cast(event);
            }
        }
    }

    /** The next line that a guest says. */
    String nextLine() throws InterruptedException {
        Event.Said said = next(Event.Said.class);
        return said.side() == Side.GUEST ? said.text().value() : nextLine();
    }

    /** The next time the floor comes to the host. */
    Event.FloorPassed nextTurn() throws InterruptedException {
        Event.FloorPassed passed = next(Event.FloorPassed.class);
        return passed.to() == Side.HOST ? passed : nextTurn();
    }

    /** True if a conversation has ended, however; nothing is forgotten. */
    boolean hasHeardEndOf(ConversationId conversation) {
        return heard.stream()
                .anyMatch(event ->
                        event instanceof Event.Ended ended
                                && ended.parties().id().equals(conversation));
    }

    void submit(Command command) {
        session.submit(command);
    }

    void say(ConversationId conversation, long turn, String text) {
        submit(new Reply(conversation, turn, new Utterance.Say(new Text(text))));
    }

    void over(ConversationId conversation, long turn) {
        submit(new Reply(conversation, turn, new Utterance.Over()));
    }

    void exit(ConversationId conversation, long turn) {
        submit(new Reply(conversation, turn, new Utterance.Exit()));
    }

    private void receive(LocalSession.Message message) {
        session.taken();
        if (message instanceof LocalSession.Message.Heard(Event event, var _)) {
            heard.add(event);
            if (echoing) {
                echo(event);
            }
        }
    }

    private void echo(Event event) {
        if (event instanceof Event.Said said && said.side() == Side.GUEST) {
            lines.computeIfAbsent(said.parties().id(), id -> new ArrayList<>())
                    .add(said.text().value());
        } else if (event instanceof Event.FloorPassed passed && passed.to() == Side.HOST) {
            answer(passed);
        }
    }

    private void answer(Event.FloorPassed passed) {
        ConversationId conversation = passed.parties().id();
        switch (passed.cause()) {
            case OVER -> {
                List<String> said = lines.getOrDefault(conversation, List.of());
                lines.remove(conversation);
                say(conversation, passed.turn(), "you said: " + String.join(" ", said));
                over(conversation, passed.turn());
            }
            case EXIT -> exit(conversation, passed.turn());
            case TAKEN -> {}
        }
    }
}
