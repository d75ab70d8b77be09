package hocket.projection;

import hocket.core.Entry;
import hocket.core.Event;
import hocket.core.State;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** A projection in memory that keeps every entry and its events, and fails when told to. */
final class ListProjection implements Projection {
    /** An entry as it was given. */
    record Taken(Entry entry, List<Event> events) {}

    private record Commit(long index, int size) {}

    private final List<Taken> taken = new ArrayList<>();
    private final List<Commit> commits = new ArrayList<>(List.of(new Commit(0, 0)));
    private int forced;
    private int idleWork;
    private boolean closed;
    private boolean outOfMemory;
    private Optional<String> failure = Optional.empty();
    private Optional<String> idleFailure = Optional.empty();

    /** From now on everything fails that writes. */
    void fail(String why) {
        failure = Optional.of(why);
    }

    /** From now on what can wait fails, and only that. */
    void failWhenIdle(String why) {
        idleFailure = Optional.of(why);
    }

    /** From now on there is no room to take anything. */
    void runOutOfMemory() {
        outOfMemory = true;
    }

    void recover() {
        outOfMemory = false;
        failure = Optional.empty();
        idleFailure = Optional.empty();
    }

    /** The power goes: what was not forced may be gone, the latest first. */
    void crash(RandomGenerator dice) {
        int kept = forced + dice.nextInt(commits.size() - forced);
        commits.subList(kept + 1, commits.size()).clear();
        recover();
        open();
    }

    /** Somebody has deleted it. */
    void lose() {
        commits.subList(1, commits.size()).clear();
        forced = 0;
    }

    /** It is there again as it was kept. */
    ListProjection open() {
        closed = false;
        taken.subList(commits.getLast().size(), taken.size()).clear();
        return this;
    }

    /** What it has kept. */
    List<Taken> kept() {
        return taken.subList(0, commits.getLast().size());
    }

    int commits() {
        return commits.size() - 1;
    }

    void giveIdleWork(int steps) {
        idleWork = steps;
    }

    int idleWork() {
        return idleWork;
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public long applied() {
        return commits.getLast().index();
    }

    @Override
    public void take(Entry entry, List<Event> events, State state) throws IOException {
        refuseIfFailing();
        if (closed || state.index() != entry.index()) {
            throw new IllegalStateException("closed, or the state is not that after the entry");
        }
        if (outOfMemory) {
            throw new OutOfMemoryError("as the test wants it");
        }
        taken.add(new Taken(entry, List.copyOf(events)));
    }

    @Override
    public void commit(long index) throws IOException {
        refuseIfFailing();
        commits.add(new Commit(index, taken.size()));
    }

    @Override
    public void force() throws IOException {
        refuseIfFailing();
        forced = commits.size() - 1;
    }

    private void refuseIfFailing() throws IOException {
        refuseIf(failure);
    }

    private static void refuseIf(Optional<String> failing) throws IOException {
        if (failing.isPresent()) {
            throw new IOException(failing.get());
        }
    }

    @Override
    public boolean workWhenIdle() throws IOException {
        refuseIf(idleFailure);
        if (idleWork == 0) {
            return false;
        }
        idleWork--;
        return true;
    }

    @Override
    public void close() {
        closed = true;
    }
}
