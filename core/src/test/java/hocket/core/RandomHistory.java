package hocket.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What comes out of a log while some sessions do anything at random: seeded, so that the same seed
 * and the same answers give the same entries. Some commands come twice, and once in a while a node
 * is lost with all its sessions.
 */
public final class RandomHistory {
    private static final int ATTACHED = 9;

    private final SplittableRandom random;
    private final RandomCommands commands;
    private final List<SessionId> attached = new ArrayList<>();
    private final List<Long> sequences = new ArrayList<>();
    private long index;
    private long sessions;
    private int epoch = 1;

    public RandomHistory(long seed) {
        random = new SplittableRandom(seed);
        commands = new RandomCommands(random);
        for (int at = 0; at < ATTACHED; at++) {
            attached.add(another());
            sequences.add(0L);
        }
    }

    /** What somebody does next, in view of the state. */
    public Entry next(State state) {
        if (random.nextInt(1_500) == 0) {
            return loseNode();
        }
        int who = random.nextInt(ATTACHED);
        SessionId session = attached.get(who);
        Command command =
                state.user(session)
                        .map(user -> commands.of(user, state))
                        .orElseGet(commands::ofStranger);
        boolean isCopy = sequences.get(who) > 0 && random.nextInt(50) == 0;
        sequences.set(who, sequences.get(who) + (isCopy ? 0 : 1));
        Entry entry = entry(session, sequences.get(who), command);
        if (command instanceof SessionCommand.Depart) {
            attached.set(who, another());
            sequences.set(who, 0L);
        }
        return entry;
    }

    /** What came of an entry; later ones may refer to it. */
    public void remember(Entry entry, List<Event> events) {
        commands.remember(entry.index(), events);
    }

    private Entry loseNode() {
        int lost = epoch;
        epoch++;
        attached.replaceAll(_ -> another());
        sequences.replaceAll(_ -> 0L);
        return entry(SessionId.ofNode(0, epoch), epoch, new SessionCommand.NodeLost(0, lost));
    }

    private Entry entry(SessionId session, long sequence, Command command) {
        index++;
        return new Entry(index, Instant.ofEpochMilli(index), session, sequence, command);
    }

    private SessionId another() {
        sessions++;
        return new SessionId(0, epoch, sessions);
    }
}
