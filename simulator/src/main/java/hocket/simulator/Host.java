package hocket.simulator;

import hocket.core.Address;
import hocket.core.Command;
import hocket.core.ConversationCommand;
import hocket.core.ConversationId;
import hocket.core.DeskCommand;
import hocket.core.Nick;
import hocket.core.SessionCommand;
import hocket.core.SessionId;
import hocket.core.Side;
import hocket.core.Utterance;
import hocket.hub.LocalSession;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * A person at the desk, who reads with a delay, answers in turn and out of it, aims at turns that
 * are over, and changes their mind.
 */
final class Host {
    private final Dice dice;
    private final Phrasebook phrases;
    private final HostView view = new HostView();
    private final Queue<LocalSession.Message> unread = new ArrayDeque<>();
    private final List<Command> meant = new ArrayList<>();
    private final int capacity;
    private @Nullable LocalSession session;
    private boolean gone;

    Host(Dice dice, Phrasebook phrases) {
        this.dice = dice;
        this.phrases = phrases;
        this.capacity = dice.between(1, 12);
    }

    void comeIn(LocalSession attached) {
        this.session = attached;
    }

    SessionId id() {
        return attached().id();
    }

    /** What it has submitted, in order. */
    List<Command> meant() {
        return meant;
    }

    boolean isGone() {
        return gone;
    }

    int unread() {
        return unread.size();
    }

    /** Something has come for it; it reads that later. */
    void receive(LocalSession.Message message) {
        unread.add(message);
    }

    void openDesk() {
        submit(new SessionCommand.OpenDesk(new Nick("user1"), capacity));
    }

    /** Closes every conversation and the desk. */
    void closeDesk() {
        if (!gone) {
            submit(new DeskCommand.CloseDesk());
        }
    }

    /** Reads some of what has come. */
    void read(int most) {
        for (int count = 0; count < most && !unread.isEmpty(); count++) {
            if (unread.remove() instanceof LocalSession.Message.Heard heard) {
                view.hear(heard.event());
            }
            attached().taken();
        }
    }

    /** Does something that a host may do, or may not. */
    void act() {
        if (gone) {
            return;
        }
        int kind = dice.below(1000);
        if (kind < 700) {
            answer();
        } else if (kind < 970) {
            rule();
        } else if (kind < 997) {
            askForNothing();
        } else if (kind < 999) {
            submit(new DeskCommand.LeaveDesk());
        } else {
            end();
        }
    }

    /** Leaves the hub for good. */
    void leave() {
        if (!gone) {
            gone = true;
            meant.add(new SessionCommand.Depart());
            attached().detach();
        }
    }

    /** Speaks to whom its view says is waiting, or to anybody. */
    private void answer() {
        List<ConversationId> to = view.waiting().isEmpty() ? view.open() : view.waiting();
        if (to.isEmpty()) {
            return;
        }
        ConversationId id = dice.percent(70) ? to.getFirst() : dice.pick(view.open(to));
        long turn = aim(view.turn(id));
        int lines = dice.percent(2) ? dice.between(60, 80) : dice.between(1, 3);
        for (int line = 0; line < lines; line++) {
            submit(new ConversationCommand.Reply(id, turn, phrases.utterance()));
        }
    }

    private long aim(HostView.Turn turn) {
        long aimed = turn.holder() == Side.HOST ? turn.number() : turn.number() + 1;
        return dice.percent(95) ? aimed : Math.max(1, aimed + dice.between(-2, 2));
    }

    /** The host's means against silence, and what is said to everybody. */
    private void rule() {
        List<ConversationId> open = view.open();
        if (open.isEmpty() || dice.percent(20)) {
            submit(new DeskCommand.SpeakToAll(phrases.utterance()));
            return;
        }
        ConversationId id = dice.pick(open);
        submit(
                switch (dice.below(4)) {
                    case 0, 1 -> new ConversationCommand.Take(id);
                    case 2 -> new ConversationCommand.Defer(id);
                    default -> new ConversationCommand.Close(id);
                });
    }

    private void askForNothing() {
        ConversationId nobody = new ConversationId(999_999_999);
        submit(
                switch (dice.below(4)) {
                    case 0 -> new DeskCommand.Arrive(new Address("console"));
                    case 1 -> new ConversationCommand.Take(nobody);
                    case 2 -> new ConversationCommand.Reply(nobody, 1, new Utterance.Over());
                    default -> new SessionCommand.OpenDesk(new Nick("user1"), capacity);
                });
    }

    private void end() {
        if (dice.percent(50)) {
            submit(new DeskCommand.CloseDesk());
            openDesk();
        } else {
            leave();
        }
    }

    /** Twice, now and then: a text said twice would be two lines, but nothing else is. */
    private void submit(Command command) {
        boolean text =
                command instanceof ConversationCommand.Reply(_, _, Utterance.Say _)
                        || command instanceof DeskCommand.SpeakToAll(Utterance.Say _);
        int times = !text && dice.percent(5) ? 2 : 1;
        for (int time = 0; time < times; time++) {
            meant.add(command);
            attached().submit(command);
        }
    }

    private LocalSession attached() {
        if (session == null) {
            throw new IllegalStateException("not attached");
        }
        return session;
    }
}
