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

    private int settled;
    private final List<Taken> taken = new ArrayList<>();
    private final List<Commit> commits = new ArrayList<>(List.of(new Commit(0, 0)));
    private final List<Long> defects = new ArrayList<>();
    private final List<Long> once = new ArrayList<>();
    private final List<Long> failures = new ArrayList<>();
    private final List<String> passedOver = new ArrayList<>();
    private int forced;
    private int idleWork;
    private boolean closed;
    private boolean failsPassingOver;
    private boolean failsWhenIdle;
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

    /** From now on a defect of ours shows when that entry is taken. */
    void failOn(long index) {
        defects.add(index);
    }

    /** The same, but only the first time. */
    void failOnce(long index) {
        defects.add(index);
        once.add(index);
    }

    /** Whether it can not even pass over. */
    void failPassingOver(boolean fails) {
        failsPassingOver = fails;
    }

    /** Whether what can wait fails by a defect of ours. */
    void failWhenIdleByADefect(boolean fails) {
        failsWhenIdle = fails;
    }

    /** On which entries it has failed, in order. */
    List<Long> failures() {
        return List.copyOf(failures);
    }

    List<String> passedOver() {
        return List.copyOf(passedOver);
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
        if (defects.contains(entry.index())) {
            failures.add(entry.index());
            defects.removeIf(once::remove);
            throw new IllegalStateException("planted at " + entry.index() + "\u001b[2J");
        }
        taken.add(new Taken(entry, List.copyOf(events)));
    }

    @Override
    public void passOver(Entry entry, String what) throws IOException {
        refuseIfFailing();
        if (failsPassingOver) {
            throw new IllegalStateException("planted");
        }
        passedOver.add(entry.index() + ": " + what);
    }

    @Override
    public void lack(long index) throws IOException {
        commit(index);
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
        if (failsWhenIdle) {
            throw new IllegalStateException("planted");
        }
        if (idleWork == 0) {
            return false;
        }
        idleWork--;
        return true;
    }

    @Override
    public boolean settle() throws IOException {
        refuseIfFailing();
        settled++;
        return settled % 2 == 0;
    }

    /** How often it was told that it is quiet; every other time it is to be told again. */
    int settled() {
        return settled;
    }

    @Override
    public void close() {
        closed = true;
    }
}
